package io.turnstone;

/**
 * What becomes of a downgrade that would lose data.
 */
public enum DataLoss {

	/**
	 * It is refused before anything is rolled back.
	 */
	REFUSED,

	/**
	 * It is done all the same.
	 */
	ALLOWED

}

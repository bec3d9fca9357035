package io.turnstone;

/**
 * What becomes of a draft that could not be proved.
 */
public enum Unproved {

	/**
	 * It is handed out, and says that it is not proved and why.
	 */
	LABEL,

	/**
	 * It is refused, and nothing is written.
	 */
	REFUSE

}

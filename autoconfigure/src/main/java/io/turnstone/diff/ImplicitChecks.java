package io.turnstone.diff;

/**
 * How to treat the checks that Hibernate adds without being asked.
 */
public enum ImplicitChecks {

	/**
	 * Only a check that is there and rejects a value of the model is a difference. An
	 * existing table without such a check is noted.
	 */
	STALE,

	/**
	 * Every such check must be there.
	 */
	ALL

}

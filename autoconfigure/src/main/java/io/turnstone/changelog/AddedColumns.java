package io.turnstone.changelog;

/**
 * What the rollback of a draft does with the columns that the draft adds to tables that
 * are there already.
 */
public enum AddedColumns {

	/**
	 * It drops them with their values.
	 */
	DROP,

	/**
	 * It leaves them in place, where the older version of the application ignores them.
	 */
	KEEP

}

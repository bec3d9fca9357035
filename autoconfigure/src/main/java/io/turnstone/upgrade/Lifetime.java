package io.turnstone.upgrade;

/**
 * How long what change sets are run on is there.
 */
enum Lifetime {

	/**
	 * For good: what was interrupted is to be finished later.
	 */
	LASTING,

	/**
	 * For one use: what was interrupted is thrown away.
	 */
	PASSING

}

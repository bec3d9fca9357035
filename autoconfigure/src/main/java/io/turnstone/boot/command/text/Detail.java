package io.turnstone.boot.command.text;

/**
 * How much is told.
 */
public enum Detail {

	/**
	 * What must be known.
	 */
	BRIEF,

	/**
	 * Also what was left in place and what is merely worth knowing.
	 */
	VERBOSE

}

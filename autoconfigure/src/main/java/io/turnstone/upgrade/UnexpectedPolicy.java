package io.turnstone.upgrade;

/**
 * What becomes of an upgrade whose database was upgraded by a changelog that held more.
 */
public enum UnexpectedPolicy {

	/**
	 * It says so, and goes on.
	 */
	WARN,

	/**
	 * It fails before anything is run.
	 */
	FAIL

}

package io.turnstone;

/**
 * Which change sets are examined.
 */
public enum LintScope {

	/**
	 * Those that an upgrade would apply.
	 */
	PENDING,

	/**
	 * Those that were applied, too.
	 */
	ALL

}

package io.turnstone.changelog.lint;

/**
 * How a quote stands in a text.
 */
public enum Quotes {

	/**
	 * Twice, as the standard says.
	 */
	DOUBLED,

	/**
	 * Twice, or after a backslash, as MariaDB and MySQL have it.
	 */
	WITH_BACKSLASH

}

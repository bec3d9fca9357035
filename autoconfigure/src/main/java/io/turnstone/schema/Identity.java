package io.turnstone.schema;

/**
 * Way in which a database generates the values of an identity column.
 */
public enum Identity {

	/**
	 * The database generates every value and refuses any other.
	 */
	ALWAYS,

	/**
	 * The database generates a value where none is given.
	 */
	BY_DEFAULT

}

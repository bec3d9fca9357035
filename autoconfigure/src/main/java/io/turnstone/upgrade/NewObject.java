package io.turnstone.upgrade;

/**
 * Table or sequence that an upgrade made.
 *
 * @param schema the schema, or what the product has for one
 * @param name the name, as it is stored
 * @param kind what it is
 */
record NewObject(String schema, String name, Kind kind) {

	/**
	 * What an application wants to use.
	 */
	enum Kind {

		TABLE, SEQUENCE

	}

}

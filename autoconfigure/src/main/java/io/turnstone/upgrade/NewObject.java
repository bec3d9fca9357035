package io.turnstone.upgrade;

/**
 * Table or sequence that an upgrade made.
 *
 * @param schema the schema, or what the product has for one
 * @param name the name, as it is stored
 * @param kind what it is
 * @param number tells it from one of the same name that was there before, or 0 where the
 * product knows grants by the name
 */
record NewObject(String schema, String name, Kind kind, long number) {

	/**
	 * What an application wants to use.
	 */
	enum Kind {

		TABLE, SEQUENCE

	}

}

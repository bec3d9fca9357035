package io.turnstone.changelog;

import io.turnstone.schema.Column;

/**
 * Column to be altered, with its names as they stand in SQL.
 *
 * @param table the table's name
 * @param name the column's name
 * @param from the column as it is
 * @param to the column as it is wanted
 * @param definition the definition of the column as it is wanted
 */
record ColumnAlteration(String table, String name, Column from, Column to, String definition) {

	/**
	 * Return a statement that alters the column.
	 * @param action what follows the column's name
	 * @return the statement
	 */
	String statement(String action) {
		return "alter table %s alter column %s %s".formatted(this.table, this.name, action);
	}

	String dropColumn() {
		return "alter table %s drop column %s".formatted(this.table, this.name);
	}

	String addColumn() {
		return "alter table %s add column %s".formatted(this.table, this.definition);
	}

}

package io.turnstone.changelog;

import io.turnstone.diff.Change.AddColumn;
import io.turnstone.schema.ObjectName;

/**
 * Query that tells whether a column is there, in words that every format of a changelog
 * can hold.
 *
 * @param target the database
 */
record ColumnQuery(Target target) {

	/**
	 * Return the query.
	 * @param addition the change that adds the column
	 * @return a query that returns 1 where the column is there, else 0
	 */
	String count(AddColumn addition) {
		ObjectName table = addition.object();
		String schema = (table.schema() != null) ? Literals.of(table.schema()) : this.target.product().currentSchema();
		return ("select count(*) from information_schema.columns where table_schema = %s and table_name = %s "
				+ "and column_name = %s")
			.formatted(schema, Literals.of(table.name()), Literals.of(addition.column().name()));
	}

}

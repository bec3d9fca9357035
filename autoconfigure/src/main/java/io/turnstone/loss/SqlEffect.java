package io.turnstone.loss;

import org.jspecify.annotations.Nullable;

/**
 * What a statement does to the data and the names of tables.
 */
sealed interface SqlEffect {

	/**
	 * Creates a table, which is empty.
	 *
	 * @param table the table
	 */
	record CreatesTable(SqlName table) implements SqlEffect {

	}

	/**
	 * Adds a column, which holds nothing.
	 *
	 * @param table the table
	 * @param column the column
	 */
	record AddsColumn(SqlName table, SqlName column) implements SqlEffect {

	}

	/**
	 * Drops a table.
	 *
	 * @param table the table
	 */
	record DropsTable(SqlName table) implements SqlEffect {

	}

	/**
	 * Drops a column.
	 *
	 * @param table the table
	 * @param column the column
	 */
	record DropsColumn(SqlName table, SqlName column) implements SqlEffect {

	}

	/**
	 * Gives a column another type, or the same once more.
	 *
	 * @param table the table
	 * @param column the column
	 * @param type the type
	 */
	record RetypesColumn(SqlName table, SqlName column, String type) implements SqlEffect {

	}

	/**
	 * Gives a table another name.
	 *
	 * @param from the name before
	 * @param to the name
	 */
	record RenamesTable(SqlName from, SqlName to) implements SqlEffect {

	}

	/**
	 * Gives a column another name.
	 *
	 * @param table the table
	 * @param from the name before
	 * @param to the name
	 */
	record RenamesColumn(SqlName table, SqlName from, SqlName to) implements SqlEffect {

	}

	/**
	 * Deletes or overwrites rows.
	 *
	 * @param table the table
	 * @param condition which rows, in SQL, or {@code null} for all of them
	 * @param verb what becomes of them
	 */
	record TakesRows(SqlName table, @Nullable String condition, String verb) implements SqlEffect {

	}

	/**
	 * Does something that cannot be told from its words.
	 *
	 * @param sql the statement
	 */
	record Unclear(String sql) implements SqlEffect {

	}

}

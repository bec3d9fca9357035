package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Rows of one catalog query.
 */
final class Rows {

	private Rows() {
	}

	/**
	 * Run a query and hand on its rows, one after the other.
	 * @param connection the connection
	 * @param sql the query
	 * @param consumer what to do with a row
	 * @param arguments the query's arguments
	 * @throws SQLException if the database refuses the query
	 */
	static void forEach(Connection connection, String sql, Consumer consumer, @Nullable Object... arguments)
			throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int position = 0; position < arguments.length; position++) {
				statement.setObject(position + 1, arguments[position]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					consumer.accept(rows);
				}
			}
		}
	}

	/**
	 * Return the strings of an array column.
	 * @param row the row
	 * @param column the column's label
	 * @return the strings
	 * @throws SQLException if the column is no array of strings
	 */
	static List<String> strings(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

	/**
	 * Return the whole number in a column.
	 * @param row the row
	 * @param column the column's label
	 * @return the number, or {@code null} where there is none
	 * @throws SQLException if the column is no number
	 */
	static @Nullable Long number(ResultSet row, String column) throws SQLException {
		long number = row.getLong(column);
		return row.wasNull() ? null : Long.valueOf(number);
	}

	/**
	 * What is done with a row.
	 */
	@FunctionalInterface
	interface Consumer {

		void accept(ResultSet row) throws SQLException;

	}

}

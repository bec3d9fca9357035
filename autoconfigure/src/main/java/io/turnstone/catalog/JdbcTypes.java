package io.turnstone.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

import io.turnstone.schema.DataType;

/**
 * Types of columns, as a JDBC driver tells them.
 */
final class JdbcTypes {

	/**
	 * What drivers call the length of a type that has no limit is larger than this.
	 */
	private static final int LARGEST_LENGTH = 1_000_000_000;

	private JdbcTypes() {
	}

	static DataType of(ResultSet column) throws SQLException {
		String name = column.getString("TYPE_NAME");
		int size = column.getInt("COLUMN_SIZE");
		return DataType.of((name.indexOf('(') < 0) ? name + arguments(column, size) : name);
	}

	private static String arguments(ResultSet column, int size) throws SQLException {
		return switch (column.getInt("DATA_TYPE")) {
			case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.BINARY, Types.VARBINARY ->
				(size > 0 && size <= LARGEST_LENGTH) ? "(%d)".formatted(size) : "";
			case Types.NUMERIC, Types.DECIMAL ->
				(size > 0) ? "(%d,%d)".formatted(size, column.getInt("DECIMAL_DIGITS")) : "";
			default -> "";
		};
	}

}

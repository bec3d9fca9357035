package io.turnstone.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/**
 * Types of columns on H2, which prints them as they were declared: {@code DECIMAL(10)} is
 * the same as {@code NUMERIC(10, 0)}, and {@code TIMESTAMP} as {@code TIMESTAMP(6)}.
 */
final class H2Types {

	private static final Set<String> WITHOUT_ARGUMENTS = Set.of("REAL", "DOUBLE PRECISION");

	private H2Types() {
	}

	/**
	 * Return the type of a column with everything that the database made of it.
	 * @param row the row that tells of the column
	 * @return the type, the same for all ways to declare it
	 * @throws SQLException if the row tells nothing of it
	 */
	static String text(ResultSet row) throws SQLException {
		String type = row.getString("data_type");
		if (WITHOUT_ARGUMENTS.contains(type)) {
			return type;
		}
		if (type.equals("NUMERIC")) {
			return "NUMERIC(%d, %d)".formatted(row.getLong("numeric_precision"), row.getLong("numeric_scale"));
		}
		if (type.equals("CHARACTER")) {
			return "CHARACTER(%d)".formatted(row.getLong("character_maximum_length"));
		}
		if (type.startsWith("TIME")) {
			return type.replaceFirst("^TIME(STAMP)?", "$0(%d)".formatted(row.getInt("datetime_precision")));
		}
		return row.getString("type_text");
	}

}

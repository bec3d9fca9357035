package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * PostgreSQL's names of types that somebody wrote. They are taken from the plan of a
 * query that casts a null, which prints types as the catalog does, and needs no right at
 * all.
 */
final class PostgresTypeNames {

	/**
	 * The class of SQL states of what is no type, such as {@code bigserial}.
	 */
	private static final String NO_TYPE = "42";

	private static final String OUTPUT = "Output: ";

	/**
	 * A time without the precision that the server gives it, which is 6.
	 */
	private static final Pattern TIME = Pattern.compile("^(time|timestamp)(?= with)");

	private final Connection connection;

	private final Map<String, String> names = new HashMap<>();

	/**
	 * Create the names.
	 * @param connection a connection in a transaction
	 */
	PostgresTypeNames(Connection connection) {
		this.connection = connection;
	}

	Map<String, String> of(Collection<String> written) throws SQLException {
		for (String type : written) {
			ask(type);
		}
		return this.names;
	}

	private void ask(String written) throws SQLException {
		Savepoint savepoint = this.connection.setSavepoint();
		try {
			Rows.forEach(this.connection, "explain (verbose, costs off) select cast(null as %s)".formatted(written),
					(row) -> read(written, row.getString(1).trim()));
		}
		catch (SQLException ex) {
			if (!String.valueOf(ex.getSQLState()).startsWith(NO_TYPE)) {
				throw ex;
			}
			this.connection.rollback(savepoint);
		}
		this.connection.releaseSavepoint(savepoint);
	}

	/**
	 * Read a line such as {@code Output: (NULL::text)::mood}.
	 */
	private void read(String written, String line) {
		int cast = line.lastIndexOf("::");
		if (line.startsWith(OUTPUT) && cast >= 0) {
			String name = line.substring(cast + 2);
			this.names.put(written, TIME.matcher(name).replaceFirst("$1(6)"));
		}
	}

}

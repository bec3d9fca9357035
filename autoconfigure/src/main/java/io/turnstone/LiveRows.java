package io.turnstone;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.turnstone.changelog.Preflight;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Counts what stands in the way of a draft in the connected database.
 *
 * @param connection a connection to the database
 * @param schema what is there
 * @param limit how long a count may take
 */
record LiveRows(Connection connection, Schema schema, Duration limit) {

	private static final Log logger = LogFactory.getLog("turnstone");

	/**
	 * Count.
	 * @param preflight what to count
	 * @return the number; {@code null} where the draft is about something that is not
	 * there yet, or it cannot be counted in time
	 * @throws SQLException if the connection is broken
	 */
	@Nullable Long count(Preflight preflight) throws SQLException {
		boolean there = preflight.reads()
			.entrySet()
			.stream()
			.allMatch((read) -> this.schema.table(read.getKey())
				.filter((table) -> read.getValue().stream().allMatch((column) -> has(table, column)))
				.isPresent());
		return (there && preflight.count() != null) ? count(preflight.count()) : null;
	}

	private static boolean has(Table table, String column) {
		return table.column(column).isPresent();
	}

	private @Nullable Long count(String sql) throws SQLException {
		try {
			return run(sql);
		}
		catch (SQLException ex) {
			logger.info("Not counted within %d s, or not possible (%s): %s".formatted(this.limit.toSeconds(),
					ex.getSQLState(), sql));
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
			}
			return null;
		}
	}

	private long run(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			int before = statement.getQueryTimeout();
			statement.setQueryTimeout((int) Math.max(1, this.limit.toSeconds()));
			try (ResultSet row = statement.executeQuery(sql)) {
				row.next();
				return row.getLong(1);
			}
			finally {
				// Some drivers set it for the connection
				statement.setQueryTimeout(before);
			}
		}
	}

}

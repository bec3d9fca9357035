package io.turnstone.loss;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Counts rows, for a limited time.
 *
 * @param connection a connection to the database
 * @param limit how long a count may take
 */
public record RowCount(Connection connection, Duration limit) {

	private static final Log logger = LogFactory.getLog("turnstone");

	/**
	 * Count.
	 * @param sql a query that returns a number
	 * @return the number; {@code null} where it cannot be told in time
	 * @throws SQLException if the connection is broken
	 */
	public @Nullable Long of(String sql) throws SQLException {
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

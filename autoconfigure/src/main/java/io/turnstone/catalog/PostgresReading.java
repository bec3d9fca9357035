package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Time during which a catalog is read. What is set meanwhile is gone afterwards, and a
 * transaction that was open before still is, even if the reading failed.
 */
final class PostgresReading implements AutoCloseable {

	private final Connection connection;

	private final @Nullable Savepoint savepoint;

	private PostgresReading(Connection connection, @Nullable Savepoint savepoint) {
		this.connection = connection;
		this.savepoint = savepoint;
	}

	/**
	 * Begin to read.
	 * @param connection the connection
	 * @return the reading, to be closed
	 * @throws SQLException if the connection is not usable
	 */
	static PostgresReading begin(Connection connection) throws SQLException {
		if (connection.getAutoCommit()) {
			connection.setAutoCommit(false);
			return new PostgresReading(connection, null);
		}
		return new PostgresReading(connection, connection.setSavepoint());
	}

	/**
	 * Limit how long a statement waits for the locks of others. The setting is local to
	 * the transaction: whoever shares the session by a pooler never sees it.
	 * @param timeout the time, or {@code null} for as long as the connection waits
	 * @throws SQLException if the database refuses
	 */
	void waitAtMost(@Nullable Duration timeout) throws SQLException {
		if (timeout != null) {
			Rows.forEach(this.connection, "select set_config('lock_timeout', ?, true)", (row) -> {
			}, Math.max(1, timeout.toMillis()) + "ms");
		}
	}

	/**
	 * Let the names of a schema's objects be printed without the schema.
	 * @param schema the schema, or {@code null} to leave the search path as it is
	 * @throws SQLException if the database refuses
	 */
	void searchFirst(@Nullable String schema) throws SQLException {
		String first = (schema != null) ? "\"" + schema.replace("\"", "\"\"") + "\"" : null;
		Rows.forEach(this.connection, """
				select set_config('search_path',
					concat_ws(', ', cast(? as text), nullif(current_setting('search_path'), ''), 'pg_temp'), true)""",
				(row) -> {
				}, first);
	}

	@Override
	public void close() throws SQLException {
		if (this.savepoint != null) {
			this.connection.rollback(this.savepoint);
			this.connection.releaseSavepoint(this.savepoint);
			return;
		}
		try {
			this.connection.rollback();
		}
		finally {
			this.connection.setAutoCommit(true);
		}
	}

}

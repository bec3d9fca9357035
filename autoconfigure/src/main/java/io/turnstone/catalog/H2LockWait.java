package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Limit by H2's {@code LOCK_TIMEOUT}.
 */
final class H2LockWait implements LockWait {

	private static final int TIMEOUT_EXCEEDED = 50200;

	private final Connection connection;

	private final long before;

	private H2LockWait(Connection connection, long before) {
		this.connection = connection;
		this.before = before;
	}

	static LockWait begin(Connection connection, Duration timeout) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("CALL LOCK_TIMEOUT()")) {
			row.next();
			H2LockWait wait = new H2LockWait(connection, row.getLong(1));
			wait.set(Math.max(1, timeout.toMillis()));
			return wait;
		}
	}

	private void set(long millis) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("SET LOCK_TIMEOUT " + millis);
		}
	}

	@Override
	public boolean isExceededIn(SQLException failure) {
		return failure.getErrorCode() == TIMEOUT_EXCEEDED;
	}

	@Override
	public String blockers() {
		return "INFORMATION_SCHEMA.LOCKS and INFORMATION_SCHEMA.SESSIONS tell who holds it.";
	}

	@Override
	public void close() throws SQLException {
		set(this.before);
	}

}

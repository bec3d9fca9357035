package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Limit by the {@code lock_wait_timeout} of MariaDB and MySQL, which is a day by default:
 * the definition of a table waits for whoever changes it.
 */
final class MariaDbLockWait implements LockWait {

	private static final int TIMEOUT_EXCEEDED = 1205;

	private final Connection connection;

	private final long before;

	private MariaDbLockWait(Connection connection, long before) {
		this.connection = connection;
		this.before = before;
	}

	static LockWait begin(Connection connection, Duration timeout) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select @@session.lock_wait_timeout")) {
			row.next();
			MariaDbLockWait wait = new MariaDbLockWait(connection, row.getLong(1));
			wait.set(Math.max(1, timeout.toSeconds()));
			return wait;
		}
	}

	private void set(long seconds) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("set session lock_wait_timeout = " + seconds);
		}
	}

	@Override
	public boolean isExceededIn(SQLException failure) {
		return failure.getErrorCode() == TIMEOUT_EXCEEDED;
	}

	@Override
	public String blockers() {
		return "Somebody changes or locks a table: \"show full processlist\" tells who; wait for it, or end it with \"kill\".";
	}

	@Override
	public void close() throws SQLException {
		set(this.before);
	}

}

package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import liquibase.change.Change;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;

/**
 * How a session of MariaDB or MySQL waits for the locks that others hold on the
 * definition of a table: by itself for a day or longer. It counts in whole seconds. A
 * change set that had to wait goes on with the statement that did.
 */
final class MariaDbLockTimeout implements LockTimeout {

	private static final int EXCEEDED = 1205;

	private static final Set<StatementKind> KNOWN = EnumSet.of(StatementKind.SCHEMA, StatementKind.DATA,
			StatementKind.REPEATABLE);

	private final Connection connection;

	private long before;

	MariaDbLockTimeout(Connection connection) {
		this.connection = connection;
	}

	@Override
	public void begin() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select @@session.lock_wait_timeout")) {
			row.next();
			this.before = row.getLong(1);
		}
	}

	@Override
	public void limit(Duration timeout) throws SQLException {
		set(timeout.isZero() ? this.before : Math.max(1, timeout.plusMillis(999).toSeconds()));
	}

	@Override
	public void end() throws SQLException {
		set(this.before);
	}

	private void set(long seconds) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("set session lock_wait_timeout = " + seconds);
		}
	}

	@Override
	public boolean isExceeded(SQLException ex) {
		return ex.getErrorCode() == EXCEEDED;
	}

	/**
	 * What cannot be taken apart would be run from its beginning.
	 */
	@Override
	public boolean isRepeatable(ChangeSet changeSet) {
		return changeSet.getChanges().stream().allMatch(MariaDbLockTimeout::canGoOn);
	}

	private static boolean canGoOn(Change change) {
		if (change instanceof CustomChangeWrapper) {
			return false;
		}
		String sql = LockTimeout.sql(change);
		return sql.isEmpty() || KNOWN.contains(StatementKind.of(sql));
	}

	@Override
	public boolean isRepeatableBackwards(ChangeSet changeSet) {
		return false;
	}

	@Override
	public boolean letsOthersPass(Change change, ChangeSet changeSet) {
		return false;
	}

	@Override
	public String whoHoldsIt() {
		return "show full processlist";
	}

}

package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;

import liquibase.change.Change;
import liquibase.changelog.ChangeSet;

/**
 * How a session of PostgreSQL waits for locks. A change set that had to wait is rolled
 * back, unless it runs outside of a transaction.
 */
final class PostgresqlLockTimeout implements LockTimeout {

	private static final String NOT_AVAILABLE = "55P03";

	private static final String LOCK_TIMEOUT = "lock_timeout";

	private static final String STATEMENT_TIMEOUT = "statement_timeout";

	/**
	 * Waits for transactions to end, and lets everybody pass meanwhile.
	 */
	private static final Pattern CONCURRENTLY = Pattern.compile("(?i)\\bindex\\s+concurrently\\b");

	/**
	 * What drafts write outside of a transaction, so that it can be run again. A change
	 * set that has anything else in it is not theirs.
	 */
	private static final Pattern OURS = Pattern.compile("""
			(create\\ (unique\\ )?index\\ concurrently\\ if\\ not\\ exists\\ [^;]+
			|drop\\ index\\ concurrently\\ if\\ exists\\ [^;]+
			|do\\ \\$\\$\\ begin\\ if\\ (not\\ )?exists\\ \\(select\\ from\\ pg_(index|constraint)\\ .+
			|alter\\ table\\ [^;]+\\ drop\\ constraint\\ if\\ exists\\ [^;]+
			|alter\\ table\\ [^;]+\\ (add|validate|drop)\\ constraint\\ turnstone_not_null_[^;]+
			|alter\\ table\\ [^;]+\\ alter\\ column\\ [^;]+\\ set\\ not\\ null
			|update\\ [^;]+?\\ set\\ (?<column>\\S+)\\ =\\ .+\\ where\\ \\k<column>\\ is\\ null);?""",
			Pattern.COMMENTS | Pattern.DOTALL);

	private final Connection connection;

	private String lockTimeoutBefore = "0";

	private String statementTimeoutBefore = "0";

	PostgresqlLockTimeout(Connection connection) {
		this.connection = connection;
	}

	@Override
	public void begin() throws SQLException {
		this.statementTimeoutBefore = set(STATEMENT_TIMEOUT, "0");
		this.lockTimeoutBefore = set(LOCK_TIMEOUT, "0");
	}

	@Override
	public void limit(Duration timeout) throws SQLException {
		set(LOCK_TIMEOUT, timeout.toMillis() + "ms");
	}

	@Override
	public void end() throws SQLException {
		set(LOCK_TIMEOUT, this.lockTimeoutBefore);
		set(STATEMENT_TIMEOUT, this.statementTimeoutBefore);
	}

	@Override
	public boolean isExceeded(SQLException ex) {
		return NOT_AVAILABLE.equals(ex.getSQLState());
	}

	@Override
	public boolean isRepeatable(ChangeSet changeSet) {
		return changeSet.isRunInTransaction() || changeSet.getChanges()
			.stream()
			.allMatch((change) -> OURS.matcher(LockTimeout.sql(change)).matches());
	}

	@Override
	public boolean isRepeatableBackwards(ChangeSet changeSet) {
		return changeSet.isRunInTransaction();
	}

	@Override
	public boolean letsOthersPass(Change change, ChangeSet changeSet) {
		return !changeSet.isRunInTransaction() && CONCURRENTLY.matcher(LockTimeout.sql(change)).find();
	}

	@Override
	public String whoHoldsIt() {
		return "select pid, state, xact_start, query from pg_stat_activity where pid in (select pid from pg_locks)";
	}

	/**
	 * Set something for the session, whatever becomes of the transaction.
	 * @return the value before
	 */
	private String set(String name, String value) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("select current_setting(?), set_config(?, ?, false)")) {
			statement.setString(1, name);
			statement.setString(2, name);
			statement.setString(3, value);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getString(1);
			}
		}
		finally {
			Transaction.commit(this.connection);
		}
	}

}

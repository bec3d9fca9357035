package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;

/**
 * Run on PostgreSQL that waits for the locks of others for a limited time, gives way, and
 * comes back: the change set that had to wait is rolled back, and those before it stay.
 */
final class PoliteRun extends AbstractChangeExecListener {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String LOCK_TIMEOUT = "lock_timeout";

	/**
	 * Waits for transactions to end, and lets everybody pass meanwhile.
	 */
	private static final Pattern CONCURRENTLY = Pattern.compile("(?i)\\bindex\\s+concurrently\\b");

	/**
	 * What drafts write outside of a transaction, so that it can be run again.
	 */
	private static final Pattern OURS = Pattern.compile("concurrently if (not )?exists|\\bturnstone_not_null_");

	private static final String NO_LIMIT = "0";

	private final Connection connection;

	private final LockPatience patience;

	private final RunProgress progress;

	private PoliteRun(Connection connection, LockPatience patience, RunProgress progress) {
		this.connection = connection;
		this.patience = patience;
		this.progress = progress;
	}

	/**
	 * Run change sets.
	 * @param database the database
	 * @param patience how long to wait for locks, and how often
	 * @param progress is told of each time it gave way
	 * @param work runs the change sets, and tells the listener that it is given of each
	 * @throws LiquibaseException if they fail, or the locks are not to be had
	 */
	static void run(Database database, LockPatience patience, RunProgress progress, Work work)
			throws LiquibaseException {
		if (patience.isEndless() || !(database instanceof PostgresDatabase)
				|| !(database.getConnection() instanceof JdbcConnection jdbc)) {
			work.run(new AbstractChangeExecListener() {
			});
			return;
		}
		try {
			new PoliteRun(jdbc.getUnderlyingConnection(), patience, progress).run(work);
		}
		catch (SQLException ex) {
			throw new DatabaseException(ex);
		}
	}

	private void run(Work work) throws LiquibaseException, SQLException {
		String before = set(LOCK_TIMEOUT, limit());
		String statementTimeout = set("statement_timeout", "0");
		try {
			for (int retry = 1; !run(work, retry); retry++) {
				set(LOCK_TIMEOUT, limit());
			}
		}
		finally {
			if (!this.connection.isClosed()) {
				set(LOCK_TIMEOUT, before);
				set("statement_timeout", statementTimeout);
			}
		}
	}

	private boolean run(Work work, int retry) throws LiquibaseException {
		try {
			work.run(this);
			return true;
		}
		catch (LiquibaseException ex) {
			if (!isLockedOut(ex)) {
				throw ex;
			}
			if (retry > this.patience.retries()) {
				throw new TableLockedException(this.patience, ex);
			}
			Duration pause = this.patience.pause(retry);
			this.progress.gaveWay(this.patience, retry, pause);
			pause(pause, ex);
			return false;
		}
	}

	private static void pause(Duration pause, LiquibaseException ex) throws LiquibaseException {
		try {
			TimeUnit.MILLISECONDS.sleep(pause.toMillis());
		}
		catch (InterruptedException interruption) {
			Thread.currentThread().interrupt();
			throw ex;
		}
	}

	private static boolean isLockedOut(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException failure && LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Let a change set that cannot be begun anew wait as long as it takes: what it did
	 * before it had to wait stays.
	 */
	@Override
	public void willRun(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, RunStatus status) {
		setNow(isRepeatable(changeSet) ? limit() : NO_LIMIT);
	}

	@Override
	public void willRollback(ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		setNow(changeSet.isRunInTransaction() ? limit() : NO_LIMIT);
	}

	private static boolean isRepeatable(ChangeSet changeSet) {
		if (Boolean.FALSE.equals(changeSet.getFailOnError())) {
			return false;
		}
		return changeSet.isRunInTransaction()
				|| changeSet.getChanges().stream().anyMatch((change) -> OURS.matcher(sql(change)).find());
	}

	private static String sql(Change change) {
		return (change instanceof AbstractSQLChange sql && sql.getSql() != null) ? sql.getSql() : "";
	}

	private String limit() {
		return this.patience.timeout().toMillis() + "ms";
	}

	@Override
	public void willRun(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		if (isConcurrent(change, changeSet)) {
			setNow(NO_LIMIT);
		}
	}

	@Override
	public void ran(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		if (isConcurrent(change, changeSet)) {
			setNow(isRepeatable(changeSet) ? limit() : NO_LIMIT);
		}
	}

	private static boolean isConcurrent(Change change, ChangeSet changeSet) {
		return !changeSet.isRunInTransaction() && CONCURRENTLY.matcher(sql(change)).find();
	}

	private void setNow(String value) {
		try {
			set(LOCK_TIMEOUT, value);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The lock timeout could not be set to " + value, ex);
		}
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
			if (!this.connection.getAutoCommit()) {
				this.connection.commit();
			}
		}
	}

	/**
	 * Runs change sets.
	 */
	interface Work {

		void run(AbstractChangeExecListener listener) throws LiquibaseException;

	}

}

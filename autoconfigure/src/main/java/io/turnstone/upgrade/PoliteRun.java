package io.turnstone.upgrade;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.change.core.CreateTableChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/**
 * Run that waits for the locks of others for a limited time, gives way, and comes back:
 * what had to wait is undone or left out, and what was done before it stays.
 */
final class PoliteRun extends AbstractChangeExecListener {

	private final JdbcConnection connection;

	private final LockTimeout timeout;

	private final LockPatience patience;

	private final RunProgress progress;

	private boolean rollingBack;

	/**
	 * How long statements wait, {@code null} where a change set may have set it.
	 */
	private @Nullable Duration limit;

	private PoliteRun(JdbcConnection connection, LockTimeout timeout, LockPatience patience, RunProgress progress) {
		this.connection = connection;
		this.timeout = timeout;
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
		LockTimeout timeout = (!patience.isEndless() && database.getConnection() instanceof JdbcConnection jdbc)
				? LockTimeout.of(database, jdbc.getUnderlyingConnection()).orElse(null) : null;
		if (timeout == null) {
			work.run(new AbstractChangeExecListener() {
			});
			return;
		}
		try {
			new PoliteRun((JdbcConnection) database.getConnection(), timeout, patience, progress).run(work);
		}
		catch (SQLException ex) {
			throw new DatabaseException(ex);
		}
	}

	private void run(Work work) throws LiquibaseException, SQLException {
		this.timeout.begin();
		limit(this.patience.timeout());
		try {
			for (int retry = 1; !run(work, retry); retry++) {
				this.limit = null;
				limit(this.patience.timeout());
			}
		}
		finally {
			if (!this.connection.isClosed()) {
				this.timeout.end();
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
				throw new TableLockedException(this.patience, this.timeout.whoHoldsIt(), ex);
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

	private boolean isLockedOut(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException failure && this.timeout.isExceeded(failure)) {
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
		this.rollingBack = false;
		limit(patienceWith(changeSet));
	}

	@Override
	public void willRollback(ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		// Liquibase tells of its changes as if they were run
		this.rollingBack = true;
		limit(this.timeout.isRepeatableBackwards(changeSet) ? this.patience.timeout() : Duration.ZERO);
	}

	/**
	 * Let a change set that cannot be begun anew wait as long as it takes: what it did
	 * before it had to wait stays.
	 */
	private Duration patienceWith(ChangeSet changeSet) {
		boolean repeatable = !Boolean.FALSE.equals(changeSet.getFailOnError()) && this.timeout.isRepeatable(changeSet);
		return repeatable ? this.patience.timeout() : Duration.ZERO;
	}

	@Override
	public void willRun(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		if (!this.rollingBack && this.timeout.letsOthersPass(change, changeSet)) {
			limit(Duration.ZERO);
		}
		if (!isInWordsOfLiquibase(change)) {
			this.limit = null;
		}
	}

	private static boolean isInWordsOfLiquibase(Change change) {
		return change.getClass().getPackage().equals(CreateTableChange.class.getPackage())
				&& !(change instanceof AbstractSQLChange);
	}

	@Override
	public void ran(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		if (!this.rollingBack && this.timeout.letsOthersPass(change, changeSet)) {
			limit(patienceWith(changeSet));
		}
	}

	private void limit(Duration limit) {
		if (limit.equals(this.limit)) {
			return;
		}
		try {
			this.timeout.limit(limit);
			this.limit = limit;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The lock timeout could not be set to " + limit, ex);
		}
	}

	/**
	 * Runs change sets.
	 */
	interface Work {

		void run(AbstractChangeExecListener listener) throws LiquibaseException;

	}

}

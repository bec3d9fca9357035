package io.turnstone.upgrade;

import java.sql.SQLException;
import java.util.Locale;

import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

/**
 * Run on a product on which a change set can be a transaction. Liquibase commits it, and
 * then tells the history in another transaction: here both are the same one.
 */
final class TransactionalRun extends AbstractChangeExecListener implements StatementGuard {

	private final HistoryMark mark;

	private final String lockTable;

	private boolean held;

	private TransactionalRun(Database database) {
		this.mark = HistoryMark.of(database);
		this.lockTable = database.getDatabaseChangeLogLockTableName().toLowerCase(Locale.ROOT);
	}

	/**
	 * Run change sets.
	 * @param database the database
	 * @param work runs the change sets, and tells the listener that it is given of each
	 * @throws LiquibaseException if they fail
	 */
	static void run(Database database, PoliteRun.Work work) throws LiquibaseException {
		TransactionalRun run = new TransactionalRun(database);
		if (database.getConnection() instanceof JdbcConnection jdbc) {
			// It stays so: a connection that is gone could not be set back
			database.setConnection(new JdbcConnection(GuardedConnection.of(jdbc.getUnderlyingConnection(), run)));
		}
		try {
			work.run(run);
		}
		finally {
			run.held = false;
		}
	}

	@Override
	public void willRun(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, RunStatus status) {
		this.held = false;
	}

	@Override
	public void willRun(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		this.held = false;
	}

	@Override
	public void ran(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		this.held = true;
	}

	@Override
	public void willRollback(ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		this.held = true;
	}

	@Override
	public void ran(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, ExecType type) {
		this.held = false;
	}

	@Override
	public void runFailed(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, Exception ex) {
		this.held = false;
	}

	@Override
	public void rollbackFailed(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, Exception ex) {
		this.held = false;
	}

	@Override
	public void execute(String sql, Execution execution) throws SQLException {
		if (this.mark.isMadeBy(sql) || sql.toLowerCase(Locale.ROOT).contains(this.lockTable)) {
			this.held = false;
		}
		execution.run();
	}

	/**
	 * Hold the commit back until the history is told.
	 */
	@Override
	public boolean commits() {
		return !this.held;
	}

}

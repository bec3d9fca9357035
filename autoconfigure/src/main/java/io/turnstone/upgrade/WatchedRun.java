package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;

import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

/**
 * Run on a scratch that somebody looks at before anything of it is committed. A statement
 * that is to be committed at once gets a transaction for it, where it bears one.
 */
final class WatchedRun extends AbstractChangeExecListener implements StatementGuard {

	private static final String REFUSES_TRANSACTIONS = "25001";

	private final ChangeSetWatch watch;

	private final Connection connection;

	private boolean changing;

	private WatchedRun(ChangeSetWatch watch, Connection connection) {
		this.watch = watch;
		this.connection = connection;
	}

	/**
	 * Run change sets.
	 * @param database the database
	 * @param watch looks at it
	 * @param work runs the change sets, and tells the listener that it is given of each
	 * @throws LiquibaseException if they fail
	 */
	static void run(Database database, ChangeSetWatch watch, PoliteRun.Work work) throws LiquibaseException {
		if (watch == ChangeSetWatch.NONE || !(database.getConnection() instanceof JdbcConnection jdbc)) {
			GatheredRun.run(database, work);
			return;
		}
		WatchedRun run = new WatchedRun(watch, jdbc.getUnderlyingConnection());
		database.setConnection(new JdbcConnection(GuardedConnection.of(jdbc.getUnderlyingConnection(), run)));
		work.run(run);
	}

	@Override
	public void willRun(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, RunStatus status) {
		this.changing = false;
		try {
			this.watch.begins(changeSet.getId());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The scratch could not be looked at before " + changeSet.getId(), ex);
		}
	}

	@Override
	public void willRun(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		this.changing = true;
	}

	@Override
	public void ran(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		this.changing = false;
	}

	@Override
	public void execute(String sql, Execution execution) throws SQLException {
		if (!this.changing) {
			execution.run();
			return;
		}
		boolean alone = this.connection.getAutoCommit();
		try {
			Transaction.run(this.connection, () -> {
				execution.run();
				this.watch.changed();
			});
		}
		catch (SQLException ex) {
			if (!alone || !REFUSES_TRANSACTIONS.equals(ex.getSQLState())) {
				throw ex;
			}
			execution.run();
		}
	}

	@Override
	public boolean commits() {
		return true;
	}

}

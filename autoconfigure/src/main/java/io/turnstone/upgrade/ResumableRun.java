package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;

import liquibase.change.Change;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/**
 * Run that can be interrupted at any moment on a product that commits each change of its
 * schema by itself: the next one goes on with the statement that was not done.
 */
final class ResumableRun extends AbstractChangeExecListener implements StatementGuard {

	private final Database database;

	private final Connection connection;

	private final CatalogImprint imprint;

	private final RunDirection direction;

	private final RunProgress progress;

	private final HistoryMark mark;

	private @Nullable ProgressTable table;

	private @Nullable ProgressRows rows;

	private @Nullable ChangeSetProgress changeSet;

	private @Nullable SQLException obstacle;

	private boolean inside;

	private ResumableRun(Database database, Connection connection, CatalogImprint imprint, RunDirection direction,
			RunProgress progress) {
		this.database = database;
		this.connection = connection;
		this.imprint = imprint;
		this.direction = direction;
		this.progress = progress;
		this.mark = HistoryMark.of(database);
	}

	/**
	 * Run change sets.
	 * @param database the database
	 * @param direction which way they are run
	 * @param progress is told of each change set that was interrupted before
	 * @param work runs the change sets, and tells the listener that it is given of each
	 * @throws LiquibaseException if they fail
	 */
	static void run(Database database, RunDirection direction, RunProgress progress, PoliteRun.Work work)
			throws LiquibaseException {
		CatalogImprint imprint = CatalogImprint.of(database).orElse(null);
		if (imprint == null && database.supportsDDLInTransaction()) {
			TransactionalRun.run(database, work);
			return;
		}
		if (imprint == null || !(database.getConnection() instanceof JdbcConnection jdbc)) {
			work.run(new AbstractChangeExecListener() {
			});
			return;
		}
		Connection connection = jdbc.getUnderlyingConnection();
		ResumableRun run = new ResumableRun(database, connection, imprint, direction, progress);
		// It stays so: a connection that is gone could not be set back
		database.setConnection(new JdbcConnection(GuardedConnection.of(connection, run)));
		try {
			work.run(run);
		}
		finally {
			run.end();
		}
	}

	private void end() {
		this.changeSet = null;
		this.obstacle = null;
	}

	@Override
	public void willRun(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, RunStatus status) {
		begin(changeSet);
	}

	@Override
	public void willRollback(ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		if (this.direction == RunDirection.UPGRADE) {
			// An upgrade that tests its rollbacks begins each change set anew after them
			end();
			this.inside = false;
			return;
		}
		begin(changeSet);
		this.inside = true;
	}

	/**
	 * Go on with what was begun, whatever its preconditions make of that.
	 */
	private void begin(ChangeSet changeSet) {
		end();
		this.inside = false;
		try {
			if (this.table == null) {
				this.table = ProgressTable.create(this.database, this.connection);
			}
			this.rows = new ProgressRows(this.table, changeSet, this.direction);
			this.changeSet = new ChangeSetProgress(this.connection, this.imprint, this.rows);
			if (this.changeSet.isBegun()) {
				this.progress.resumes(ChangeSetReference.of(changeSet), this.changeSet.done());
				changeSet.setPreconditions(null);
			}
		}
		catch (SQLException ex) {
			this.obstacle = ex;
			changeSet.setPreconditions(null);
		}
	}

	@Override
	public void willRun(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		this.inside = true;
		if (change instanceof CustomChangeWrapper custom && this.direction == RunDirection.UPGRADE) {
			inBlock((progress) -> progress.beginBlock(custom.getClassName()));
		}
	}

	@Override
	public void ran(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		this.inside = this.direction == RunDirection.DOWNGRADE;
		if (change instanceof CustomChangeWrapper && this.direction == RunDirection.UPGRADE) {
			inBlock(ChangeSetProgress::endBlock);
		}
	}

	@Override
	public void runFailed(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, Exception ex) {
		fail(ex);
	}

	@Override
	public void rollbackFailed(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, Exception ex) {
		fail(ex);
	}

	@Override
	public void ran(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, ExecType type) {
		this.changeSet = null;
	}

	private void fail(Exception ex) {
		try {
			if (this.changeSet != null) {
				this.changeSet.failBlock();
			}
		}
		catch (SQLException lost) {
			ex.addSuppressed(lost);
		}
		end();
	}

	private void inBlock(BlockStep step) {
		try {
			if (this.changeSet != null) {
				step.take(this.changeSet);
			}
		}
		catch (SQLException ex) {
			this.obstacle = ex;
		}
	}

	/**
	 * Run a statement of a change set once. When the history is told that all of them are
	 * done, what was written down of them goes in the same transaction.
	 */
	@Override
	public void execute(String sql, Execution execution) throws SQLException {
		if (this.obstacle != null && (this.inside || marksTheEnd(sql))) {
			throw this.obstacle;
		}
		if (this.changeSet == null || this.rows == null) {
			execution.run();
		}
		else if (marksTheEnd(sql)) {
			ProgressRows ended = this.rows;
			Transaction.run(this.connection, () -> {
				execution.run();
				ended.forget(1);
			});
			this.changeSet = null;
		}
		else if (this.inside) {
			this.changeSet.execute(sql, execution);
		}
		else {
			execution.run();
		}
	}

	@Override
	public boolean commits() {
		return true;
	}

	private boolean marksTheEnd(String sql) {
		return this.inside != (this.direction == RunDirection.UPGRADE) && this.mark.isMadeBy(sql);
	}

	private interface BlockStep {

		void take(ChangeSetProgress progress) throws SQLException;

	}

}

package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import liquibase.change.Change;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.AddPrimaryKeyChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.CreateSequenceChange;
import liquibase.change.core.CreateTableChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;

/**
 * Run on a scratch that is read when all is done. Liquibase commits twice for each change
 * set; those that do nothing but make objects are committed a few at a time here. All
 * others have to meet what they would meet elsewhere, such as an enum value that can be
 * used once it is committed, and begin and end as Liquibase wants it.
 */
final class GatheredRun extends AbstractChangeExecListener implements StatementGuard {

	private static final int TOGETHER = 20;

	private static final Set<Class<? extends Change>> MAKE_OBJECTS = Set.of(CreateTableChange.class,
			CreateSequenceChange.class, CreateIndexChange.class, AddPrimaryKeyChange.class,
			AddUniqueConstraintChange.class, AddForeignKeyConstraintChange.class);

	private final Connection connection;

	private final HistoryMark mark;

	private final List<String> entries = new ArrayList<>();

	private boolean gathering;

	private boolean begun;

	private GatheredRun(Connection connection, HistoryMark mark) {
		this.connection = connection;
		this.mark = mark;
	}

	/**
	 * Run change sets.
	 * @param database the database
	 * @param work runs the change sets, and tells the listener that it is given of each
	 * @throws LiquibaseException if they fail; some that succeeded may be undone then
	 */
	static void run(Database database, PoliteRun.Work work) throws LiquibaseException {
		// Others commit each change of their schema by themselves, or may
		if (!(database instanceof GatheringPostgresDatabase postgres)
				|| !(database.getConnection() instanceof JdbcConnection jdbc)) {
			work.run(new AbstractChangeExecListener() {
			});
			return;
		}
		GatheredRun run = new GatheredRun(jdbc.getUnderlyingConnection(), HistoryMark.of(database));
		database.setConnection(new JdbcConnection(GuardedConnection.of(jdbc.getUnderlyingConnection(), run)));
		postgres.leaveRollbacksWhile(() -> run.gathering && !run.begun);
		try {
			work.run(run);
			run.commit();
		}
		finally {
			run.gathering = false;
		}
	}

	@Override
	public void willRun(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, RunStatus status) {
		boolean gather = makesObjects(changeSet);
		if (!gather || this.entries.size() == TOGETHER) {
			commit();
		}
		this.gathering = gather;
		this.begun = false;
	}

	@Override
	public void willRun(Change change, ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		this.begun = true;
	}

	@Override
	public void ran(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, ExecType type) {
		this.begun = false;
	}

	@Override
	public void runFailed(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, Exception ex) {
		this.gathering = false;
		this.entries.clear();
	}

	private void commit() {
		this.gathering = false;
		if (this.entries.isEmpty()) {
			return;
		}
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(String.join(";\n", this.entries));
			this.connection.commit();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("What change sets made on the scratch could not be committed", ex);
		}
		this.entries.clear();
	}

	private static boolean makesObjects(ChangeSet changeSet) {
		return changeSet.isRunInTransaction() && changeSet.getRunWith() == null && changeSet.getPreconditions() == null
				&& changeSet.getSqlVisitors().isEmpty() && !Boolean.FALSE.equals(changeSet.getFailOnError())
				&& changeSet.getChanges().stream().allMatch((change) -> MAKE_OBJECTS.contains(change.getClass()));
	}

	@Override
	public void execute(String sql, Execution execution) throws SQLException {
		if (this.gathering && this.mark.isMadeBy(sql)) {
			this.entries.add(sql);
		}
		else {
			execution.run();
		}
	}

	@Override
	public boolean commits() {
		return !this.gathering;
	}

}

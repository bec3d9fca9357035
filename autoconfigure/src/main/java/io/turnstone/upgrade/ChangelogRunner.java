package io.turnstone.upgrade;

import java.io.Writer;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import io.turnstone.upgrade.lock.LockHolder;
import io.turnstone.upgrade.lock.UpgradeLocks;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.executor.LoggingExecutor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ResourceLoader;

/**
 * Runs a changelog on a connection, silently, and tells how the two stand. The connection
 * stays open, its auto-commit and schema are as they were, and it must have no open work
 * of its own: it is committed or rolled back in between.
 */
public final class ChangelogRunner {

	private static final Log logger = LogFactory.getLog(ChangelogRunner.class);

	private final ChangelogSettings settings;

	private final ChangelogSource source;

	private final @Nullable String database;

	private final RunProgress progress;

	private final RunConditions conditions;

	/**
	 * Create a runner for a changelog of the application.
	 * @param settings where the changelog is and how to run it
	 * @param resourceLoader finds its files
	 */
	public ChangelogRunner(ChangelogSettings settings, ResourceLoader resourceLoader) {
		this(settings, new ChangelogSource(resourceLoader, Map.of()), null, RunProgress.NONE,
				RunConditions.ofDatabase());
	}

	private ChangelogRunner(ChangelogSettings settings, ChangelogSource source, @Nullable String database,
			RunProgress progress, RunConditions conditions) {
		this.settings = settings;
		this.source = source;
		this.database = database;
		this.progress = progress;
		this.conditions = conditions;
	}

	/**
	 * Return a runner that sees files in memory, in place of or besides those of the
	 * application, by whatever way they are included.
	 * @param resources the contents of the files by their paths below the class path; a
	 * blank one reads as a changelog without change sets
	 * @return the runner
	 */
	public ChangelogRunner with(Map<String, String> resources) {
		return new ChangelogRunner(this.settings, this.source.with(resources), this.database, this.progress,
				this.conditions);
	}

	/**
	 * Return a runner for another changelog.
	 * @param location the location of its master file
	 * @return the runner
	 */
	public ChangelogRunner withLocation(String location) {
		return new ChangelogRunner(this.settings.at(location), this.source, this.database, this.progress,
				this.conditions);
	}

	/**
	 * Return a runner that works in a scratch, Liquibase's own tables included. How long
	 * it waits for locks is up to whoever lends the scratch, and nobody else is kept out.
	 * @param schema the name as the database stores it, or {@code null} for the
	 * connection's default
	 * @return the runner
	 */
	public ChangelogRunner inSchema(@Nullable String schema) {
		return new ChangelogRunner(this.settings.inSchema(schema), this.source, this.database, this.progress,
				RunConditions.ofScratch());
	}

	/**
	 * Return a runner that lets somebody look on, where it works in a scratch.
	 * @param watch looks on
	 * @return the runner
	 */
	public ChangelogRunner watchedBy(ChangeSetWatch watch) {
		return new ChangelogRunner(this.settings, this.source, this.database, this.progress,
				this.conditions.with(watch));
	}

	/**
	 * Return a runner that names the database in its messages.
	 * @param database the name of the database
	 * @return the runner
	 */
	public ChangelogRunner onBehalfOf(String database) {
		return new ChangelogRunner(this.settings, this.source, database, this.progress, this.conditions);
	}

	/**
	 * Return a runner that runs no more than an upgrade would.
	 * @param extent which of the pending change sets an upgrade runs
	 * @return the runner
	 */
	public ChangelogRunner within(UpgradeExtent extent) {
		return new ChangelogRunner(this.settings.withLabelFilter(extent.narrow(this.settings.labelFilter())),
				this.source, this.database, this.progress, this.conditions);
	}

	ChangelogRunner reportingTo(RunProgress progress) {
		return new ChangelogRunner(this.settings, this.source, this.database, progress, this.conditions);
	}

	/**
	 * Return a runner that does not wait for locks for ever.
	 * @param patience how it waits
	 * @return the runner
	 */
	public ChangelogRunner withPatience(LockPatience patience) {
		return new ChangelogRunner(this.settings, this.source, this.database, this.progress,
				this.conditions.with(patience));
	}

	/**
	 * Return a runner that keeps others out while it runs change sets.
	 * @param locks keeps them out
	 * @return the runner
	 */
	public ChangelogRunner withLocks(UpgradeLocks locks) {
		return new ChangelogRunner(this.settings, this.source, this.database, this.progress,
				this.conditions.with(locks));
	}

	/**
	 * Return the expression that decides by their labels which change sets are run.
	 * @return the expression, or {@code null} where all are
	 */
	public @Nullable String labelFilter() {
		return this.settings.labelFilter();
	}

	/**
	 * Tell whether the master changelog can be found.
	 * @return {@code true} if it is there
	 */
	public boolean exists() {
		return this.source.contains(this.settings.location());
	}

	/**
	 * Read a file that stands beside the master changelog.
	 * @param name the file's name
	 * @return its content, or empty where there is no such file
	 */
	public Optional<String> neighbour(String name) {
		String location = this.settings.location();
		return this.source.read(location.substring(0, location.lastIndexOf('/') + 1) + name);
	}

	/**
	 * Return the names of the tables in which Liquibase keeps its own state.
	 * @return the names, as they are configured
	 */
	public Set<String> historyTables() {
		return this.settings.historyTables();
	}

	/**
	 * Tell how changelog and database stand. Nothing is written, no lock is taken, and
	 * Liquibase's tables are not created.
	 * @param connection the database
	 * @return what is applied and what is pending
	 * @throws UpgradeFailedException if the changelog or the history cannot be read
	 */
	public ChangelogState state(Connection connection) {
		return read(connection, (live) -> {
			if (!exists()) {
				return stateWithoutChangelog(live);
			}
			return parse(live, ChangelogReading::state);
		});
	}

	private static ChangelogState stateWithoutChangelog(Database live) throws LiquibaseException {
		List<ChangeSetReference> applied = ChangelogReading.applied(live);
		return new ChangelogState(false, applied.size(), applied, List.of(), applied, List.of());
	}

	/**
	 * Tell how changelog and database stand, and what the changelog is known by, in one
	 * reading. Nothing is written.
	 * @param connection the database
	 * @return what is applied and what is pending, and the {@link #digest}
	 * @throws UpgradeFailedException if the changelog or the history cannot be read
	 */
	public DigestedState digestedState(Connection connection) {
		return read(connection, (live) -> {
			if (!exists()) {
				return new DigestedState(stateWithoutChangelog(live), Optional.empty());
			}
			return parse(live, (reading) -> new DigestedState(reading.state(), digestIfReadable(reading)));
		});
	}

	/**
	 * What cannot be read is for whoever runs it to tell.
	 */
	private static Optional<String> digestIfReadable(ChangelogReading reading) {
		try {
			return new ChangelogDigest().of(reading.all());
		}
		catch (LiquibaseException | RuntimeException ex) {
			logger.debug("The changelog has no digest, so its replay is not kept", ex);
			return Optional.empty();
		}
	}

	/**
	 * Tell who holds Liquibase's lock. Nothing is written, and nobody is waited for.
	 * @param connection the database
	 * @return who holds it, or empty where nobody does
	 * @throws UpgradeFailedException if the database cannot be asked
	 */
	public Optional<LockHolder> lockHolder(Connection connection) {
		ChangelogRun run = new ChangelogRun(RunDirection.NEITHER, this.settings, RunProgress.NONE);
		return call(run, connection, () -> {
			Database database = LiquibaseFactory.database(this.settings, connection);
			return ReadOnlyHistory.register(database).hasDatabaseChangeLogTable()
					? this.conditions.locks().holder(database) : Optional.empty();
		});
	}

	/**
	 * Tell how many change sets the changelog holds, those included that contexts, labels
	 * or the product leave out. Nothing is written.
	 * @param connection the database
	 * @return the number; 0 where there is no changelog
	 * @throws UpgradeFailedException if the changelog cannot be read
	 */
	public int held(Connection connection) {
		return exists() ? read(connection, (live) -> LiquibaseScope.on(liquibase(live), ChangelogReading::held)) : 0;
	}

	/**
	 * See that the changelog can be run, and that what was applied was not edited since.
	 * Nothing is written.
	 * @param connection the database
	 * @return what the history says that the changelog does not
	 * @throws UpgradeFailedException if the changelog is not valid
	 */
	HistorySurprises validate(Connection connection) {
		ChangelogRun run = new ChangelogRun(RunDirection.NEITHER, this.settings, RunProgress.NONE);
		return read(run, connection, (live) -> parse(live, (reading) -> {
			run.knows(reading.edited());
			reading.changelog().validate(live, contexts(), labels());
			return reading.surprises();
		}));
	}

	/**
	 * Hand the change sets to somebody who looks at them, one after the other. Nothing is
	 * written.
	 * @param <T> the type of what is seen
	 * @param connection the database
	 * @param extent which change sets
	 * @param examiner looks at a change set, which he must not run
	 * @return what he saw, in the order of the changelog
	 * @throws UpgradeFailedException if the changelog cannot be read
	 */
	public <T> List<T> examine(Connection connection, Extent extent, BiFunction<ChangeSet, Database, T> examiner) {
		return read(connection, (live) -> parse(live, (reading) -> {
			List<ChangeSet> changeSets = (extent == Extent.ALL) ? reading.all() : reading.toRun();
			return changeSets.stream().map((changeSet) -> examiner.apply(changeSet, live)).toList();
		}));
	}

	/**
	 * Return a digest of all that decides what the changelog makes of an empty schema on
	 * the product of a database. Nothing is written.
	 * @param connection the database
	 * @return the digest, or empty where a class of the application decides it too
	 * @throws UpgradeFailedException if the changelog cannot be read
	 */
	public Optional<String> digest(Connection connection) {
		return read(connection, (live) -> parse(live, (reading) -> new ChangelogDigest().of(reading.all())));
	}

	/**
	 * Read a file of the changelog.
	 * @param path the path below the class path
	 * @return its content, or empty where it cannot be found
	 */
	public Optional<String> file(String path) {
		return this.source.read(path);
	}

	/**
	 * Tell where a change set stands, for messages.
	 * @param changeSet the change set
	 * @return the file, with the number of the line where that can be found
	 */
	String locate(ChangeSetReference changeSet) {
		return this.source.locate(changeSet);
	}

	/**
	 * Return the scripts of what an upgrade would run.
	 * @param target what they are for
	 * @return the scripts
	 */
	public UpdateScripts scripts(ScriptTarget target) {
		return new UpdateScripts(this, target);
	}

	<T> T read(ScriptTarget target, ScriptReading<T> reading) {
		ChangelogRun run = new ChangelogRun(RunDirection.NEITHER, this.settings, RunProgress.NONE);
		if (target instanceof ScriptTarget.Live live) {
			return call(run, live.connection(), () -> {
				Database database = LiquibaseFactory.database(this.settings, live.connection());
				return read(database, ReadOnlyHistory.register(database), reading);
			});
		}
		ScriptTarget.Offline offline = (ScriptTarget.Offline) target;
		return call(run, () -> {
			Database database = offline.database(this.settings, this.source.accessor());
			return read(database, OfflineHistory.registerFor(database), reading);
		});
	}

	private <T> T read(Database database, ReadOnlyHistory history, ScriptReading<T> reading) throws LiquibaseException {
		// Changes look for this to find out that they are only written down
		ExecutorService executors = Scope.getCurrentScope().getSingleton(ExecutorService.class);
		executors.setExecutor("logging", database,
				new LoggingExecutor(executors.getExecutor("jdbc", database), Writer.nullWriter(), database));
		return parse(database, (parsed) -> reading.read(parsed, history));
	}

	private <T> T parse(Database database, ParsedReading<T> reading) throws LiquibaseException {
		Liquibase liquibase = liquibase(database);
		return LiquibaseScope.on(liquibase, (changelog) -> reading
			.read(new ChangelogReading(database, changelog, liquibase.getChangeLogParameters())));
	}

	private <T> T read(Connection connection, Reading<T> reading) {
		return read(new ChangelogRun(RunDirection.NEITHER, this.settings, RunProgress.NONE), connection, reading);
	}

	private <T> T read(ChangelogRun run, Connection connection, Reading<T> reading) {
		return call(run, connection, () -> {
			Database database = LiquibaseFactory.database(this.settings, connection);
			ReadOnlyHistory.register(database);
			return reading.read(database);
		});
	}

	/**
	 * Apply the change sets that are pending.
	 * @param connection the database
	 * @return what was applied
	 * @throws UpgradeFailedException if they could not be applied
	 */
	public RunReport update(Connection connection) {
		return update(connection, UpgradeGoal.END);
	}

	/**
	 * Apply change sets that are pending.
	 * @param connection the database
	 * @param goal how far to go
	 * @return what was applied
	 * @throws UpgradeFailedException if they could not be applied
	 */
	public RunReport update(Connection connection, UpgradeGoal goal) {
		ChangelogRun run = new ChangelogRun(RunDirection.UPGRADE, this.settings, this.progress)
			.locatedBy(this.source::locate)
			.guardedBy(goal.guard());
		return run(run, connection, goal::reached, goal.command(contexts(), labels()));
	}

	/**
	 * Apply the change sets that are pending, unless one names a schema by hand, and so
	 * would leave the schema that it is run in.
	 * @param connection the database
	 * @param outOfBounds the schemas that nothing may be done in
	 * @return what was applied
	 * @throws NamedSchemaException if a change set names one of them; nothing was run
	 * @throws UpgradeFailedException if they could not be applied
	 */
	public RunReport updateOutside(Connection connection, Set<String> outOfBounds) {
		NamedSchemas schemas = new NamedSchemas(outOfBounds);
		return run(RunDirection.UPGRADE, connection, UnaryOperator.identity(), (liquibase, left) -> {
			schemas.in(liquibase.getDatabaseChangeLog().getChangeSets()).stream().findFirst().ifPresent((changeSet) -> {
				throw new NamedSchemaException(ChangeSetReference.of(changeSet));
			});
			liquibase.update(contexts(), labels());
		});
	}

	/**
	 * Enter the change sets that are pending into the history, without running them.
	 * @param connection the database
	 * @throws UpgradeFailedException if they could not be entered
	 */
	public void markRan(Connection connection) {
		ChangelogRun run = new ChangelogRun(RunDirection.MARK, this.settings, RunProgress.NONE);
		call(run, connection, () -> {
			Liquibase liquibase = liquibase(LiquibaseFactory.database(this.settings, connection));
			this.conditions.locks()
				.hold(liquibase.getDatabase(), this.progress.whileWaiting(List.of()),
						(waited) -> liquibase.changeLogSync(contexts(), labels()));
			return run;
		});
	}

	/**
	 * Roll back the change sets that were applied last.
	 * @param connection the database
	 * @param count how many
	 * @return what was rolled back
	 * @throws UpgradeFailedException if they could not be rolled back
	 */
	public RunReport rollback(Connection connection, int count) {
		return run(RunDirection.DOWNGRADE, connection, first(count),
				(liquibase, left) -> liquibase.rollback(left, contexts(), labels()));
	}

	/**
	 * Release the lock that somebody left behind.
	 * @param connection the database
	 * @return who held it, and since when, or empty where nobody did
	 * @throws ChangelogLockedException if an upgrade of Turnstone is at work
	 */
	public Optional<String> unlock(Connection connection) {
		ChangelogRun run = new ChangelogRun(RunDirection.NEITHER, this.settings, RunProgress.NONE);
		return call(run, connection,
				() -> this.conditions.locks().release(LiquibaseFactory.database(this.settings, connection)));
	}

	/**
	 * Roll back change sets, and nothing else.
	 * @param connection the database
	 * @param changeSets the change sets that were applied last, the last one first
	 * @return what was rolled back
	 * @throws UpgradeFailedException if they could not be rolled back, or somebody has
	 * applied another one since
	 */
	public RunReport rollback(Connection connection, List<ChangeSetReference> changeSets) {
		ChangelogRun run = new ChangelogRun(RunDirection.DOWNGRADE, this.settings, this.progress)
			.locatedBy(this.source::locate);
		run.guardedBy(new AgreedRollback(changeSets));
		return run(run, connection, first(changeSets.size()),
				(liquibase, left) -> liquibase.rollback(left, contexts(), labels()));
	}

	/**
	 * Tell what was applied, and how it stands in the changelog. Nothing is written.
	 * @param connection the database
	 * @return the change sets, the one first that was applied last
	 * @throws UpgradeFailedException if the changelog or the history cannot be read
	 */
	public List<AppliedChangeSet> history(Connection connection) {
		return readHistory(connection, RollbackReading::history);
	}

	/**
	 * Tell what it takes to roll change sets back. Nothing is written.
	 * @param connection the database
	 * @param changeSets the change sets
	 * @return the steps, in the order in which they would be made
	 * @throws UpgradeFailedException if the changelog or the history cannot be read
	 */
	public List<RollbackStep> rollbackSteps(Connection connection, List<ChangeSetReference> changeSets) {
		return readHistory(connection, (history) -> history.steps(Set.copyOf(changeSets)));
	}

	private <T> T readHistory(Connection connection, HistoryReading<T> reading) {
		return read(connection, (live) -> {
			Liquibase liquibase = liquibase(live);
			return LiquibaseScope.on(liquibase, (changelog) -> reading
				.read(new RollbackReading(live, changelog, liquibase.getChangeLogParameters())));
		});
	}

	/**
	 * Return the schema that change sets work on where they name none.
	 * @return the schema as it is configured, or {@code null} for that of the connection
	 */
	public @Nullable String defaultSchema() {
		return this.settings.defaultSchema();
	}

	private static UnaryOperator<List<ChangeSetReference>> first(int count) {
		return (changeSets) -> changeSets.stream().limit(count).toList();
	}

	private RunReport run(RunDirection direction, Connection connection, UnaryOperator<List<ChangeSetReference>> choice,
			ChangelogRun.Command command) {
		return run(new ChangelogRun(direction, this.settings, this.progress).locatedBy(this.source::locate), connection,
				choice, command);
	}

	private RunReport run(ChangelogRun run, Connection connection, UnaryOperator<List<ChangeSetReference>> choice,
			ChangelogRun.Command command) {
		return call(run, connection, () -> {
			Liquibase liquibase = liquibase(LiquibaseFactory.database(this.settings, connection));
			run.plan(liquibase, choice);
			run.execute(liquibase, choice, this.conditions, command);
			return run.succeeded();
		});
	}

	private <T> T call(ChangelogRun run, Connection connection, Callable<T> work) {
		return call(run, () -> {
			ConnectionState before = ConnectionState.of(connection);
			try {
				return work.call();
			}
			finally {
				before.restore();
			}
		});
	}

	private <T> T call(ChangelogRun run, Callable<T> work) {
		try {
			return LiquibaseScope.silent(this.settings, work);
		}
		catch (NamedSchemaException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw run.failed(this.database, ex);
		}
	}

	private Liquibase liquibase(Database database) {
		Liquibase liquibase = new Liquibase(this.settings.location(), this.source.accessor(), database);
		this.settings.parameters().forEach(liquibase::setChangeLogParameter);
		liquibase.getChangeLogParameters().setContexts(contexts());
		liquibase.getChangeLogParameters().setLabels(labels());
		liquibase.setShowSummary(UpdateSummaryEnum.OFF);
		return liquibase;
	}

	private Contexts contexts() {
		return new Contexts(this.settings.contexts());
	}

	private LabelExpression labels() {
		return new LabelExpression(this.settings.labelFilter());
	}

	/**
	 * Which change sets to look at.
	 */
	public enum Extent {

		/**
		 * Those that an upgrade would apply.
		 */
		PENDING,

		/**
		 * Those that were applied, too.
		 */
		ALL

	}

	/**
	 * How changelog and database stand.
	 *
	 * @param state what is applied and what is pending
	 * @param digest what the changelog is known by, or empty where a class of the
	 * application decides what it makes, or where it cannot be read
	 */
	public record DigestedState(ChangelogState state, Optional<String> digest) {

	}

	/**
	 * What is to be read of a database.
	 *
	 * @param <T> the type of the answer
	 */
	private interface Reading<T> {

		T read(Database database) throws LiquibaseException;

	}

	/**
	 * What is to be read of a changelog.
	 *
	 * @param <T> the type of the answer
	 */
	private interface ParsedReading<T> {

		T read(ChangelogReading reading) throws LiquibaseException;

	}

	/**
	 * What is to be read of a history.
	 *
	 * @param <T> the type of the answer
	 */
	private interface HistoryReading<T> {

		T read(RollbackReading history) throws LiquibaseException;

	}

}

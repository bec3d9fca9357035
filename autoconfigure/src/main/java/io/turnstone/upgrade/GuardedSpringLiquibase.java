package io.turnstone.upgrade;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.turnstone.jdbc.SteadyConnection;
import io.turnstone.upgrade.fastpath.ChangelogFiles;
import io.turnstone.upgrade.fastpath.TracedResourceAccessor;
import io.turnstone.upgrade.lock.LockSettings;
import io.turnstone.upgrade.lock.UpgradeLocks;
import liquibase.Contexts;
import liquibase.GlobalConfiguration;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ResourceAccessor;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.ReflectionUtils;

/**
 * Upgrades a database while the application starts, and later on request. Like its
 * parent, but one upgrade at a time in this process, with a report, with failures in
 * words, and at peace with an application that has no changelog yet.
 */
public class GuardedSpringLiquibase extends SpringLiquibase {

	private final String database;

	private final UpgradeMode mode;

	private final Duration waitTimeout;

	private final LockPatience patience;

	private final LockSettings lock;

	private final UpgradeJournal journal;

	private volatile boolean started;

	private @Nullable ChangelogRun run;

	private UpgradeGoal goal = UpgradeGoal.END;

	private @Nullable File rollbackScript;

	private @Nullable TracedResourceAccessor files;

	private boolean fastPath = true;

	private ApplicationStartup startup = ApplicationStartup.DEFAULT;

	private Supplier<List<String>> others = List::of;

	private @Nullable DataSource applicationDataSource;

	private UnexpectedPolicy unexpected = UnexpectedPolicy.WARN;

	private UpgradeExtent extent = UpgradeExtent.ALL;

	/**
	 * Create the bean.
	 * @param database the name of the database
	 * @param mode what becomes of pending change sets at the start
	 * @param waitTimeout how long to wait for someone else to apply them
	 * @param patience how change sets wait for the locks of tables
	 * @param lock how the upgrade gets the database for itself
	 * @param journal remembers what was done
	 */
	public GuardedSpringLiquibase(String database, UpgradeMode mode, Duration waitTimeout, LockPatience patience,
			LockSettings lock, UpgradeJournal journal) {
		this.database = database;
		this.mode = mode;
		this.waitTimeout = waitTimeout;
		this.patience = patience;
		this.lock = lock;
		this.journal = journal;
		setAnalyticsEnabled(false);
		setShowSummary(UpdateSummaryEnum.OFF);
	}

	/**
	 * Take over where the changelog of another bean is and how it is run, but nothing
	 * that happens at the start only.
	 * @param other the other bean
	 * @return this
	 */
	public GuardedSpringLiquibase standingFor(SpringLiquibase other) {
		setDataSource(other.getDataSource());
		setResourceLoader(other.getResourceLoader());
		setChangeLog(other.getChangeLog());
		setContexts(other.getContexts());
		setLabelFilter(other.getLabelFilter());
		setDefaultSchema(other.getDefaultSchema());
		setLiquibaseSchema(other.getLiquibaseSchema());
		setLiquibaseTablespace(other.getLiquibaseTablespace());
		setDatabaseChangeLogTable(other.getDatabaseChangeLogTable());
		setDatabaseChangeLogLockTable(other.getDatabaseChangeLogLockTable());
		setChangeLogParameters(parametersOf(other));
		return this;
	}

	/**
	 * Return the parameters of another bean. There is no accessor for them.
	 */
	@SuppressWarnings("unchecked")
	private static @Nullable Map<String, String> parametersOf(SpringLiquibase other) {
		Field field = ReflectionUtils.findField(SpringLiquibase.class, "parameters", Map.class);
		if (field == null) {
			return null;
		}
		ReflectionUtils.makeAccessible(field);
		return (Map<String, String>) ReflectionUtils.getField(field, other);
	}

	/**
	 * Return the name of the database.
	 * @return the name of the data source's bean
	 */
	public String getDatabaseName() {
		return this.database;
	}

	/**
	 * Set whether an upgrade ends early where nothing has changed since the last one.
	 * @param fastPath {@code true} if it does
	 */
	public void setFastPath(boolean fastPath) {
		this.fastPath = fastPath;
	}

	/**
	 * Set what is told of the step that this is in the start of the application.
	 * @param startup is told
	 */
	public void setApplicationStartup(ApplicationStartup startup) {
		this.startup = startup;
	}

	/**
	 * Set what the application connects with, where another user changes the schema. What
	 * it may not use of what an upgrade made is told then.
	 * @param applicationDataSource the data source of the application
	 */
	public void setApplicationDataSource(@Nullable DataSource applicationDataSource) {
		this.applicationDataSource = applicationDataSource;
	}

	/**
	 * Set what tells how it stands with the other databases, where the upgrade of this
	 * one keeps the application from starting.
	 * @param others returns a sentence for each of them
	 */
	public void setOtherDatabases(Supplier<List<String>> others) {
		this.others = others;
	}

	/**
	 * Set what becomes of an upgrade whose database holds change sets that the changelog
	 * does not.
	 * @param unexpected what becomes of it
	 */
	public void setUnexpected(UnexpectedPolicy unexpected) {
		this.unexpected = unexpected;
	}

	/**
	 * Return which of the pending change sets are run.
	 * @return which ones
	 */
	public UpgradeExtent getExtent() {
		return this.extent;
	}

	/**
	 * Set which of the pending change sets are run.
	 * @param extent which ones
	 */
	public void setExtent(UpgradeExtent extent) {
		this.extent = extent;
	}

	/**
	 * Return the label expression that decides which change sets an upgrade runs.
	 */
	@Override
	public @Nullable String getLabelFilter() {
		return this.extent.narrow(super.getLabelFilter());
	}

	/**
	 * Return the data source as others are to see it: as long as there is no changelog,
	 * nobody manages its schema, so it equals no other.
	 */
	@Override
	public DataSource getDataSource() {
		DataSource dataSource = getMigratedDataSource();
		return runner().exists() ? dataSource : new DelegatingDataSource(dataSource);
	}

	/**
	 * Return the data source that change sets are applied to.
	 * @return the data source
	 */
	public DataSource getMigratedDataSource() {
		return super.getDataSource();
	}

	/**
	 * Return a runner for the same changelog, with the same settings, that sees change
	 * sets too which wait until they are asked for.
	 * @return the runner
	 */
	public ChangelogRunner runner() {
		return runner(settings(super.getLabelFilter()));
	}

	private ChangelogRunner runner(ChangelogSettings settings) {
		return new ChangelogRunner(settings, resourceLoader()).onBehalfOf(this.database)
			.withPatience(this.patience)
			.withLocks(locks());
	}

	private UpgradeLocks locks() {
		return new UpgradeLocks(this.lock, getMigratedDataSource());
	}

	private ChangelogSettings settings() {
		return settings(getLabelFilter());
	}

	private ChangelogSettings settings(@Nullable String labelFilter) {
		return new ChangelogSettings(getChangeLog(), getContexts(), labelFilter,
				Objects.requireNonNullElse(this.parameters, Map.of()), getDefaultSchema(), getLiquibaseSchema(),
				getLiquibaseTablespace(), getDatabaseChangeLogTable(), getDatabaseChangeLogLockTable(),
				Boolean.TRUE.equals(getAnalyticsEnabled()));
	}

	@Override
	public void afterPropertiesSet() {
		if (this.shouldRun && this.mode != UpgradeMode.OFF) {
			try {
				start();
			}
			catch (UpgradeException ex) {
				ex.tellOf(this.others.get());
				throw ex;
			}
		}
		this.started = true;
	}

	private void start() {
		if (!runner().exists()) {
			doWithoutChangelog();
			return;
		}
		StartupStep step = this.startup.start("turnstone.upgrade").tag("database", this.database);
		try {
			startInMode();
			RunReport report = lastReport();
			step.tag("changeSets", () -> String.valueOf((report != null) ? report.ran().size() : 0));
		}
		finally {
			step.end();
		}
	}

	private void startInMode() {
		if (this.mode != UpgradeMode.RUN && appliedIfUpToDate().isPresent()) {
			return;
		}
		switch (this.mode) {
			case RUN -> upgrade();
			case VALIDATE -> validate();
			case WAIT -> new UpgradeWait(log(RunDirection.UPGRADE), this.waitTimeout).until(this::state);
			case OFF -> {
				// Nobody looks
			}
		}
	}

	private void doWithoutChangelog() {
		UpgradeLog log = log(RunDirection.UPGRADE);
		try {
			int applied = state().applied();
			if (applied > 0) {
				throw new ChangelogMissingException(this.database, getChangeLog(), applied);
			}
		}
		catch (UpgradeFailedException ex) {
			log.hidesItsHistory(ex);
		}
		log.hasNoChangelog(getChangeLog());
	}

	private void validate() {
		call((connection) -> {
			runner().validate(connection).require(this.unexpected, settings(), log(RunDirection.UPGRADE));
			return true;
		});
		ChangelogState state = state();
		if (!state.upToDate()) {
			throw new PendingUpgradeException(this.database, state.pending(), "");
		}
	}

	/**
	 * Tell how changelog and database stand, without writing. What waits until it is
	 * asked for does not count as pending.
	 * @return what is applied and what is pending
	 * @throws UpgradeFailedException if the changelog or the history cannot be read
	 */
	public ChangelogState state() {
		return call((connection) -> runner(settings()).state(connection));
	}

	/**
	 * Apply the change sets that are pending, whatever the mode.
	 * @return what was applied
	 * @throws UpgradeException if they could not be applied
	 */
	public RunReport upgrade() {
		return upgrade(UpgradeGoal.END);
	}

	/**
	 * Apply change sets that are pending, whatever the mode.
	 * @param goal how far to go
	 * @return what was applied
	 * @throws UpgradeException if they could not be applied
	 */
	public RunReport upgrade(UpgradeGoal goal) {
		if (!runner().exists()) {
			doWithoutChangelog();
			return new ChangelogRun(RunDirection.UPGRADE, settings(), RunProgress.NONE).succeeded();
		}
		return this.journal.record(this.database, RunDirection.UPGRADE, () -> {
			UpgradeLog log = log(RunDirection.UPGRADE);
			ChangelogRun run = new ChangelogRun(RunDirection.UPGRADE, settings(), progress(log))
				.locatedBy(runner()::locate)
				.guardedBy(goal.guard());
			try {
				OptionalInt applied = appliedIfUpToDate();
				RunReport report = applied.isPresent() ? run.hadNothingToDo(applied.getAsInt())
						: LiquibaseScope.live(() -> upgrade(run, goal));
				log.ended(run.planned(), report, goal);
				return report;
			}
			catch (Exception ex) {
				throw run.failed(this.database, ex);
			}
		});
	}

	private RunReport upgrade(ChangelogRun run, UpgradeGoal goal) throws LiquibaseException {
		this.run = run.preparedBy((isDropFirst() || this.rollbackFile != null) ? this::prepare : null);
		this.goal = goal;
		this.rollbackScript = this.rollbackFile;
		// The parent would write it while others may be at work
		this.rollbackFile = null;
		try {
			super.afterPropertiesSet();
			return run.succeeded();
		}
		finally {
			this.rollbackFile = this.rollbackScript;
			this.rollbackScript = null;
			this.run = null;
			this.goal = UpgradeGoal.END;
			this.files = null;
		}
	}

	/**
	 * Do what the parent does before it looks for change sets to run.
	 */
	private void prepare(Liquibase liquibase) throws LiquibaseException {
		if (dropsFirst()) {
			liquibase.dropAll();
		}
		if (this.rollbackScript != null) {
			// Where there is no lock of a session, the row of Liquibase is all there is
			LockService row = LockServiceFactory.getInstance().getLockService(liquibase.getDatabase());
			row.waitForLock();
			try {
				write(this.rollbackScript, liquibase);
			}
			finally {
				row.releaseLock();
			}
		}
	}

	private void write(File script, Liquibase liquibase) throws LiquibaseException {
		try (Writer writer = Files.newBufferedWriter(script.toPath(),
				Charset.forName(GlobalConfiguration.OUTPUT_FILE_ENCODING.getCurrentValue()))) {
			liquibase.futureRollbackSQL(getTag(), new Contexts(getContexts()), new LabelExpression(getLabelFilter()),
					writer);
		}
		catch (IOException ex) {
			throw new LiquibaseException(
					"The rollback file %s cannot be written: %s. Name another one with spring.liquibase.rollback-file."
						.formatted(script, ex),
					ex);
		}
	}

	/**
	 * Return how many change sets were applied, where nothing has changed since the last
	 * complete run. What is to be done besides running change sets is done the long way.
	 */
	private OptionalInt appliedIfUpToDate() {
		return (this.fastPath && isPlain()) ? call((connection) -> settings().fastPath(this.unexpected)
			.upToDate(connection, new ChangelogFiles(resourceLoader()))) : OptionalInt.empty();
	}

	private boolean isPlain() {
		return getTag() == null && this.rollbackFile == null && this.rollbackScript == null && !dropsFirst()
				&& !isClearCheckSums() && !isTestRollbackOnUpdate() && this.showSummary == UpdateSummaryEnum.OFF;
	}

	@Override
	protected SpringResourceAccessor createResourceOpener() {
		TracedResourceAccessor files = new TracedResourceAccessor(resourceLoader());
		this.files = files;
		return files;
	}

	@Override
	protected Database createDatabase(Connection connection, ResourceAccessor files) throws DatabaseException {
		try {
			return super.createDatabase(SteadyConnection.of(connection), files);
		}
		catch (SQLException ex) {
			throw new DatabaseException(ex);
		}
	}

	private ResourceLoader resourceLoader() {
		return Objects.requireNonNullElseGet(getResourceLoader(), DefaultResourceLoader::new);
	}

	private void remember(Liquibase liquibase) throws LiquibaseException {
		if (this.fastPath && this.files != null && this.run != null && this.run.isComplete(liquibase)
				&& liquibase.getDatabase().getConnection() instanceof JdbcConnection jdbc) {
			settings().fastPath(this.unexpected)
				.remember(jdbc.getUnderlyingConnection(), liquibase.getDatabaseChangeLog(), this.files);
		}
	}

	@Override
	protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
		if (this.run == null) {
			super.performUpdate(liquibase);
			return;
		}
		UpgradeLog log = log(RunDirection.UPGRADE);
		this.run.leaving(super.getLabelFilter());
		// What is dropped first decides nothing
		if (!dropsFirst()) {
			this.run.plan(liquibase, this.goal::reached);
			this.run.surprises().require(this.unexpected, settings(), log);
			log.leaves(this.run.left());
		}
		if (isPlain() && this.run.hasNothingToDo(liquibase)) {
			releaseLeftBehind(liquibase, log);
		}
		else {
			execute(this.run, liquibase, log);
		}
		if (dropsFirst()) {
			log.leaves(this.run.left());
		}
		remember(liquibase);
	}

	/**
	 * Release the row of an upgrade that was killed when it had run all, but before it
	 * said so. Nothing is to be applied, so whoever may not write starts all the same.
	 */
	private void releaseLeftBehind(Liquibase liquibase, UpgradeLog log) {
		try {
			locks().releaseLeftBehind(liquibase.getDatabase(), progress(log).whileWaiting(List.of()));
		}
		catch (LiquibaseException ex) {
			log.warns(
					"what an upgrade that is gone left in Liquibase's lock table was not released: " + ex.getMessage());
		}
	}

	/**
	 * Do what the parent does before an update, where that is not asked.
	 */
	private ChangelogRun.Command partially(ChangelogRun.Command command) {
		return (liquibase, left) -> {
			if (isClearCheckSums()) {
				liquibase.clearCheckSums();
			}
			command.run(liquibase, left);
		};
	}

	private void execute(ChangelogRun run, Liquibase liquibase, UpgradeLog log) throws LiquibaseException {
		ChangelogRun.Command command = (this.goal == UpgradeGoal.END) ? (again, left) -> super.performUpdate(again)
				: partially(this.goal.command(liquibase.getChangeLogParameters().getContexts(),
						liquibase.getChangeLogParameters().getLabels()));
		ApplicationGrants.Work<LiquibaseException> work = () -> run.execute(liquibase, this.goal::reached,
				RunConditions.ofDatabase().with(locks()).with(this.patience), command);
		if (this.applicationDataSource != null
				&& liquibase.getDatabase().getConnection() instanceof JdbcConnection jdbc) {
			new ApplicationGrants(this.applicationDataSource, settings().historyTables(), log)
				.after(jdbc.getUnderlyingConnection(), getDefaultSchema(), work);
		}
		else {
			work.run();
		}
	}

	/**
	 * Roll back the change sets that were applied last.
	 * @param changeSets the change sets, the last one first
	 * @return what was rolled back
	 * @throws UpgradeFailedException if they could not be rolled back
	 */
	public RunReport downgrade(List<ChangeSetReference> changeSets) {
		return this.journal.record(this.database, RunDirection.DOWNGRADE, () -> {
			UpgradeLog log = log(RunDirection.DOWNGRADE);
			RunReport report = call(
					(connection) -> runner().reportingTo(progress(log)).rollback(connection, changeSets));
			log.ended(List.of(), report, UpgradeGoal.END);
			return report;
		});
	}

	/**
	 * Return what the last upgrade or downgrade of this process did.
	 * @return the report, or {@code null} if there was none
	 */
	public @Nullable RunReport lastReport() {
		return this.journal.lastRun(this.database).orElse(null);
	}

	/**
	 * Tell whether to drop everything first. Not where the parent asks for it in an
	 * upgrade: it would do so while others may be at work.
	 */
	@Override
	public boolean isDropFirst() {
		return dropsFirst() && this.run == null;
	}

	/**
	 * Tell whether to drop everything first. Only ever at the start: a later upgrade
	 * finds an application that uses its tables.
	 */
	private boolean dropsFirst() {
		return super.isDropFirst() && !this.started;
	}

	private RunProgress progress(UpgradeLog log) {
		return new ListenedProgress(log, this.journal.listener());
	}

	private UpgradeLog log(RunDirection direction) {
		return new UpgradeLog(this.database, direction);
	}

	private <T> T call(Function<Connection, T> work) {
		try (Connection connection = SteadyConnection.of(getMigratedDataSource().getConnection())) {
			return work.apply(connection);
		}
		catch (SQLException ex) {
			throw new ChangelogRun(RunDirection.NEITHER, settings(), RunProgress.NONE).failed(this.database, ex);
		}
	}

}

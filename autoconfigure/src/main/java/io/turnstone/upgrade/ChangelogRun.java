package io.turnstone.upgrade;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.turnstone.upgrade.lock.LockKind;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.changelog.visitor.DefaultChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * One run of a changelog, from the plan to the report.
 */
class ChangelogRun {

	private final RunDirection direction;

	private final ChangelogSettings settings;

	private final RunProgress progress;

	private final Instant startedAt = Instant.now();

	private final long startedNanos = System.nanoTime();

	private List<ChangeSetReference> planned = List.of();

	private HistorySurprises surprises = HistorySurprises.NONE;

	private List<ChangeSetReference> left = List.of();

	private @Nullable String wholeLabelFilter;

	private List<EditedChangeSet> edited = List.of();

	private @Nullable Set<ChangeSetReference> history;

	private @Nullable Integer appliedBefore;

	private boolean historyFound;

	private RunRecorder recorder;

	private @Nullable ChangeExecListener customized;

	private @Nullable ChangeExecListener listener;

	private @Nullable ChangeExecListener guard;

	private @Nullable Preparation preparation;

	private Function<ChangeSetReference, String> locations = ChangeSetReference::file;

	ChangelogRun(RunDirection direction, ChangelogSettings settings, RunProgress progress) {
		this.direction = direction;
		this.settings = settings;
		this.progress = progress;
		this.wholeLabelFilter = settings.labelFilter();
		this.recorder = new RunRecorder(0, progress);
	}

	/**
	 * Let somebody stop the run at a change set, by throwing.
	 * @param guard is told of each before it is run
	 */
	ChangelogRun guardedBy(ChangeExecListener guard) {
		this.guard = guard;
		return this;
	}

	/**
	 * Let something be done as soon as nobody else upgrades the database.
	 * @param preparation does it, or {@code null} if nothing is to be done
	 */
	ChangelogRun preparedBy(@Nullable Preparation preparation) {
		this.preparation = preparation;
		return this;
	}

	/**
	 * Set which change sets were edited since they were applied, for messages.
	 * @param edited the change sets
	 */
	void knows(List<EditedChangeSet> edited) {
		this.edited = edited;
	}

	/**
	 * Set what tells where a change set stands, for messages.
	 * @param locations returns the file, and the line where that is known
	 */
	ChangelogRun locatedBy(Function<ChangeSetReference, String> locations) {
		this.locations = locations;
		return this;
	}

	/**
	 * Set what would be run if it were asked for.
	 * @param labelFilter the label expression, where that of the settings leaves more out
	 */
	void leaving(@Nullable String labelFilter) {
		this.wholeLabelFilter = labelFilter;
	}

	/**
	 * Find out what is to be run, and look on while it is.
	 * @param liquibase what will run it
	 * @param choice chooses among those that can be run
	 * @throws LiquibaseException if the changelog or the history cannot be read
	 */
	void plan(Liquibase liquibase, UnaryOperator<List<ChangeSetReference>> choice) throws LiquibaseException {
		liquibase.getChangeLogParameters().setContexts(new Contexts(this.settings.contexts()));
		liquibase.getChangeLogParameters().setLabels(new LabelExpression(this.settings.labelFilter()));
		ReadOnlyHistory history = ReadOnlyHistory.register(liquibase.getDatabase());
		this.planned = choice.apply(LiquibaseScope.on(liquibase, (changelog) -> {
			ChangelogReading reading = new ChangelogReading(liquibase.getDatabase(), changelog,
					liquibase.getChangeLogParameters());
			this.history = new HashSet<>(ChangelogReading.applied(liquibase.getDatabase()));
			this.edited = reading.edited();
			this.surprises = (this.direction == RunDirection.UPGRADE) ? reading.surprises() : HistorySurprises.NONE;
			this.left = Objects.equals(this.wholeLabelFilter, this.settings.labelFilter()) ? List.of()
					: reading.left(this.wholeLabelFilter);
			return this.direction.plan(liquibase, changelog);
		}));
		this.historyFound = history.hasDatabaseChangeLogTable();
		// It may have seen that there is no history table, which Liquibase makes next
		Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
		this.recorder = new RunRecorder(this.planned.size(), this.progress);
		forgetListener(liquibase);
		this.customized = listenerOf(liquibase);
		this.listener = new DefaultChangeExecListener(this.customized, this.recorder);
		liquibase.setChangeExecListener(this.listener);
	}

	/**
	 * Give back the listener that was there before the run was planned.
	 */
	private void forgetListener(Liquibase liquibase) {
		if (this.listener != null) {
			liquibase.setChangeExecListener(this.customized);
		}
	}

	/**
	 * See that there is nothing to run, that what was run before is as it was then, and
	 * that no checksum is missing, which Liquibase would fill in.
	 * @param liquibase what would run it
	 * @return whether nothing is left to do
	 * @throws LiquibaseException if the changelog is not valid
	 */
	boolean hasNothingToDo(Liquibase liquibase) throws LiquibaseException {
		if (!this.planned.isEmpty() || !this.historyFound) {
			return false;
		}
		Database database = liquibase.getDatabase();
		ReadOnlyHistory.register(database);
		boolean checked = LiquibaseScope.on(liquibase, (changelog) -> {
			changelog.validate(database, liquibase.getChangeLogParameters().getContexts(),
					liquibase.getChangeLogParameters().getLabels());
			return database.getRanChangeSetList().stream().allMatch((ran) -> ran.getLastCheckSum() != null);
		});
		Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
		return checked;
	}

	/**
	 * Tell whether everything was run that is to be run.
	 * @param liquibase what ran it
	 * @return whether nothing is left to do
	 * @throws LiquibaseException if the history cannot be read
	 */
	boolean isComplete(Liquibase liquibase) throws LiquibaseException {
		return now(liquibase, this.direction).isEmpty();
	}

	/**
	 * Return what an upgrade would run now.
	 * @param liquibase what would run it
	 * @throws LiquibaseException if the changelog or the history cannot be read
	 */
	static List<ChangeSetReference> pending(Liquibase liquibase) throws LiquibaseException {
		return now(liquibase, RunDirection.UPGRADE);
	}

	private static List<ChangeSetReference> now(Liquibase liquibase, RunDirection direction) throws LiquibaseException {
		ReadOnlyHistory.register(liquibase.getDatabase());
		List<ChangeSetReference> planned = LiquibaseScope.on(liquibase,
				(changelog) -> direction.plan(liquibase, changelog));
		Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
		return planned;
	}

	/**
	 * Run what was planned: with a database that lasts for itself, and where an
	 * interrupted run left off.
	 * @param liquibase what runs it
	 * @param choice chooses among those that can be run
	 * @param conditions under what conditions
	 * @param command the run
	 * @throws LiquibaseException if it fails
	 */
	void execute(Liquibase liquibase, UnaryOperator<List<ChangeSetReference>> choice, RunConditions conditions,
			Command command) throws LiquibaseException {
		Database database = liquibase.getDatabase();
		if (conditions.lifetime() == Lifetime.PASSING) {
			WatchedRun.run(database, conditions.watch(),
					(listener) -> execute(liquibase, conditions.patience(), command, listener));
			return;
		}
		conditions.locks().hold(database, this.progress.whileWaiting(this.planned), (waited) -> {
			if (this.preparation != null) {
				forgetListener(liquibase);
				this.preparation.run(liquibase);
			}
			if (waited || this.preparation != null) {
				plan(liquibase, choice);
			}
			// Behind a proxy that lends sessions, nobody knows which one it is
			this.progress.canBeSeen((conditions.locks().settings().kind() == LockKind.SESSION)
					? ServerProgress.of(database, conditions.locks().dataSource()) : ServerProgress.UNKNOWN);
			ResumableRun.run(database, this.direction, this.progress,
					(listener) -> execute(liquibase, conditions.patience(), command, listener));
		});
	}

	private void execute(Liquibase liquibase, LockPatience patience, Command command, ChangeExecListener resumable)
			throws LiquibaseException {
		PoliteRun.run(liquibase.getDatabase(), patience, this.progress, (listener) -> {
			liquibase.setChangeExecListener(
					new DefaultChangeExecListener(this.guard, this.customized, listener, resumable, this.recorder));
			command.run(liquibase, this.planned.size() - this.recorder.ran().size());
		});
	}

	/**
	 * Return the listener that a customizer has set. There is no accessor for it.
	 */
	private static @Nullable ChangeExecListener listenerOf(Liquibase liquibase) {
		Field field = ReflectionUtils.findField(Liquibase.class, "changeExecListener", ChangeExecListener.class);
		if (field == null) {
			return null;
		}
		ReflectionUtils.makeAccessible(field);
		return (ChangeExecListener) ReflectionUtils.getField(field, liquibase);
	}

	/**
	 * Return what the history says that the changelog does not.
	 */
	HistorySurprises surprises() {
		return this.surprises;
	}

	/**
	 * Return the change sets that wait until they are asked for.
	 */
	List<ChangeSetReference> left() {
		return this.left;
	}

	/**
	 * Return the change sets that were to be run.
	 */
	List<ChangeSetReference> planned() {
		return this.planned;
	}

	/**
	 * Report that there was nothing to do, without a look at the changelog.
	 * @param applied how many change sets the history holds
	 */
	RunReport hadNothingToDo(int applied) {
		this.appliedBefore = applied;
		return succeeded();
	}

	RunReport succeeded() {
		boolean idle = this.recorder.ran().isEmpty();
		return report(idle ? RunReport.Outcome.NOTHING_TO_DO : RunReport.Outcome.DONE, null);
	}

	UpgradeFailedException failed(@Nullable String database, Exception ex) {
		RunReport report = report(RunReport.Outcome.FAILED, RunFailure.reason(ex));
		return new RunFailure(this.direction, this.settings, database, report, this.recorder.failed(), this.planned,
				this.edited, this.locations)
			.translate(ex);
	}

	/**
	 * What is done before it is found out what to run.
	 */
	@FunctionalInterface
	interface Preparation {

		void run(Liquibase liquibase) throws LiquibaseException;

	}

	/**
	 * What Liquibase is to do.
	 */
	interface Command {

		/**
		 * Do it, or what is left of it.
		 * @param liquibase what does it
		 * @param left how many change sets are left, where this gave way to others before
		 */
		void run(Liquibase liquibase, int left) throws LiquibaseException;

	}

	private RunReport report(RunReport.Outcome outcome, @Nullable String error) {
		Duration duration = Duration.ofNanos(System.nanoTime() - this.startedNanos);
		Set<ChangeSetReference> ran = this.recorder.ran()
			.stream()
			.map(ChangeSetRun::changeSet)
			.collect(Collectors.toSet());
		return new RunReport(this.startedAt, duration, this.recorder.ran(), outcome, error, applied(ran), pending(ran));
	}

	private @Nullable Integer applied(Set<ChangeSetReference> ran) {
		if (this.history == null) {
			return this.appliedBefore;
		}
		Set<ChangeSetReference> now = new HashSet<>(this.history);
		if (this.direction == RunDirection.DOWNGRADE) {
			ran.forEach(now::remove);
		}
		else {
			now.addAll(ran);
		}
		return now.size();
	}

	private @Nullable Integer pending(Set<ChangeSetReference> ran) {
		if (this.direction != RunDirection.UPGRADE || (this.history == null && this.appliedBefore == null)) {
			return null;
		}
		return (int) this.planned.stream().filter((changeSet) -> !ran.contains(changeSet)).count();
	}

}

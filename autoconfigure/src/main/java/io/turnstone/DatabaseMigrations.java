package io.turnstone;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.turnstone.DatabaseStatus.State;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.catalog.LockedException;
import io.turnstone.changelog.DraftLocationException;
import io.turnstone.diff.Differences;
import io.turnstone.diff.Impact;
import io.turnstone.jdbc.SteadyConnection;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.ScratchUnavailableException;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.ChangelogState;
import io.turnstone.upgrade.LiquibaseMutex;
import io.turnstone.upgrade.RunInProgress;
import io.turnstone.upgrade.RunReport;
import io.turnstone.upgrade.ScriptTarget;
import io.turnstone.upgrade.ScriptedChangeSet;
import io.turnstone.upgrade.UpdateScripts;
import io.turnstone.upgrade.UpgradeException;
import io.turnstone.upgrade.UpgradeGoal;
import io.turnstone.upgrade.lock.LockHolder;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * {@link Migrations} of the databases of one application.
 */
public final class DatabaseMigrations implements Migrations {

	private static final Log logger = LogFactory.getLog("turnstone");

	private final Supplier<List<ManagedDatabase>> databases;

	private final MigrationsSettings settings;

	private final MigrationEvents events;

	private final Map<String, ModelStatus> modelStatus = new ConcurrentHashMap<>();

	/**
	 * Create the migrations.
	 * @param databases returns the databases, in the order in which they are upgraded
	 * @param settings the settings that they share
	 * @param events are told of checks
	 */
	public DatabaseMigrations(Supplier<List<ManagedDatabase>> databases, MigrationsSettings settings,
			MigrationEvents events) {
		this.databases = databases;
		this.settings = settings;
		this.events = events;
	}

	@Override
	public Set<String> databases() {
		return known().keySet();
	}

	@Override
	public DatabaseStatus status(String database) {
		ManagedDatabase managed = find(database);
		ModelStatus model = this.modelStatus.getOrDefault(database, ModelStatus.notChecked());
		ManagedChangelog changelog = managed.changelog().orElse(null);
		if (changelog == null) {
			return new DatabaseStatus(State.UNKNOWN, null, 0, List.of(), null, model);
		}
		RunReport last = changelog.journal().lastRun(database).orElse(null);
		UpgradeResult lastUpgrade = (last != null) ? Descriptions.of(last) : null;
		RunInProgress running = changelog.journal().running(database).orElse(null);
		if (running != null) {
			// Whoever asks for more than the journal now waits for the upgrade to end
			return new DatabaseStatus(State.UPGRADING, changelog.location(), 0, List.of(), List.of(), List.of(), null,
					Descriptions.of(running), lastUpgrade, model);
		}
		try (Connection connection = SteadyConnection.of(changelog.dataSource().getConnection())) {
			ChangelogState state = changelog.runner().state(connection);
			LockHolder lock = changelog.runner().lockHolder(connection).orElse(null);
			return new DatabaseStatus(state(state, last), state.exists() ? changelog.location() : null, state.applied(),
					state.pending().stream().map(Descriptions::of).toList(),
					state.unexpected().stream().map(Descriptions::of).toList(),
					state.edited().stream().map((edited) -> Descriptions.of(edited.changeSet())).toList(),
					(lock != null) ? Descriptions.of(lock) : null, null, lastUpgrade, model);
		}
		catch (SQLException | UpgradeException ex) {
			logger.warn("%s: its state cannot be told: %s".formatted(database, ex.getMessage()));
			return new DatabaseStatus(State.UNKNOWN, changelog.location(), 0, List.of(), lastUpgrade, model);
		}
	}

	private static State state(ChangelogState state, @Nullable RunReport last) {
		if (state.pending().isEmpty()) {
			return State.UP_TO_DATE;
		}
		return (last != null && last.outcome() == RunReport.Outcome.FAILED) ? State.FAILED : State.PENDING;
	}

	@Override
	public CheckResult check(CheckRequest request) {
		Instant start = Instant.now();
		try {
			CheckResult result = on(find(request.database()), (session) -> check(session, request.base(), start));
			if (result.base() == Base.DATABASE) {
				this.modelStatus.put(request.database(),
						new ModelStatus(result.inSync() ? ModelStatus.State.IN_SYNC : ModelStatus.State.DIFFERENT,
								start, result.differences()));
				this.events.publish(new MigrationEvent.Checked(request.database(), result));
			}
			return result;
		}
		catch (MigrationsException ex) {
			this.modelStatus.put(request.database(), new ModelStatus(ModelStatus.State.UNKNOWN, start, List.of()));
			throw ex;
		}
	}

	private CheckResult check(DatabaseSession session, Base base, Instant start) throws SQLException {
		BaseSchema compared = session.base(base);
		Judgement judgement = session.compare(compared.schema());
		Differences differences = judgement.differences();
		return new CheckResult(session.name(), compared.base(), compared.reason(), start,
				Duration.between(start, Instant.now()), Descriptions.of(differences.disagreements()),
				Descriptions.of(differences.of(Impact.NOTE)), Descriptions.of(differences.of(Impact.LEFT)),
				possibleRenames(session, differences, compared.schema()), judgement.silenced());
	}

	private static List<PossibleRename> possibleRenames(DatabaseSession session, Differences differences, Schema base)
			throws SQLException {
		return differences.disagreements().isEmpty() ? List.of() : new RenameQuestions(differences,
				session.aligned(base), session.model().schema(), RenameAnswers.none())
			.possible();
	}

	@Override
	public DraftResult draft(DraftRequest request) {
		ManagedDatabase database = find(request.database());
		// A draft is written and read with Liquibase's classes, from its beginning to its
		// end
		return LiquibaseMutex.get(() -> on(database, (session) -> new Drafting(session, this.settings).draft(request)));
	}

	@Override
	public LintResult lint(LintRequest request) {
		ManagedDatabase database = find(request.database());
		return LiquibaseMutex.get(() -> on(database, (session) -> new Linting(session, this.settings).lint(request)));
	}

	@Override
	public BaselineResult baseline(BaselineRequest request) {
		ManagedDatabase database = find(request.database());
		return LiquibaseMutex
			.get(() -> on(database, (session) -> new Baselining(session, this.settings).baseline(request)));
	}

	@Override
	public UpgradeResult upgrade(UpgradeRequest request) {
		ManagedDatabase database = find(request.database());
		ManagedChangelog changelog = database.requiredChangelog();
		String to = request.to();
		UpgradeGoal goal = (to != null) ? connected(database.name(), changelog.dataSource(),
				(connection) -> goal(changelog.runner().scripts(new ScriptTarget.Live(connection)), to,
						request.database()))
				: UpgradeGoal.END;
		return translating(() -> Descriptions.of(changelog.upgrade().apply(goal)));
	}

	private static UpgradeGoal goal(UpdateScripts scripts, String to, String database) {
		List<ScriptedChangeSet> all = scripts.changeSets();
		int end = ChangeSetNames.position(all, to, UpgradeRequest.TO, database) + 1;
		return UpgradeGoal.within(all.subList(0, end).stream().map(ScriptedChangeSet::reference).toList());
	}

	@Override
	public SqlResult planUpgrade(UpgradeRequest request) {
		return script(new SqlRequest(request.database(), null, request.to(), null), UpgradeRequest.TO);
	}

	@Override
	public SqlResult sql(SqlRequest request) {
		return script(request, SqlRequest.TO);
	}

	private SqlResult script(SqlRequest request, String optionOfTo) {
		ManagedDatabase database = find(request.database());
		ManagedChangelog changelog = database.requiredChangelog();
		SqlScripting scripting = new SqlScripting(request, optionOfTo, changelog);
		String product = request.offline();
		return (product != null) ? translating(() -> scripting.write(SqlScripting.offline(product)))
				: connected(database.name(), changelog.dataSource(),
						(connection) -> scripting.write(new ScriptTarget.Live(connection)));
	}

	@Override
	public DowngradePlan planDowngrade(DowngradeRequest request) {
		return downgrading(request, (downgrading) -> downgrading.plan(request));
	}

	@Override
	public UpgradeResult downgrade(DowngradeRequest request) {
		List<ChangeSetReference> changeSets = downgrading(request, (downgrading) -> downgrading.agreed(request));
		if (changeSets.isEmpty()) {
			return new UpgradeResult(Instant.now(), Duration.ZERO, List.of(), UpgradeResult.Outcome.NOTHING_TO_DO,
					null);
		}
		ManagedChangelog changelog = find(request.database()).requiredChangelog();
		return translating(() -> Descriptions.of(changelog.downgrade().apply(changeSets)));
	}

	private <T> T downgrading(DowngradeRequest request, Task<Downgrading, T> task) {
		ManagedDatabase database = find(request.database());
		ManagedChangelog changelog = database.requiredChangelog();
		return connected(database.name(), changelog.dataSource(),
				(connection) -> task.run(new Downgrading(changelog, connection, this.settings.lockTimeout())));
	}

	@Override
	public UnlockResult unlock(String database) {
		ManagedDatabase managed = find(database);
		ManagedChangelog changelog = managed.requiredChangelog();
		return connected(managed.name(), changelog.dataSource(),
				(connection) -> new UnlockResult(database, changelog.runner().unlock(connection).orElse(null)));
	}

	private ManagedDatabase find(String database) {
		Map<String, ManagedDatabase> known = known();
		ManagedDatabase found = known.get(database);
		if (found == null) {
			throw new UnknownDatabaseException(database, known.keySet());
		}
		return found;
	}

	private Map<String, ManagedDatabase> known() {
		return this.databases.get()
			.stream()
			.collect(Collectors.toMap(ManagedDatabase::name, Function.identity(), (first, second) -> first,
					LinkedHashMap::new));
	}

	private <T> T on(ManagedDatabase database, Task<DatabaseSession, T> task) {
		return connected(database.name(), database.dataSource(), (connection) -> {
			try (DatabaseSession session = new DatabaseSession(database, connection, this.settings)) {
				return task.run(session);
			}
		});
	}

	private <T> T connected(String database, DataSource dataSource, Task<Connection, T> task) {
		return translating(() -> {
			try (Connection connection = SteadyConnection.of(dataSource.getConnection())) {
				return task.run(connection);
			}
			catch (LockedException ex) {
				throw new MigrationsException(Reason.CONFLICT,
						"The database %s could not be read within %s, as somebody else holds a lock. %s"
							.formatted(database, this.settings.lockTimeout(), ex.getMessage()),
						"Ask again later; turnstone.compare.lock-timeout sets how long to wait.", ex);
			}
			catch (SQLException ex) {
				throw new MigrationsException(Reason.FAILED,
						"The database %s could not be asked: %s".formatted(database, ex.getMessage()),
						"Check that it can be reached, and that its user may read the catalog.", ex);
			}
		});
	}

	private static <T> T translating(Supplier<T> task) {
		try {
			return task.get();
		}
		catch (UpgradeException ex) {
			throw new MigrationsException(Reason.FAILED, messageOf(ex), ex.getAction(), ex);
		}
		catch (DraftLocationException ex) {
			throw new MigrationsException(Reason.CONFLICT, messageOf(ex), ex.getAction(), ex);
		}
		catch (ScratchUnavailableException ex) {
			throw new MigrationsException(Reason.CONFLICT, messageOf(ex),
					"Set turnstone.scratch.url to a database of the same product, or compare with the live database: "
							+ "--turnstone.draft.base=database",
					ex);
		}
	}

	private static String messageOf(RuntimeException ex) {
		return Objects.requireNonNullElse(ex.getMessage(), ex.toString());
	}

	/**
	 * Something to do with an open connection.
	 *
	 * @param <S> the type of what it works on
	 * @param <T> the type of the result
	 */
	@FunctionalInterface
	private interface Task<S, T> {

		T run(S subject) throws SQLException;

	}

}

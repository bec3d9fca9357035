package io.turnstone.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.BaselineRequest;
import io.turnstone.BaselineResult;
import io.turnstone.ChangeSetId;
import io.turnstone.CheckRequest;
import io.turnstone.CheckResult;
import io.turnstone.DatabaseStatus;
import io.turnstone.DatabaseStatus.State;
import io.turnstone.DowngradePlan;
import io.turnstone.DowngradeRequest;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.LintRequest;
import io.turnstone.LintResult;
import io.turnstone.Migrations;
import io.turnstone.ModelDifference;
import io.turnstone.ModelStatus;
import io.turnstone.RanChangeSet;
import io.turnstone.Silenced;
import io.turnstone.SqlRequest;
import io.turnstone.SqlResult;
import io.turnstone.UnknownDatabaseException;
import io.turnstone.UnlockResult;
import io.turnstone.UpgradeRequest;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;

/**
 * {@link Migrations} that answer what a test told them to, and remember what they were
 * asked. Untold, every database is up to date and in sync.
 */
public class StubMigrations implements Migrations {

	public static final Instant NOW = Instant.parse("2026-11-22T15:30:00Z");

	private final Set<String> databases;

	private final Map<Class<?>, Function<Object, Object>> answers = new LinkedHashMap<>();

	private final List<Object> requests = new ArrayList<>();

	public StubMigrations(String... databases) {
		this.databases = new LinkedHashSet<>(Arrays.asList(databases));
	}

	public StubMigrations onStatus(Function<String, DatabaseStatus> answer) {
		return on(DatabaseStatus.class, (request) -> answer.apply((String) request));
	}

	public StubMigrations onCheck(Function<CheckRequest, CheckResult> answer) {
		return on(CheckResult.class, (request) -> answer.apply((CheckRequest) request));
	}

	public StubMigrations onDraft(Function<DraftRequest, DraftResult> answer) {
		return on(DraftResult.class, (request) -> answer.apply((DraftRequest) request));
	}

	public StubMigrations onLint(Function<LintRequest, LintResult> answer) {
		return on(LintResult.class, (request) -> answer.apply((LintRequest) request));
	}

	public StubMigrations onUpgrade(Function<String, UpgradeResult> answer) {
		return on(UpgradeResult.class, (request) -> answer.apply((String) request));
	}

	public StubMigrations onDowngrade(Function<DowngradeRequest, UpgradeResult> answer) {
		return on(DowngradeRequest.class, (request) -> answer.apply((DowngradeRequest) request));
	}

	public StubMigrations onUnlock(Function<String, UnlockResult> answer) {
		return on(UnlockResult.class, (request) -> answer.apply((String) request));
	}

	public StubMigrations onPlanDowngrade(Function<DowngradeRequest, DowngradePlan> answer) {
		return on(DowngradePlan.class, (request) -> answer.apply((DowngradeRequest) request));
	}

	public StubMigrations onSql(Function<SqlRequest, SqlResult> answer) {
		return on(SqlResult.class, (request) -> answer.apply((SqlRequest) request));
	}

	private StubMigrations on(Class<?> result, Function<Object, Object> answer) {
		this.answers.put(result, answer);
		return this;
	}

	/**
	 * Forget every answer and every request.
	 */
	public void reset() {
		this.answers.clear();
		this.requests.clear();
	}

	/**
	 * Return what was asked, requests for a status left out.
	 */
	public List<Object> requests() {
		return this.requests;
	}

	@Override
	public Set<String> databases() {
		return this.databases;
	}

	@Override
	public DatabaseStatus status(String database) {
		known(database);
		return (DatabaseStatus) this.answers.getOrDefault(DatabaseStatus.class, (name) -> upToDate()).apply(database);
	}

	@Override
	public CheckResult check(CheckRequest request) {
		known(request.database());
		return (CheckResult) answer(CheckResult.class, request, check(request.database()));
	}

	@Override
	public DraftResult draft(DraftRequest request) {
		known(request.database());
		return (DraftResult) answer(DraftResult.class, request, nothingToDraft(request.database()));
	}

	@Override
	public LintResult lint(LintRequest request) {
		known(request.database());
		return (LintResult) answer(LintResult.class, request,
				new LintResult(request.database(), "classpath:/master.yaml", request.scope(), 0, List.of(), List.of()));
	}

	@Override
	public BaselineResult baseline(BaselineRequest request) {
		known(request.database());
		return (BaselineResult) answer(BaselineResult.class, request,
				new BaselineResult(request.database(), "changes/baseline.yaml", "master.yaml", "databaseChangeLog:",
						List.of(changeSet("1"), changeSet("2")), List.of("view names"), "H2 2.4",
						Duration.ofMillis(41)));
	}

	@Override
	public UpgradeResult upgrade(UpgradeRequest request) {
		known(request.database());
		this.requests.add(request);
		return (UpgradeResult) this.answers.getOrDefault(UpgradeResult.class, (ignored) -> nothingToDo())
			.apply(request.database());
	}

	@Override
	public SqlResult planUpgrade(UpgradeRequest request) {
		known(request.database());
		return (SqlResult) answer(SqlResult.class, request,
				new SqlResult(request.database(), "H2", List.of(), "create table item (id int);"));
	}

	@Override
	public SqlResult sql(SqlRequest request) {
		known(request.database());
		return (SqlResult) answer(SqlResult.class, request, new SqlResult(request.database(), "H2", List.of(), ""));
	}

	@Override
	public DowngradePlan planDowngrade(DowngradeRequest request) {
		known(request.database());
		return (DowngradePlan) answer(DowngradePlan.class, request,
				new DowngradePlan(request.database(), List.of(), List.of()));
	}

	@Override
	public UpgradeResult downgrade(DowngradeRequest request) {
		known(request.database());
		return (UpgradeResult) answer(DowngradeRequest.class, request, nothingToDo());
	}

	@Override
	public UnlockResult unlock(String database) {
		known(database);
		return (UnlockResult) answer(UnlockResult.class, database, new UnlockResult(database, null));
	}

	private Object answer(Class<?> result, Object request, Object otherwise) {
		this.requests.add(request);
		return this.answers.getOrDefault(result, (ignored) -> otherwise).apply(request);
	}

	private void known(String database) {
		if (!this.databases.contains(database)) {
			throw new UnknownDatabaseException(database, this.databases);
		}
	}

	public static DatabaseStatus upToDate() {
		return new DatabaseStatus(State.UP_TO_DATE, "classpath:db/changelog/db.changelog-master.yaml", 3, List.of(),
				null, ModelStatus.notChecked());
	}

	public static DatabaseStatus pending(ChangeSetId... pending) {
		return new DatabaseStatus(State.PENDING, "classpath:db/changelog/db.changelog-master.yaml", 3, List.of(pending),
				null, ModelStatus.notChecked());
	}

	public static CheckResult check(String database, ModelDifference... differences) {
		return new CheckResult(database, Base.CHANGELOG, null, NOW, Duration.ofMillis(41), List.of(differences),
				List.of(), List.of(), Silenced.nothing());
	}

	public static DraftResult nothingToDraft(String database) {
		return new DraftResult(database, Base.CHANGELOG, null, null, null, List.of(), List.of(), List.of(), List.of(),
				List.of(), List.of(), null);
	}

	public static UpgradeResult nothingToDo() {
		return new UpgradeResult(NOW, Duration.ofMillis(14), List.of(), Outcome.NOTHING_TO_DO, null);
	}

	public static UpgradeResult ran(ChangeSetId... changeSets) {
		return new UpgradeResult(NOW, Duration.ofMillis(400),
				Stream.of(changeSets).map((changeSet) -> new RanChangeSet(changeSet, Duration.ofMillis(80))).toList(),
				Outcome.DONE, null);
	}

	public static ChangeSetId changeSet(String id) {
		return new ChangeSetId(id, "mia", "db/changelog/changes/20261122-1530-orders.yaml");
	}

	public static ModelDifference missingColumn() {
		return new ModelDifference("COLUMN_MISSING", "column is missing", "purchase_order.discount",
				"numeric(5,2) not null default 0", null, "Order.discount", "BREAKS", "a mapped column exists",
				"every statement that reads or writes the column fails");
	}

}

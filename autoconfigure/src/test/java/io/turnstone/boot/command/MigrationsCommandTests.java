package io.turnstone.boot.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.BaselineRequest;
import io.turnstone.ChangeSetId;
import io.turnstone.CheckRequest;
import io.turnstone.DataLoss;
import io.turnstone.DatabaseStatus;
import io.turnstone.DatabaseStatus.State;
import io.turnstone.DowngradePlan;
import io.turnstone.DowngradePlan.LostData;
import io.turnstone.DowngradePlan.Step;
import io.turnstone.DowngradeRequest;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.FailOn;
import io.turnstone.LintRequest;
import io.turnstone.LintResult;
import io.turnstone.LintResult.Finding;
import io.turnstone.LintResult.Unjudged;
import io.turnstone.LintScope;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.ModelStatus;
import io.turnstone.SqlRequest;
import io.turnstone.SqlResult;
import io.turnstone.UnlockResult;
import io.turnstone.UpgradeRequest;
import io.turnstone.boot.command.CommandSettings.DowngradeSettings;
import io.turnstone.boot.command.CommandSettings.DraftSettings;
import io.turnstone.boot.command.CommandSettings.LintSettings;
import io.turnstone.boot.command.CommandSettings.SqlSettings;
import io.turnstone.boot.command.CommandSettings.UpgradeSettings;
import io.turnstone.boot.command.text.Detail;
import io.turnstone.testing.StubMigrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsCommand}.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsCommandTests {

	private static final DraftAnswers ANSWERS = new DraftAnswers(List.of("customer.phone:phone_number"),
			List.of("orders.status='NEW'"));

	private final ByteArrayOutputStream result = new ByteArrayOutputStream();

	private final ByteArrayOutputStream error = new ByteArrayOutputStream();

	private StubMigrations migrations = new StubMigrations("orders");

	private OutputFormat format = OutputFormat.TEXT;

	private SqlSettings sql = new SqlSettings("1", "4", "h2");

	private UpgradeSettings upgrade = new UpgradeSettings(null, false);

	private DowngradeSettings downgrade = new DowngradeSettings(2, null, false, DataLoss.REFUSED);

	private String database;

	private String message = "orders: add discount";

	private FailOn failOn = FailOn.NONE;

	@Test
	void checksAndFindsNothing() {
		assertThat(run("check")).isEqualTo(ExitCode.DONE);
		assertThat(result()).containsExactly("orders: the model and the changelog agree (41 ms)");
		assertThat(this.migrations.requests()).containsExactly(new CheckRequest("orders", Base.AUTO));
	}

	@Test
	void checksAndFindsDifferences() {
		this.migrations.onCheck((request) -> StubMigrations.check(request.database(), StubMigrations.missingColumn()));

		assertThat(run("check")).isEqualTo(ExitCode.FOUND);
		assertThat(result()).contains("orders: the model and the changelog disagree in 1 place:",
				"Draft the change:  --turnstone.command=draft --turnstone.message=\"...\"");
		assertThat(result()).endsWith("(exit code 3)");
		assertThat(error()).isEmpty();
	}

	@Test
	void checksTheOthersWhereOneFails() {
		this.migrations = new StubMigrations("orders", "billing", "stock").onCheck((request) -> {
			if (request.database().equals("billing")) {
				throw new MigrationsException(Reason.FAILED, "billing: no connection", "Start it.");
			}
			return StubMigrations.check(request.database(), StubMigrations.missingColumn());
		});

		assertThat(run("check")).isEqualTo(ExitCode.FAILED);
		assertThat(result()).contains("orders: the model and the changelog disagree in 1 place:",
				"stock: the model and the changelog disagree in 1 place:",
				"Draft the change:  --turnstone.command=draft --turnstone.message=\"...\" --turnstone.database=stock");
		assertThat(result()).doesNotContain("(exit code 3)");
		assertThat(error()).containsExactly("billing: no connection", "Start it.");
	}

	@Test
	void checksTheOneThatIsNamed() {
		this.migrations = new StubMigrations("orders", "billing");
		this.database = "billing";

		assertThat(run("check")).isEqualTo(ExitCode.DONE);
		assertThat(this.migrations.requests()).containsExactly(new CheckRequest("billing", Base.AUTO));
	}

	@Test
	void drafts() {
		assertThat(run("draft")).isEqualTo(ExitCode.DONE);
		assertThat(result()).containsExactly("orders: the model and the changelog agree, there is nothing to draft");
		assertThat(this.migrations.requests())
			.containsExactly(new DraftRequest("orders", "orders: add discount", Base.AUTO, "mia", ANSWERS));
	}

	@ParameterizedTest
	@CsvSource({ "NONE,DANGER,DONE", "DANGER,CAUTION,DONE", "DANGER,DANGER,FOUND", "CAUTION,DANGER,FOUND",
			"CAUTION,CAUTION,FOUND", "CAUTION,SAFE,DONE" })
	void endsAsToldWhereADraftIsDangerous(FailOn failOn, String level, ExitCode expected) {
		this.failOn = failOn;
		var hazard = new DraftResult.Hazard("TS101", level, "orders.note", "what stands in it is lost", "copy it");
		this.migrations.onDraft((request) -> new DraftResult("orders", Base.CHANGELOG, "a.yaml", null, "", List.of(),
				List.of(), List.of(), List.of(hazard), List.of(), List.of(), null));

		assertThat(run("draft")).isEqualTo(expected);
		assertThat(result()).contains("Drafted   a.yaml   0 change sets");
		assertThat(result()
			.contains("(exit code 3, as turnstone.draft.fail-on=%s)".formatted(failOn.name().toLowerCase())))
			.isEqualTo(expected == ExitCode.FOUND);
	}

	@Test
	void lints() {
		assertThat(run("lint")).isEqualTo(ExitCode.DONE);
		assertThat(result()).containsExactly("orders: 0 hazards, 0 accepted, 0 not judged, in 0 change sets (all)");
		assertThat(this.migrations.requests())
			.containsExactly(new LintRequest("orders", LintScope.ALL, "classpath:/a.sql"));
	}

	@Test
	void tellsWhatIsDangerousAndWhatIsNotJudged() {
		this.migrations.onLint(MigrationsCommandTests::findings);
		this.failOn = FailOn.DANGER;

		assertThat(run("lint")).isEqualTo(ExitCode.FOUND);
		assertThat(result()).containsExactly("db/a.sql:3  change set 1", //
				"  DANGER  TS101  orders.note  what stands in it is lost", //
				"  TS101: copy it", //
				"Not judged", //
				"  db/a.sql  change set 2: do $$ ...", //
				"orders: 1 hazard, 1 accepted, 1 not judged, in 2 change sets (all)",
				"(exit code 3, as turnstone.lint.fail-on=danger)");
		this.failOn = FailOn.NONE;
		assertThat(run("lint")).isEqualTo(ExitCode.DONE);
	}

	@Test
	void exchangesFindingsAsSarif() throws Exception {
		this.migrations.onLint(MigrationsCommandTests::findings);
		this.format = OutputFormat.SARIF;

		assertThat(run("lint")).isEqualTo(ExitCode.DONE);
		assertJson("""
				{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{
				  "tool": {"driver": {"name": "Turnstone", "rules": [
				    {"id": "TS101", "help": {"text": "copy it"}}, {"id": "TS201", "help": {"text": "end it first"}}]}},
				  "invocations": [{"executionSuccessful": true, "toolExecutionNotifications": [
				    {"level": "warning", "message": {"text": "Not judged: do $$ ..."}, "locations": [
				      {"physicalLocation": {"artifactLocation": {"uri": "db/a.sql"}},
				       "logicalLocations": [{"name": "2 by mia"}]}]}]}],
				  "results": [
				    {"ruleId": "TS101", "level": "error",
				     "message": {"text": "orders.note: what stands in it is lost. copy it"}, "locations": [
				      {"physicalLocation": {"artifactLocation": {"uri": "db/a.sql"}, "region": {"startLine": 3}},
				       "logicalLocations": [{"name": "1 by mia"}]}]},
				    {"ruleId": "TS201", "level": "warning",
				     "message": {"text": "orders: the running version still reads it. end it first"}, "locations": [
				      {"physicalLocation": {"artifactLocation": {"uri": "db/a.sql"}},
				       "logicalLocations": [{"name": "2 by mia"}]}],
				     "suppressions": [{"kind": "inSource", "justification": "no old version"}]}]}]}""");
	}

	@Test
	void namesFilesByUri() {
		var changeSet = new ChangeSetId("1", "mia", "db/a b.sql");
		this.migrations.onLint((request) -> new LintResult("orders", "classpath:/a.sql", request.scope(), 1, List.of(),
				List.of(new Unjudged(changeSet, "db/a b%.sql", null, "call x()"))));
		this.format = OutputFormat.SARIF;

		assertThat(run("lint")).isEqualTo(ExitCode.DONE);
		assertThat(result().get(0)).contains("\"uri\":\"db/a%20b%25.sql\"");
	}

	@Test
	void refusesSarifForOtherCommands() {
		this.format = OutputFormat.SARIF;

		assertThat(run("check")).isEqualTo(ExitCode.WRONG_USE);
		assertThat(error()).containsExactly("The command 'check' has no output in the form of SARIF: only 'lint' has",
				"Use another form: --turnstone.output=json");
		assertThat(this.migrations.requests()).isEmpty();
	}

	private static LintResult findings(LintRequest request) {
		var first = new ChangeSetId("1", "mia", "db/a.sql");
		var second = new ChangeSetId("2", "mia", "db/a.sql");
		return new LintResult(
				request.database(), "classpath:/a.sql", request.scope(), 2, List.of(
						new Finding(first, "db/a.sql", 3,
								new DraftResult.Hazard("TS101", "DANGER", "orders.note", "what stands in it is lost",
										"copy it"),
								null),
						new Finding(second, "db/a.sql", null,
								new DraftResult.Hazard("TS201", "CAUTION", "orders",
										"the running version still reads it", "end it first"),
								"no old version")),
				List.of(new Unjudged(second, "db/a.sql", null, "do $$ ...")));
	}

	@Test
	void wantsAMessageForADraft() {
		this.message = null;

		assertThat(run("draft")).isEqualTo(ExitCode.WRONG_USE);
		assertThat(result()).isEmpty();
		assertThat(error()).containsExactly("A draft needs a message",
				"Say what the change is about: --turnstone.message=\"orders: add discount\"");
	}

	@Test
	void wantsANameForADraftWhereThereAreSeveralDatabases() {
		this.migrations = new StubMigrations("orders", "billing");

		assertThat(run("draft")).isEqualTo(ExitCode.WRONG_USE);
		assertThat(error()).containsExactly("There are 2 databases: orders, billing",
				"Name one of them: --turnstone.database=orders");
		assertThat(run("downgrade")).isEqualTo(ExitCode.WRONG_USE);
		assertThat(this.migrations.requests()).isEmpty();
	}

	@Test
	void refusesAnUnknownDatabase() {
		this.database = "moon";

		assertThat(run("check")).isEqualTo(ExitCode.WRONG_USE);
		assertThat(error()).containsExactly("There is no database 'moon'",
				"Use one of: orders (the names of the DataSource beans).");
	}

	@Test
	void refusesAnUnknownCommand() {
		assertThat(run("drop")).isEqualTo(ExitCode.WRONG_USE);
		assertThat(error()).containsExactly("There is no command 'drop'",
				"Use one of: check, draft, lint, status, upgrade, downgrade, sql, baseline, unlock.");
	}

	@Test
	void tellsOfPendingChangeSets() {
		this.migrations.onStatus((name) -> StubMigrations.pending(StubMigrations.changeSet("4")));

		assertThat(run("STATUS ")).isEqualTo(ExitCode.FOUND);
		assertThat(result()).first().isEqualTo("orders: 1 change set pending, 3 applied:");
	}

	@Test
	void failsWhereTheStateIsUnknown() {
		this.migrations
			.onStatus((name) -> new DatabaseStatus(State.UNKNOWN, null, 0, List.of(), null, ModelStatus.notChecked()));

		assertThat(run("status")).isEqualTo(ExitCode.FAILED);
	}

	@Test
	void releasesALockThatSomebodyLeftBehind() {
		this.migrations
			.onUnlock((database) -> new UnlockResult(database, "orders-7c9f (10.0.0.7) since 2026-01-15 03:00"));

		assertThat(run("unlock")).isEqualTo(ExitCode.DONE);

		assertThat(result())
			.containsExactly("orders: released the lock of orders-7c9f (10.0.0.7) since 2026-01-15 03:00");
	}

	@Test
	void upgradesAllInOrderUntilOneFails() {
		this.migrations = new StubMigrations("orders", "billing", "stock").onUpgrade((name) -> {
			if (name.equals("billing")) {
				throw new MigrationsException(Reason.FAILED, "Change set 4 failed", "Mend it.");
			}
			return StubMigrations.ran(StubMigrations.changeSet("3"));
		});

		assertThat(run("upgrade")).isEqualTo(ExitCode.FAILED);
		assertThat(result()).containsExactly("orders: applied 1 change set in 400 ms",
				"  3  mia  db/changelog/changes/20261122-1530-orders.yaml");
		assertThat(error()).containsExactly("Change set 4 failed", "Mend it.");
		assertThat(this.migrations.requests()).containsExactly(new UpgradeRequest("orders", null),
				new UpgradeRequest("billing", null));
	}

	@Test
	void upgradesToAChangeSet() {
		this.upgrade = new UpgradeSettings("release-1", false);

		assertThat(run("upgrade")).isEqualTo(ExitCode.DONE);

		assertThat(result()).containsExactly("orders: there was nothing to apply up to release-1");
		assertThat(this.migrations.requests()).containsExactly(new UpgradeRequest("orders", "release-1"));
	}

	@Test
	void upgradesToAChangeSetOfOneDatabaseOnly() {
		this.migrations = new StubMigrations("orders", "billing");
		this.upgrade = new UpgradeSettings("release-1", false);

		assertThat(run("upgrade")).isEqualTo(ExitCode.WRONG_USE);

		assertThat(error()).containsExactly("There are 2 databases: orders, billing",
				"Name one of them: --turnstone.database=orders");
		assertThat(this.migrations.requests()).isEmpty();
	}

	@Test
	void printsTheSqlOfAnUpgradeThatIsOnlyTried() {
		this.upgrade = new UpgradeSettings("release-1", true);

		assertThat(run("upgrade")).isEqualTo(ExitCode.DONE);

		assertThat(result()).containsExactly("-- orders: 0 change sets for H2", "create table item (id int);");
		assertThat(this.migrations.requests()).containsExactly(new UpgradeRequest("orders", "release-1"));
	}

	@Test
	void downgrades() {
		assertThat(run("downgrade")).isEqualTo(ExitCode.DONE);
		assertThat(this.migrations.requests()).containsExactly(new DowngradeRequest("orders", 2));
	}

	@Test
	void downgradesToAChangeSetWhateverIsLost() {
		this.downgrade = new DowngradeSettings(null, "release-1", false, DataLoss.ALLOWED);

		assertThat(run("downgrade")).isEqualTo(ExitCode.DONE);
		assertThat(this.migrations.requests())
			.containsExactly(new DowngradeRequest("orders", null, "release-1", DataLoss.ALLOWED));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void refusesBlankNames(String blank) {
		this.downgrade = new DowngradeSettings(null, blank, false, DataLoss.ALLOWED);
		this.sql = new SqlSettings(null, blank, null);

		assertThat(run("downgrade")).isEqualTo(ExitCode.WRONG_USE);
		assertThat(error()).containsExactly("The option 'to' is given, and blank",
				"Leave it out where none is meant, or give it a value: --turnstone.downgrade.to=...");
		assertThat(run("sql")).isEqualTo(ExitCode.WRONG_USE);
		assertThat(error()).contains("Leave it out where none is meant, or give it a value: --turnstone.sql.to=...");
		assertThat(this.migrations.requests()).isEmpty();
	}

	@Test
	void tellsWhatADowngradeWouldDo() {
		this.downgrade = new DowngradeSettings(1, null, true, DataLoss.REFUSED);
		ChangeSetId changeSet = StubMigrations.changeSet("4");
		this.migrations.onPlanDowngrade((request) -> new DowngradePlan("orders",
				List.of(new Step(changeSet, "create item", List.of("DROP TABLE item"))),
				List.of(new LostData(changeSet, "item", 2L, "table item is dropped with 2 rows"))));

		assertThat(run("downgrade")).isEqualTo(ExitCode.FOUND);
		assertThat(result()).containsExactly("orders: would roll back 1 change set; this was a dry run",
				"  4  create item", "      DROP TABLE item;",
				"Would be lost, so that it is refused without --turnstone.downgrade.allow-data-loss=true:",
				"  4  table item is dropped with 2 rows");

		this.format = OutputFormat.JSON;
		run("downgrade");
		assertThat(result()).last().asString().contains("\"rows\":2", "\"statements\":[\"DROP TABLE item\"]");
	}

	@Test
	void writesAScript() {
		this.migrations.onSql((request) -> new SqlResult("orders", "H2 2.4", List.of(StubMigrations.changeSet("4")),
				"create table item (\n  id int);"));

		assertThat(run("sql")).isEqualTo(ExitCode.DONE);
		assertThat(result()).containsExactly("-- orders: 1 change sets for H2 2.4", "create table item (",
				"  id int);");
		assertThat(this.migrations.requests()).containsExactly(new SqlRequest("orders", "1", "4", "h2"));
	}

	@Test
	void adoptsADatabase() {
		assertThat(run("baseline")).isEqualTo(ExitCode.DONE);
		assertThat(result()).containsExactly("Drafted   changes/baseline.yaml   2 change sets",
				"Included  in master.yaml",
				"Proved    on a scratch of H2 2.4: makes the same schema from nothing, in 41 ms",
				"Marked    as run in the database orders", "Not in it view names");
		assertThat(this.migrations.requests()).containsExactly(new BaselineRequest("orders", "baseline", "mia"));
	}

	@Test
	void logsAnUnexpectedFailure(CapturedOutput output) {
		this.migrations.onUpgrade((name) -> {
			throw new IllegalStateException("boom");
		});

		assertThat(run("upgrade")).isEqualTo(ExitCode.FAILED);
		assertThat(result()).isEmpty();
		assertThat(output).contains("The command 'upgrade' failed", "boom");
	}

	@Test
	void saysThatThereIsNothingToWorkOn() {
		this.migrations = null;

		assertThat(run("check")).isEqualTo(ExitCode.FAILED);
		assertThat(error()).first().asString().startsWith("The command 'check' has nothing to work on");
	}

	@Test
	void printsTheShapeOfTheEndpoint() throws Exception {
		this.format = OutputFormat.JSON;
		this.migrations.onCheck((request) -> StubMigrations.check(request.database(), StubMigrations.missingColumn()));

		assertThat(run("check")).isEqualTo(ExitCode.FOUND);
		assertJson(
				"""
						{"contexts":{"shop":{"databases":{"orders":{"state":"UP_TO_DATE",
						 "changelog":"classpath:db/changelog/db.changelog-master.yaml","applied":3,"pending":[],
						 "unexpected":[],"edited":[],"lock":null,"running":null,"lastUpgrade":null,
						 "model":{"state":"DIFFERENT","checkedAt":"2026-11-22T15:30:00Z","differences":[
						   {"code":"COLUMN_MISSING","kind":"column is missing","object":"purchase_order.discount","model":"numeric(5,2) not null default 0",
						    "database":null,"attribute":"Order.discount","impact":"BREAKS",
						     "rule":"a mapped column exists","consequence":"every statement that reads or writes the column fails",
						     "pattern":"COLUMN_MISSING:purchase_order.discount"}]}}},"parentId":null}}}""");
	}

	@Test
	void printsTheShapeOfADraft() throws Exception {
		this.format = OutputFormat.JSON;

		run("draft");

		assertJson("""
				{"database":"orders","base":"CHANGELOG","file":null,"master":null,"content":null,"changeSets":[],
				 "differences":[],"leftInPlace":[],"hazards":[],"leftOut":[],"spentRenames":[],"proof":null}""");
	}

	@Test
	void printsTheShapeOfAnError() throws Exception {
		this.format = OutputFormat.JSON;

		run("drop");

		assertJson("""
				{"error":"BAD_REQUEST","message":"There is no command 'drop'",
				 "action":"Use one of: check, draft, lint, status, upgrade, downgrade, sql, baseline, unlock.",
				 "questions":[]}""");
		assertThat(error()).hasSize(2);
	}

	private ExitCode run(String command) {
		this.result.reset();
		this.error.reset();
		var context = new GenericApplicationContext();
		context.setId("shop");
		if (this.migrations != null) {
			context.registerBean(Migrations.class, () -> this.migrations);
		}
		context.refresh();
		var settings = new CommandSettings(command, this.database,
				new DraftSettings(Base.AUTO, this.message, "mia", ANSWERS, this.failOn),
				new LintSettings(LintScope.ALL, "classpath:/a.sql", this.failOn), null, this.upgrade, this.downgrade,
				this.sql, this.format, Detail.BRIEF);
		var output = new CommandOutput(new PrintStream(this.result), new PrintStream(this.error));
		return new MigrationsCommand(context.getBeanProvider(Migrations.class), settings, output).run(context);
	}

	private List<String> result() {
		return this.result.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private List<String> error() {
		return this.error.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private void assertJson(String json) throws Exception {
		assertThat(result()).hasSize(1);
		JSONAssert.assertEquals(json, result().get(0), JSONCompareMode.STRICT);
	}

}

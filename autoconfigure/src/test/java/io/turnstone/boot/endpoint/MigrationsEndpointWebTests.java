package io.turnstone.boot.endpoint;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

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
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.DraftResult.Hazard;
import io.turnstone.DraftResult.LeftOut;
import io.turnstone.DraftResult.Lock;
import io.turnstone.DraftResult.ProofResult;
import io.turnstone.DraftResult.Rows;
import io.turnstone.LintRequest;
import io.turnstone.LintResult;
import io.turnstone.LintScope;
import io.turnstone.LockStatus;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.ModelStatus;
import io.turnstone.OpenQuestionsException;
import io.turnstone.OpenQuestionsException.Choice;
import io.turnstone.PendingChangeSetsException;
import io.turnstone.RunStatus;
import io.turnstone.SqlRequest;
import io.turnstone.SqlResult;
import io.turnstone.UnlockResult;
import io.turnstone.UpgradeRequest;
import io.turnstone.testing.StubMigrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsEndpointWebExtension}, asked over HTTP as a user does.
 */
@TestInstance(Lifecycle.PER_CLASS)
class MigrationsEndpointWebTests {

	private final HttpClient client = HttpClient.newHttpClient();

	private ConfigurableApplicationContext context;

	private StubMigrations migrations;

	@BeforeAll
	void startUnrestricted() {
		this.context = start("--management.endpoint.migrations.access=unrestricted", "--spring.application.name=shop",
				"--turnstone.draft.fail-on=caution");
		this.migrations = this.context.getBean("migrations", StubMigrations.class);
	}

	@BeforeEach
	void reset() {
		this.migrations.reset();
	}

	@AfterAll
	void stop() {
		this.context.close();
	}

	@Test
	void answersExactlyTheShapeThatIsPromised() throws Exception {
		this.migrations.onStatus((name) -> new DatabaseStatus(State.PENDING, "classpath:changelog.yaml", 3,
				List.of(StubMigrations.changeSet("4")), List.of(StubMigrations.changeSet("1")),
				List.of(StubMigrations.changeSet("2")), new LockStatus("shop on orders-7c9f", StubMigrations.NOW, true),
				new RunStatus(StubMigrations.NOW, StubMigrations.changeSet("4"), 1, 1, StubMigrations.NOW),
				StubMigrations.ran(StubMigrations.changeSet("3")), new ModelStatus(ModelStatus.State.DIFFERENT,
						StubMigrations.NOW, List.of(StubMigrations.missingColumn()))));

		assertJson(get(this.context, ""), 200,
				"""
						{"contexts":{"shop":{"databases":{"orders":{
						  "state":"PENDING","changelog":"classpath:changelog.yaml","applied":3,
						  "pending":[{"id":"4","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml"}],
						  "unexpected":[{"id":"1","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml"}],
						  "edited":[{"id":"2","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml"}],
						  "lock":{"holder":"shop on orders-7c9f","since":"2026-11-22T15:30:00Z","alive":true},
						  "running":{"startedAt":"2026-11-22T15:30:00Z","changeSet":{"id":"4","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml"},
						    "number":1,"planned":1,"changeSetStartedAt":"2026-11-22T15:30:00Z"},
						  "lastUpgrade":{"startedAt":"2026-11-22T15:30:00Z","durationMs":400,"applied":1,
						    "changeSets":[{"id":"3","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml","durationMs":80}],"outcome":"DONE","error":null},
						  "model":{"state":"DIFFERENT","checkedAt":"2026-11-22T15:30:00Z","differences":[
						    {"code":"COLUMN_MISSING","kind":"column is missing","object":"purchase_order.discount","model":"numeric(5,2) not null default 0",
						     "database":null,"attribute":"Order.discount","impact":"BREAKS",
						     "rule":"a mapped column exists","consequence":"every statement that reads or writes the column fails",
						     "pattern":"COLUMN_MISSING:purchase_order.discount"}]}}},"parentId":null}}}""");
	}

	@Test
	void keepsKeysWhoseValueIsNull() throws Exception {
		this.migrations.onStatus(
				(name) -> new DatabaseStatus(State.UP_TO_DATE, null, 0, List.of(), null, ModelStatus.notChecked()));

		assertJson(get(this.context, ""), 200,
				"""
						{"contexts":{"shop":{"databases":{"orders":{"state":"UP_TO_DATE","changelog":null,"applied":0,"pending":[],"unexpected":[],"edited":[],"lock":null,"running":null,
						  "lastUpgrade":null,"model":{"state":"NOT_CHECKED","checkedAt":null,"differences":[]}}},"parentId":null}}}""");
	}

	@Test
	void answersWithUnknownWhereADatabaseFails() throws Exception {
		this.migrations.onStatus((name) -> {
			throw new IllegalStateException("Connection refused");
		});

		assertJson(get(this.context, ""), 200,
				"""
						{"contexts":{"shop":{"databases":{"orders":{"state":"UNKNOWN","changelog":null,"applied":0,"pending":[],"unexpected":[],"edited":[],"lock":null,"running":null,
						  "lastUpgrade":null,"model":{"state":"UNKNOWN","checkedAt":null,"differences":[]}}},"parentId":null}}}""");
	}

	@Test
	void answersForOneDatabase() throws Exception {
		assertJson(get(this.context, "/orders"), 200,
				"""
						{"state":"UP_TO_DATE","changelog":"classpath:db/changelog/db.changelog-master.yaml","applied":3,"pending":[],"unexpected":[],"edited":[],"lock":null,"running":null,
						 "lastUpgrade":null,"model":{"state":"NOT_CHECKED","checkedAt":null,"differences":[]}}""");
		assertThat(get(this.context, "/upgrade").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"database\":\"orders\"}" })
	void checks(String body) throws Exception {
		this.migrations.onCheck((request) -> StubMigrations.check(request.database(), StubMigrations.missingColumn()));

		assertJson(post(this.context, "check", body), 200,
				"""
						{"database":"orders","state":"DIFFERENT","base":"CHANGELOG","baseReason":null,
						 "checkedAt":"2026-11-22T15:30:00Z","durationMs":41,"notes":[],"leftInPlace":[],"possibleRenames":[],
						 "accepted":[],"expired":[],"removable":[],"excluded":0,
						 "differences":[{"code":"COLUMN_MISSING","kind":"column is missing","object":"purchase_order.discount","model":"numeric(5,2) not null default 0",
						   "database":null,"attribute":"Order.discount","impact":"BREAKS",
						     "rule":"a mapped column exists","consequence":"every statement that reads or writes the column fails",
						     "pattern":"COLUMN_MISSING:purchase_order.discount"}]}""");
		assertThat(this.migrations.requests()).containsExactly(new CheckRequest("orders", Base.DATABASE));
	}

	@Test
	void takesTheBaseFromTheRequest() throws Exception {
		post(this.context, "check", "{\"base\":\"database\"}");

		assertThat(this.migrations.requests()).containsExactly(new CheckRequest("orders", Base.DATABASE));
	}

	@Test
	void takesTheBaseFromThePropertiesOtherwise() throws Exception {
		try (var other = start("--management.endpoint.migrations.access=unrestricted",
				"--turnstone.draft.base=changelog")) {
			post(other, "check", "");

			assertThat(other.getBean("migrations", StubMigrations.class).requests())
				.containsExactly(new CheckRequest("orders", Base.CHANGELOG));
		}
	}

	@Test
	void drafts() throws Exception {
		this.migrations.onDraft((request) -> new DraftResult(request.database(), Base.CHANGELOG, "src/draft.yaml",
				"src/master.yaml", "databaseChangeLog: []\n",
				List.of(new DraftedChangeSet("1", "mia", "purchase_order", "add column discount", "expand", true,
						new Rows(3L, "rows to fill", false),
						List.of(new Lock("purchase_order", "ACCESS EXCLUSIVE", true, false)))),
				List.of(StubMigrations.missingColumn()), List.of(),
				List.of(new Hazard("TS201", "CAUTION", "purchase_order", "may lock", "wait")),
				List.of(new LeftOut(StubMigrations.missingColumn(), "its change set fails")), List.of(),
				new ProofResult(true, "PostgreSQL 18.6", 1200, null, List.of(), null)));

		assertJson(post(this.context, "draft", "{\"message\":\"orders: add discount\"}"), 201,
				"""
						{"database":"orders","base":"CHANGELOG","file":"src/draft.yaml","master":"src/master.yaml",
						 "content":"databaseChangeLog: []\\n",
						 "changeSets":[{"id":"1","author":"mia","object":"purchase_order","description":"add column discount",
						   "phase":"expand","transactional":true,"rows":{"count":3,"subject":"rows to fill","halts":false},
						   "locks":[{"table":"purchase_order","mode":"ACCESS EXCLUSIVE","keepsOthersOut":true,"rewritten":false}]}],
						 "differences":[{"code":"COLUMN_MISSING","kind":"column is missing","object":"purchase_order.discount","model":"numeric(5,2) not null default 0",
						   "database":null,"attribute":"Order.discount","impact":"BREAKS",
						     "rule":"a mapped column exists","consequence":"every statement that reads or writes the column fails",
						     "pattern":"COLUMN_MISSING:purchase_order.discount"}],"leftInPlace":[],
						 "hazards":[{"code":"TS201","level":"CAUTION","object":"purchase_order","message":"may lock",
						   "safeWay":"wait"}],
						 "leftOut":[{"difference":{"code":"COLUMN_MISSING","kind":"column is missing","object":"purchase_order.discount","model":"numeric(5,2) not null default 0",
						   "database":null,"attribute":"Order.discount","impact":"BREAKS",
						     "rule":"a mapped column exists","consequence":"every statement that reads or writes the column fails",
						     "pattern":"COLUMN_MISSING:purchase_order.discount"},"reason":"its change set fails"}],"spentRenames":[],
						 "proof":{"proved":true,"product":"PostgreSQL 18.6","durationMs":1200,"reason":null,"remaining":[],"note":null}}""");
		assertThat(this.migrations.requests())
			.containsExactly(new DraftRequest("orders", "orders: add discount", Base.AUTO, null));
	}

	@Test
	void lintsWhatIsPending() throws Exception {
		this.migrations.onLint(
				(request) -> new LintResult("orders", "classpath:/master.yaml", request.scope(), 1,
						List.of(new LintResult.Finding(new ChangeSetId("1", "mia", "a.sql"), "a.sql", 3,
								new Hazard("TS201", "CAUTION", "purchase_order", "may lock", "wait"), null)),
						List.of()));

		assertJson(post(this.context, "lint", "{}"), 200,
				"""
						{"database":"orders","changeLog":"classpath:/master.yaml","scope":"PENDING","changeSets":1,
						 "findings":[{"changeSet":{"id":"1","author":"mia","file":"a.sql"},"path":"a.sql","line":3,
						   "hazard":{"code":"TS201","level":"CAUTION","object":"purchase_order","message":"may lock","safeWay":"wait"},
						   "accepted":null}],"unjudged":[]}""");
		assertThat(this.migrations.requests()).containsExactly(new LintRequest("orders", LintScope.PENDING, null));
	}

	@Test
	void answersWithEmptyListsWhereThereIsNothingToDraft() throws Exception {
		assertJson(post(this.context, "draft", "{\"message\":\"nothing\"}"), 200, """
				{"database":"orders","base":"CHANGELOG","file":null,"master":null,"content":null,"changeSets":[],
				 "differences":[],"leftInPlace":[],"hazards":[],"leftOut":[],"spentRenames":[],"proof":null}""");
	}

	@Test
	void handsOnAnswers() throws Exception {
		post(this.context, "draft", "{\"message\":\"phones\",\"renames\":\"customer.phone:phone_number,-orders.note\","
				+ "\"backfill\":\"orders.code=concat('A,B', id), orders.x=1\"}");

		assertThat(this.migrations.requests()).containsExactly(new DraftRequest("orders", "phones", Base.AUTO, null,
				new DraftAnswers(List.of("customer.phone:phone_number", "-orders.note"),
						List.of("orders.code=concat('A,B', id)", "orders.x=1"))));
	}

	@Test
	void asksWhatOnlyAPersonCanTell() throws Exception {
		var question = new OpenQuestionsException.Question("Is customer.phone_number the new name of customer.phone?",
				"both text; 0.94", "renames",
				List.of(new Choice("yes", "customer.phone:phone_number"), new Choice("no", "-customer.phone")));
		this.migrations.onDraft((request) -> {
			throw new OpenQuestionsException(List.of(question));
		});

		var response = post(this.context, "draft", "{\"message\":\"phones\"}");

		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("\"error\":\"UNANSWERED\"",
				"\"questions\":[{\"text\":\"Is customer.phone_number the new name of customer.phone?\","
						+ "\"reason\":\"both text; 0.94\",\"option\":\"renames\",\"choices\":["
						+ "{\"meaning\":\"yes\",\"answer\":\"customer.phone:phone_number\"},"
						+ "{\"meaning\":\"no\",\"answer\":\"-customer.phone\"}]}]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"message\":\" \"}" })
	void refusesADraftWithoutMessage(String body) throws Exception {
		assertJson(post(this.context, "draft", body), 400,
				"""
						{"error":"BAD_REQUEST","message":"A draft needs a message",
						 "action":"Say what the change is about: {\\"message\\": \\"orders: add discount\\"}","questions":[]}""");
		assertThat(this.migrations.requests()).isEmpty();
	}

	@Test
	void answersWithConflictWhileChangeSetsArePending() throws Exception {
		var pending = new PendingChangeSetsException("orders", List.of(StubMigrations.changeSet("4")));
		this.migrations.onDraft((request) -> {
			throw pending;
		});

		var response = post(this.context, "draft", "{\"message\":\"discount\"}");

		assertThat(response.statusCode()).isEqualTo(409);
		assertThat(response.body()).contains("\"error\":\"CONFLICT\"", "1 change sets are pending: 4",
				"--turnstone.command=upgrade");
	}

	@Test
	void answersWithTheActionWhereSomethingFailed() throws Exception {
		this.migrations.onUpgrade((database) -> {
			throw new MigrationsException(Reason.FAILED, "Change set 4 failed", "Mend it.");
		});

		assertJson(post(this.context, "upgrade", "{}"), 500,
				"{\"error\":\"FAILED\",\"message\":\"Change set 4 failed\",\"action\":\"Mend it.\",\"questions\":[]}");
	}

	@Test
	void keepsTheWordsOfAnUnexpectedFailureToItself() throws Exception {
		this.migrations.onUpgrade((database) -> {
			throw new IllegalStateException("password=secret");
		});

		assertJson(post(this.context, "upgrade", ""), 500, """
				{"error":"FAILED","message":"The operation 'upgrade' failed: IllegalStateException",
				 "action":"See the application's log.","questions":[]}""");
	}

	@Test
	void releasesALockThatSomebodyLeftBehind() throws Exception {
		this.migrations
			.onUnlock((database) -> new UnlockResult(database, "orders-7c9f (10.0.0.7) since 2026-01-15 03:00"));

		assertJson(post(this.context, "unlock", "{}"), 200, """
				{"database":"orders","released":true,"holder":"orders-7c9f (10.0.0.7) since 2026-01-15 03:00"}""");
		assertThat(get(this.context, "/unlock").statusCode()).isEqualTo(404);
	}

	@Test
	void upgrades() throws Exception {
		this.migrations.onUpgrade((database) -> StubMigrations.ran(StubMigrations.changeSet("4")));

		assertJson(post(this.context, "upgrade", "{}"), 200, """
				{"database":"orders","startedAt":"2026-11-22T15:30:00Z","durationMs":400,"outcome":"DONE","error":null,
				 "changeSets":[{"id":"4","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml"}]}""");
	}

	@Test
	void downgrades() throws Exception {
		assertJson(post(this.context, "downgrade", "{\"to\":\"release-1\",\"allowDataLoss\":true}"), 200, """
				{"database":"orders","startedAt":"2026-11-22T15:30:00Z","durationMs":14,"outcome":"NOTHING_TO_DO",
				 "error":null,"changeSets":[]}""");
		assertThat(this.migrations.requests())
			.containsExactly(new DowngradeRequest("orders", null, "release-1", DataLoss.ALLOWED));
	}

	@Test
	void tellsWhatADowngradeWouldDo() throws Exception {
		ChangeSetId changeSet = StubMigrations.changeSet("4");
		this.migrations.onPlanDowngrade((request) -> new DowngradePlan("orders",
				List.of(new Step(changeSet, "create item", List.of("DROP TABLE item"))),
				List.of(new LostData(changeSet, "item", null, "table item is dropped"))));

		assertJson(post(this.context, "downgrade", "{\"count\":1,\"dryRun\":true}"), 200, """
				{"database":"orders","steps":[{"changeSet":
				 {"id":"4","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml"},
				 "description":"create item","statements":["DROP TABLE item"]}],
				 "losses":[{"changeSet":
				 {"id":"4","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml"},
				 "object":"item","rows":null,"description":"table item is dropped"}]}""");
		assertThat(this.migrations.requests()).containsExactly(new DowngradeRequest("orders", 1));
	}

	@Test
	void refusesBlankNames() throws Exception {
		for (String option : List.of("from", "to", "offline")) {
			assertJson(post(this.context, "sql", "{\"%s\":\" \"}".formatted(option)), 400, """
					{"error":"BAD_REQUEST","message":"The option '%1$s' is given, and blank",
					 "action":"Leave it out where none is meant, or give it a value: --turnstone.sql.%1$s=...",
					 "questions":[]}""".formatted(option));
		}
		assertThat(post(this.context, "downgrade", "{\"to\":\"\"}").statusCode()).isEqualTo(400);
		assertThat(this.migrations.requests()).isEmpty();
	}

	@Test
	void writesAScript() throws Exception {
		this.migrations.onSql((request) -> new SqlResult("orders", "H2 2.4", List.of(StubMigrations.changeSet("4")),
				"create table item (id int);"));

		assertJson(post(this.context, "sql", "{\"from\":\"1\",\"to\":\"4\",\"offline\":\"h2\"}"), 200, """
				{"database":"orders","product":"H2 2.4","sql":"create table item (id int);",
				 "changeSets":[{"id":"4","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml"}]}""");
		var text = post(this.context, "sql", "{\"output\":\"text\"}");
		assertThat(text.statusCode()).isEqualTo(200);
		assertThat(text.body()).isEqualTo("create table item (id int);");
		assertThat(this.migrations.requests()).containsExactly(new SqlRequest("orders", "1", "4", "h2"),
				new SqlRequest("orders", null, null, null));
	}

	@Test
	void tellsWhatAnUpgradeWouldRun() throws Exception {
		assertJson(post(this.context, "upgrade", "{\"to\":\"release-1\",\"dryRun\":true}"), 200, """
				{"database":"orders","product":"H2","sql":"create table item (id int);","changeSets":[]}""");
		assertThat(post(this.context, "upgrade", "{\"to\":\"release-1\"}").statusCode()).isEqualTo(200);
		assertThat(this.migrations.requests()).containsExactly(new UpgradeRequest("orders", "release-1"),
				new UpgradeRequest("orders", "release-1"));
	}

	@Test
	void adoptsADatabase() throws Exception {
		assertJson(post(this.context, "baseline", "{\"message\":\"adopted\"}"), 201,
				"""
						{"database":"orders","file":"changes/baseline.yaml","master":"master.yaml","content":"databaseChangeLog:",
						 "notInIt":["view names"],"product":"H2 2.4","durationMs":41,"changeSets":[
						 {"id":"1","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml"},
						 {"id":"2","author":"mia","file":"db/changelog/changes/20261122-1530-orders.yaml"}]}""");
		assertThat(this.migrations.requests()).containsExactly(new BaselineRequest("orders", "adopted", null));
	}

	@Test
	void refusesAnUnknownDatabase() throws Exception {
		assertJson(post(this.context, "upgrade", "{\"database\":\"../../etc\"}"), 400, """
				{"error":"BAD_REQUEST","message":"There is no database '../../etc'",
				 "action":"Use one of: orders (the names of the DataSource beans).","questions":[]}""");
	}

	@Test
	void refusesAnUnknownOperation() throws Exception {
		assertJson(post(this.context, "drop", "{}"), 400,
				"""
						{"error":"BAD_REQUEST","message":"There is no operation 'drop'",
						 "action":"Use one of: check, draft, lint, upgrade, downgrade, sql, baseline, unlock.","questions":[]}""");
	}

	@Test
	void refusesAnUnknownBase() throws Exception {
		assertJson(post(this.context, "check", "{\"base\":\"moon\"}"), 400, """
				{"error":"BAD_REQUEST","message":"There is no base 'moon'",
				 "action":"Use one of: auto, changelog, database.","questions":[]}""");
	}

	@Test
	void wantsANameWhereThereAreSeveralDatabases() throws Exception {
		try (var other = start("--management.endpoint.migrations.access=unrestricted", "--more=billing")) {
			assertJson(post(other, "upgrade", "{}"), 400, """
					{"error":"BAD_REQUEST","message":"There are 2 databases: orders, billing",
					 "action":"Name one of them: {\\"database\\": \\"orders\\"}","questions":[]}""");
			assertThat(post(other, "upgrade", "{\"database\":\"billing\"}").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void takesJsonOnlySoThatNoForeignPageCanPost() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri(this.context, "/upgrade"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("database=orders"))
			.build();

		assertThat(this.client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
		assertThat(this.migrations.requests()).isEmpty();
	}

	@Test
	void onlyReadsWhereNobodyAllowedMore() throws Exception {
		try (var other = start()) {
			assertThat(get(other, "").statusCode()).isEqualTo(200);
			assertThat(post(other, "upgrade", "{}").statusCode()).isEqualTo(405);
			assertThat(other.getBean("migrations", StubMigrations.class).requests()).isEmpty();
		}
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		return new SpringApplicationBuilder(Application.class)
			.properties(Map.of("server.port", "0", "server.address", "127.0.0.1",
					"management.endpoints.web.exposure.include", "migrations", "spring.main.banner-mode", "off"))
			.run(arguments);
	}

	private HttpResponse<String> get(ConfigurableApplicationContext context, String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(uri(context, path)).build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> post(ConfigurableApplicationContext context, String operation, String body)
			throws Exception {
		HttpRequest request = HttpRequest.newBuilder(uri(context, "/" + operation))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build();
		return this.client.send(request, BodyHandlers.ofString());
	}

	private static URI uri(ConfigurableApplicationContext context, String path) {
		String port = context.getEnvironment().getProperty("local.server.port");
		return URI.create("http://127.0.0.1:" + port + "/actuator/migrations" + path);
	}

	private static void assertJson(HttpResponse<String> response, int status, String json) throws Exception {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		JSONAssert.assertEquals(json, response.body(), JSONCompareMode.STRICT);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
	static class Application {

		@Bean
		StubMigrations migrations() {
			return new StubMigrations("orders");
		}

		@Bean
		@ConditionalOnProperty("more")
		StubMigrations more() {
			return new StubMigrations("billing");
		}

	}

}

package io.turnstone.upgrade;

import java.sql.Connection;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.fastpath.Sha256;
import liquibase.change.custom.CustomSqlChange;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for change sets that go on after a part of them was done, on products that commit
 * each change of the schema by itself.
 */
class ResumedChangeSetTests {

	private static final String STEPS = """
			- changeSet:
			    id: steps
			    author: mia
			    changes:
			    - sql: {sql: update item set n = n + 1}
			    - sql: {sql: alter table item add column a int}
			    - sql: {sql: "%s"}
			    rollback:
			    - sql: {sql: update item set n = n - 1}
			    - sql: {sql: alter table item drop column a}
			    - sql: {sql: "%s"}
			""";

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void goesOnWithTheStatementThatFailed(TestDatabase product) throws Exception {
		JdbcTemplate database = database(product);

		assertThatExceptionOfType(UpgradeFailedException.class)
			.isThrownBy(() -> upgrade(database, STEPS.formatted("nonsense", "")))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("(2 statements) stays, and is left out then",
					"delete from "));
		upgrade(database, STEPS.formatted("alter table item add column b int", ""));

		assertThat(database.queryForMap("select n, a, b from item")).hasSize(3).containsEntry(n(product), 1);
		assertThat(progress(database)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void noticesWhatSomebodyUndidByHand(TestDatabase product) throws Exception {
		JdbcTemplate database = database(product);
		assertThatExceptionOfType(UpgradeFailedException.class)
			.isThrownBy(() -> upgrade(database, STEPS.formatted("nonsense", "")));
		database.execute("alter table item drop column a");
		String mended = STEPS.formatted("alter table item add column b int", "");

		assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(() -> upgrade(database, mended))
			.withMessageContaining("steps (db/test/master.yaml:3) failed after 2 statements, and what that changed")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("let the change set begin anew")
				.satisfies((action) -> database.execute(line(action, 0))));
		upgrade(database, mended);

		assertThat(database.queryForMap("select n, a, b from item")).containsEntry(n(product), 2);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void goesOnWhereARollbackFailed(TestDatabase product) throws Exception {
		JdbcTemplate database = database(product);
		upgrade(database, STEPS.formatted("select 1", "nonsense"));

		assertThatExceptionOfType(UpgradeFailedException.class)
			.isThrownBy(() -> downgrade(database, STEPS.formatted("select 1", "nonsense")));
		downgrade(database, STEPS.formatted("select 1", "update item set n = n + 10"));

		assertThat(database.queryForMap("select * from item")).hasSize(2).containsEntry(n(product), 10);
		assertThat(progress(database)).isEmpty();
	}

	@Test
	void aFailureThatLeavesNothingLeavesNoNote() throws Exception {
		JdbcTemplate database = database(TestDatabase.MARIADB);

		assertThatExceptionOfType(UpgradeFailedException.class)
			.isThrownBy(() -> upgrade(database, Changelogs.sql("1", "alter table nowhere add column a int")))
			.satisfies((ex) -> assertThat(ex.getAction()).doesNotContain("left out"));

		assertThat(progress(database)).isEmpty();
	}

	@Test
	void asksWhetherAProcedureWasCalled() throws Exception {
		JdbcTemplate database = database(TestDatabase.MARIADB);
		database.execute("create procedure count_up() update item set n = n + 1");
		String changeSet = Changelogs.sql("1", "call count_up()");
		begin(database, "1", "call count_up()");

		assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(() -> upgrade(database, changeSet))
			.withMessageContaining("interrupted in its statement 1, and nobody can tell whether that was done")
			.withMessageContaining("call count_up()")
			.satisfies((ex) -> database.execute(line(ex.getAction(), 0)));
		upgrade(database, changeSet);

		assertThat(database.queryForObject("select n from item", Integer.class)).isZero();
	}

	@Test
	void callsAProcedureThatWasNotCalled() throws Exception {
		JdbcTemplate database = database(TestDatabase.MARIADB);
		database.execute("create procedure count_up() update item set n = n + 1");
		String changeSet = Changelogs.sql("1", "call count_up()");
		begin(database, "1", "call count_up()");

		assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(() -> upgrade(database, changeSet))
			.satisfies((ex) -> database.execute(line(ex.getAction(), 1)));
		upgrade(database, changeSet);

		assertThat(database.queryForObject("select n from item", Integer.class)).isOne();
	}

	@Test
	void runsWhatLocksTables() throws Exception {
		JdbcTemplate database = database(TestDatabase.MARIADB);

		upgrade(database, Changelogs.sql("1",
				"lock tables item write; update item set n = 4; unlock tables; update item set n = n + 1"));

		assertThat(database.queryForObject("select n from item", Integer.class)).isEqualTo(5);
		assertThat(progress(database)).isEmpty();
	}

	@Test
	void doesNotGoOnWithoutWhatTheSessionHad() throws Exception {
		JdbcTemplate database = database(TestDatabase.MARIADB);
		String sql = "set @n = (select n + 1 from item); update item set n = @n; %s";
		assertThatExceptionOfType(UpgradeFailedException.class)
			.isThrownBy(() -> upgrade(database, Changelogs.sql("1", sql.formatted("nonsense"))));

		assertThatExceptionOfType(UpgradeFailedException.class)
			.isThrownBy(() -> upgrade(database, Changelogs.sql("1", sql.formatted("update item set n = n + @n"))))
			.withMessageContaining("needs what it had in the session that is gone");
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void runsACustomClassAsAWhole(TestDatabase product) throws Exception {
		JdbcTemplate database = database(product);
		String changeSet = """
				- changeSet:
				    id: 1
				    author: mia
				    changes:
				    - customChange: {class: %s}
				""".formatted(CountUp.class.getName());
		upgrade(database, changeSet);
		assertThat(database.queryForObject("select n from item", Integer.class)).isOne();
		database.update("delete from DATABASECHANGELOG");
		begin(database, "1", CountUp.class.getName());

		assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(() -> upgrade(database, changeSet))
			.withMessageContaining("nobody can tell");
	}

	@Test
	void numbersThatRowsAreGivenAreNoChangeOfTheSchema() throws Exception {
		for (TestDatabase product : List.of(TestDatabase.H2, TestDatabase.MARIADB)) {
			JdbcTemplate database = database(product);
			String key = (product == TestDatabase.H2) ? "generated by default as identity" : "auto_increment";
			database.execute("create table numbered (id int %s primary key, a int)".formatted(key));
			String before = imprint(database, "alter table numbered add column b int");
			database.execute("insert into numbered (a) values (1), (2), (3)");

			assertThat(imprint(database, "alter table numbered add column b int")).isEqualTo(before);
			database.execute("alter table numbered add column b int");
			assertThat(imprint(database, "alter table numbered add column b int")).isNotEqualTo(before);
		}
	}

	/**
	 * The words of another version of the product or of Turnstone are no change.
	 */
	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void asksWhereTheCatalogWasDescribedInOtherWords(TestDatabase product) throws Exception {
		JdbcTemplate database = database(product);
		String sql = "alter table item add column a int";
		begin(database, "1", sql);

		assertThatExceptionOfType(UpgradeFailedException.class)
			.isThrownBy(() -> upgrade(database, Changelogs.sql("1", sql)))
			.withMessageContaining("interrupted in its statement 1, and nobody can tell whether that was done");

		database.update("update turnstone_progress set imprint = ?", imprint(database, sql));
		upgrade(database, Changelogs.sql("1", sql));
		assertThat(database.queryForMap("select a, n from item")).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "alter table item add column c int", "alter table item alter column n set default 3",
			"alter table item alter column n set not null", "alter table item add constraint k unique (id, n)",
			"alter table item rename column n to m", "alter table item rename to thing", "drop table item",
			"alter table item drop constraint positive", "create index j on item (n)", "drop index i",
			"comment on column item.n is 'how many'", "comment on table item is 'things'",
			"create view v as select n from item", "alter table item set referential_integrity false",
			"create table other (id int primary key, item int, foreign key (item) references item (id))",
			"create sequence numbers", "create schema more", "create domain amount as int check (value > 0)" })
	void everyChangeOfWhatIsNamedIsSeenOnH2(String sql) throws Exception {
		for (String user : List.of("sa", "clerk")) {
			DriverManagerDataSource owner = TestDatabase.H2.create();
			TestDatabase.execute(owner, "create table item (id int primary key, n int, parent int references item)",
					"alter table item add constraint positive check (n > 0)", "create index i on item (n)",
					"create table beside (id int)", "create user clerk password 'clerk'",
					"grant alter any schema to clerk", "grant all on schema public to clerk");
			JdbcTemplate database = new JdbcTemplate(owner);
			JdbcTemplate asked = new JdbcTemplate(new DriverManagerDataSource(owner.getUrl().replaceFirst(";.*", ""),
					user, user.equals("sa") ? "" : user));
			String before = imprint(asked, sql);
			database.execute("alter table beside add column n int");
			assertThat(imprint(asked, sql)).as("as seen by " + user).isEqualTo(before);

			database.execute(sql);

			assertThat(imprint(asked, sql)).as("as seen by " + user).isNotEqualTo(before);
			assertThat(CatalogImprint.areInTheSameWords(imprint(asked, sql), before)).isTrue();
		}
	}

	@Test
	void whatOthersMakeIsNoChangeOnH2() throws Exception {
		JdbcTemplate database = database(TestDatabase.H2);
		String sql = "alter table item add column a int";
		String before = imprint(database, sql);

		List.of("create sequence numbers", "create schema more", "create table more.things (id int)",
				"create domain amount as int", "create constant one value 1", "comment on constant one is 'number'",
				"create alias twice for \"java.lang.Math.abs(int)\"", "create role clerks",
				"grant select on item to clerks", "insert into item values (2, 3)",
				"create view of_things as select id from more.things")
			.forEach(database::execute);

		assertThat(imprint(database, sql)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void keepsNoNotesOnAScratch(TestDatabase product) throws Exception {
		DataSource database = product.create();
		try (Connection connection = database.getConnection()) {
			Changelogs.runner(Changelogs.createTable("1", "customer")).inSchema(null).update(connection);
		}

		assertThatCode(() -> progress(new JdbcTemplate(database))).hasMessageContaining("turnstone_progress");
	}

	private static String imprint(JdbcTemplate database, String sql) throws Exception {
		try (Connection connection = database.getDataSource().getConnection()) {
			Database liquibase = LiquibaseFactory.database(ChangelogSettings.of(""), connection);
			return CatalogImprint.of(liquibase).orElseThrow().take(connection, sql);
		}
	}

	private static void begin(JdbcTemplate database, String id, String text) throws Exception {
		upgrade(database, Changelogs.sql("0", "select 1"));
		database
			.update("""
					insert into turnstone_progress (change_set, statement_number, id, author, filename, direction, state,
					digest, statement, imprint) values (?, 1, ?, 'mia', 'db/test/master.yaml', 'UPGRADE', 'BEGUN', ?, ?, 'x')""",
					Sha256.of("UPGRADE\n" + id + "\nmia\ndb/test/master.yaml"), id, Sha256.of(text), text);
	}

	private static JdbcTemplate database(TestDatabase product) {
		DataSource database = product.create();
		TestDatabase.execute(database, "create table item (id int, n int)", "insert into item values (1, 0)");
		return new JdbcTemplate(database);
	}

	private static void upgrade(JdbcTemplate database, String changeSet) throws Exception {
		try (Connection connection = database.getDataSource().getConnection()) {
			Changelogs.runner(changeSet).update(connection);
		}
	}

	private static void downgrade(JdbcTemplate database, String changeSet) throws Exception {
		try (Connection connection = database.getDataSource().getConnection()) {
			Changelogs.runner(changeSet).rollback(connection, 1);
		}
	}

	private static List<Map<String, Object>> progress(JdbcTemplate database) {
		return database.queryForList("select * from turnstone_progress");
	}

	private static String n(TestDatabase product) {
		return (product == TestDatabase.H2) ? "N" : "n";
	}

	/**
	 * Return the command of an action.
	 */
	private static String line(String action, int number) {
		return action.lines().filter((line) -> line.startsWith("    ")).map(String::strip).toList().get(number);
	}

	public static class CountUp implements CustomSqlChange {

		@Override
		public SqlStatement[] generateStatements(Database database) {
			return new SqlStatement[] { new RawParameterizedSqlStatement("update item set n = n + 1") };
		}

		@Override
		public String getConfirmationMessage() {
			return "counted";
		}

		@Override
		public void setUp() {
			// Nothing to prepare
		}

		@Override
		public void setFileOpener(ResourceAccessor resourceAccessor) {
			// Nothing to open
		}

		@Override
		public ValidationErrors validate(Database database) {
			return new ValidationErrors();
		}

	}

}

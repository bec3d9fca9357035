package io.turnstone.upgrade;

import java.sql.Connection;

import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static io.turnstone.upgrade.Changelogs.MASTER;
import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class UpgradeFailedExceptionTests {

	private static final String ROW = sql("2", "insert into customer (id, code) values (1, null)");

	@ParameterizedTest
	@EnumSource
	void tellsWhatFailedAndWhatRan(TestDatabase product) throws Exception {
		ChangelogRunner runner = Changelogs.runner(createTable("1", "customer"), ROW, sql("3", notNull(product)),
				createTable("4", "item"));
		try (Connection connection = product.create().getConnection()) {
			UpgradeFailedException ex = failure(runner, connection);

			assertThat(ex.getFailed()).isEqualTo(new ChangeSetReference("3", "mia", MASTER));
			assertThat(ex.getApplied()).extracting(ChangeSetReference::id).containsExactly("1", "2");
			assertThat(ex.getNotApplied()).extracting(ChangeSetReference::id).containsExactly("3", "4");
			assertThat(ex.getReport().outcome()).isEqualTo(RunReport.Outcome.FAILED);
			assertThat(ex.getMessage())
				.startsWith("Change set 3 (" + MASTER + ":21) could not be applied:\n\n    " + notNull(product))
				.containsIgnoringCase("null")
				.endsWith("\n\nApplied before it in this run: 1, 2. Not applied: 3, 4. Nothing is left locked.");
			assertThat(ex.getAction()).endsWith("it goes on at 3.");
			assertThat(ex.getReport().error()).doesNotContain("\n");
		}
	}

	@ParameterizedTest
	@EnumSource
	void leavesNoLockBehind(TestDatabase product) throws Exception {
		var dataSource = product.create();
		try (Connection connection = dataSource.getConnection()) {
			failure(Changelogs.runner(createTable("1", "customer"), sql("2", "nonsense")), connection);

			assertThat(JdbcClient.create(dataSource)
				.sql("select locked from DATABASECHANGELOGLOCK")
				.query(Boolean.class)
				.list()).containsExactly(false);
		}
	}

	@ParameterizedTest
	@EnumSource
	void goesOnThereAfterMending(TestDatabase product) throws Exception {
		var dataSource = product.create();
		ChangelogRunner runner = Changelogs.runner(createTable("1", "customer"), ROW, sql("3", notNull(product)),
				createTable("4", "item"));
		try (Connection connection = dataSource.getConnection()) {
			failure(runner, connection);
			TestDatabase.execute(dataSource, "update customer set code = 'x'");

			assertThat(runner.update(connection).ran()).extracting((run) -> run.changeSet().id())
				.containsExactly("3", "4");
		}
	}

	@ParameterizedTest
	@EnumSource
	void keepsTheValuesOfRowsToItself(TestDatabase product) throws Exception {
		ChangelogRunner runner = Changelogs.runner(createTable("1", "customer"),
				sql("2", "insert into customer (id, code) values (1, 'secret')"),
				sql("3", "create unique index ix_code on customer (code)"),
				sql("4", "insert into customer (id, code) values (2, 'secret')"));
		try (Connection connection = product.create().getConnection()) {
			UpgradeFailedException ex = failure(runner, connection);

			assertThat(ex.getFailed()).extracting(ChangeSetReference::id).isEqualTo("4");
			assertThat(ex.getMessage()).doesNotContain("secret").containsIgnoringCase("ix_code");
			assertThat(ex.getReport().error()).doesNotContain("secret");
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhichPreconditionFailed(TestDatabase product) throws Exception {
		ChangelogRunner runner = Changelogs.runner("""
				- changeSet:
				    id: 1
				    author: mia
				    preConditions:
				    - tableExists: {tableName: nowhere}
				    changes:
				    - sql: {sql: "select 1"}
				""");
		try (Connection connection = product.create().getConnection()) {
			assertThat(failure(runner, connection)).hasMessageContaining("Change set 1")
				.hasMessageContaining("nowhere");
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhatCouldNotBeRolledBack(TestDatabase product) throws Exception {
		ChangelogRunner runner = Changelogs.runner("""
				- changeSet:
				    id: 1
				    author: mia
				    changes:
				    - sql: {sql: "create table customer (id int)"}
				""", createTable("2", "item"));
		try (Connection connection = product.create().getConnection()) {
			runner.update(connection);

			assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(() -> runner.rollback(connection, 2))
				.withMessageContaining("could not be rolled back")
				.withMessageContaining("Rolled back before it in this run: 2. Not rolled back: 1.");
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhichChangeSetWasEdited(TestDatabase product) throws Exception {
		try (Connection connection = product.create().getConnection()) {
			Changelogs.runner(createTable("1", "customer")).update(connection);

			assertThatExceptionOfType(ChangelogInvalidException.class)
				.isThrownBy(() -> Changelogs.runner(createTable("1", "client")).update(connection))
				.withMessageContaining("change set 1 in " + MASTER)
				.satisfies((ex) -> assertThat(ex.getAction()).contains("validCheckSum: ANY"));
			Changelogs.runner(createTable("1", "client") + "    validCheckSum: ANY\n").update(connection);
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhichFileCannotBeRead(TestDatabase product) throws Exception {
		try (Connection connection = product.create().getConnection()) {
			assertThatExceptionOfType(ChangelogInvalidException.class)
				.isThrownBy(() -> Changelogs.runner("- include: {file: db/gone.yaml}").update(connection))
				.withMessageContaining(MASTER)
				.withMessageContaining("db/gone.yaml");
			assertThatExceptionOfType(ChangelogInvalidException.class)
				.isThrownBy(() -> Changelogs.runner("- changeSet: [").state(connection))
				.withMessageContaining(MASTER);
		}
	}

	private static UpgradeFailedException failure(ChangelogRunner runner, Connection connection) {
		return catchThrowableOfType(UpgradeFailedException.class, () -> runner.update(connection));
	}

	private static String notNull(TestDatabase product) {
		return (product == TestDatabase.MARIADB) ? "alter table customer modify column code varchar(10) not null"
				: "alter table customer alter column code set not null";
	}

}

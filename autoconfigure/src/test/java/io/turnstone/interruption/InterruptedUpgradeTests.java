package io.turnstone.interruption;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.turnstone.DraftAnswers;
import io.turnstone.DraftResult;
import io.turnstone.MigrationsException;
import io.turnstone.schema.ObjectName;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for an upgrade that is cut before and after each of its statements.
 */
class InterruptedUpgradeTests {

	private static final String BY_HAND = """
			- changeSet:
			    id: hand-1
			    author: mia
			    changes:
			    - createTable:
			        tableName: tally
			        columns:
			        - column: {name: id, type: int, constraints: {primaryKey: true, nullable: false}}
			        - column: {name: n, type: int}
			    - insert: {tableName: tally, columns: [{column: {name: id, valueNumeric: 1}}, {column: {name: n, valueNumeric: 0}}]}
			    - sql: {sql: update tally set n = n + 1}
			- changeSet:
			    id: hand-2
			    author: mia
			    changes:
			    - sql: {sql: update tally set n = n + 10; update tally set n = n + 100}
			- changeSet:
			    id: hand-3
			    author: mia
			    changes:
			    - renameTable: {oldTableName: tally, newTableName: counter}
			    - addColumn: {tableName: counter, columns: [{column: {name: extra, type: int}}]}
			    - sql: {sql: 'update counter set n = n + 1000, extra = n'}
			    - dropColumn: {tableName: counter, columnName: extra}
			    - renameColumn: {tableName: counter, oldColumnName: n, newColumnName: m, columnDataType: int}
			    - sql: {sql: update counter set m = m + 10000}
			- changeSet:
			    id: hand-4
			    author: mia
			    preConditions:
			    - onFail: HALT
			    - not: [{columnExists: {tableName: counter, columnName: k}}]
			    changes:
			    - addColumn: {tableName: counter, columns: [{column: {name: k, type: int, defaultValueNumeric: 3}}]}
			    - addColumn: {tableName: counter, columns: [{column: {name: l, type: int}}]}
			- changeSet:
			    id: hand-5
			    author: mia
			    changes:
			    - dropColumn: {tableName: purchase, columnName: legacy}
			    - createIndex: {tableName: counter, indexName: ix_counter, columns: [{column: {name: m}}]}
			    - createTable:
			        tableName: passing
			        columns:
			        - column: {name: id, type: int}
			    - dropTable: {tableName: passing}
			    - dropIndex: {tableName: counter, indexName: ix_counter}
			- changeSet:
			    id: hand-6
			    author: mia
			    changes:
			    - createSequence: {sequenceName: passing}
			    - dropSequence: {sequenceName: passing}
			""";

	@TempDir
	private Path directory;

	private final EachStatement scissors = new EachStatement();

	@ParameterizedTest
	@EnumSource
	void goesOnAfterEachStatement(TestDatabase product) throws Exception {
		DataSource plain = product.create();
		DataSource twin = product.create();
		Project project = new Project(this.directory.resolve("project"), new CutDataSource(plain, this.scissors));
		project.withEntities(Before.ENTITIES);
		project.draft("before");
		project.upgrade();
		upgrade(project, twin);
		Stream.of(plain, twin).forEach(InterruptedUpgradeTests::insertRows);
		project.withEntities(After.ENTITIES);
		DraftResult draft = project.draft("after", new DraftAnswers(List.of(After.RENAMES),
				List.of("purchase.amount=id * 2", "customer.name='?'", "purchase.code='?'", "purchase.quantity=0")));
		assertThat(draft.changeSets()).hasSizeGreaterThanOrEqualTo(20);
		Files.writeString(project.resources().resolve("db/changelog/db.changelog-master.yaml"), BY_HAND.indent(2),
				StandardOpenOption.APPEND);
		upgrade(project, twin);

		int attempts = 1;
		while (!upgraded(project, plain)) {
			attempts++;
		}

		assertThat(attempts).isEqualTo(this.scissors.cuts() + 1);
		Project expected = new Project(this.directory.resolve("twin"), twin);
		assertThat(project.changedSince(expected.catalog())).isEmpty();
		assertThat(rows(project, plain)).isEqualTo(rows(expected, twin));
		assertThat(history(plain)).doesNotHaveDuplicates().isEqualTo(history(twin));
		assertThat(new JdbcTemplate(plain).queryForObject("select m from counter", Integer.class)).isEqualTo(11111);
	}

	private boolean upgraded(Project project, DataSource database) {
		releaseLock(database);
		this.scissors.arm(history(database).size());
		int before = this.scissors.cuts();
		try {
			project.upgrade();
			return true;
		}
		catch (MigrationsException ex) {
			assertThat(this.scissors.cuts()).withFailMessage(() -> ex.getMessage() + ex.getAction())
				.isEqualTo(before + 1);
			return false;
		}
		finally {
			this.scissors.disarm();
		}
	}

	/**
	 * Release Liquibase's lock, which stays behind.
	 */
	private static void releaseLock(DataSource database) {
		new JdbcTemplate(database).update("delete from DATABASECHANGELOGLOCK");
	}

	private static void upgrade(Project project, DataSource database) throws SQLException {
		try (Connection connection = database.getConnection()) {
			project.runner().update(connection);
		}
	}

	private static void insertRows(DataSource database) {
		TestDatabase.execute(database, "insert into customer (id, name) values (1, null), (2, 'Mia')",
				"insert into note (id, text) values (1, 'a'), (2, null)",
				"""
						insert into purchase (id, code, remark, quantity, legacy, customer_id)
						values (1, 'A', 'x', 5, 'l', 1), (2, null, 'y', null, null, 2), (3, 'C', null, 7, 'm', null)""");
	}

	private static List<String> history(DataSource database) {
		return new JdbcTemplate(database).queryForList("select ID from DATABASECHANGELOG order by ORDEREXECUTED, ID",
				String.class);
	}

	private static List<String> rows(Project project, DataSource database) {
		List<String> rows = new ArrayList<>();
		for (ObjectName table : project.catalog().tables().keySet().stream().sorted().toList()) {
			for (Map<String, Object> row : new JdbcTemplate(database).queryForList("select * from " + table.name())) {
				rows.add(table.name() + row);
			}
		}
		rows.sort(null);
		return rows;
	}

}

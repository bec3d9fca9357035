package io.turnstone.interruption;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.turnstone.testing.JavaProcess;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for upgrades by processes that are killed while a statement runs.
 */
class KilledUpgradeTests {

	private static final int ROWS = 100_000;

	private static final String CHANGELOG = """
			databaseChangeLog:
			- changeSet:
			    id: count
			    author: mia
			    changes:
			    - sql: {sql: update item set n = n + 1}
			    - createIndex: {tableName: item, indexName: ix_item, columns: [{column: {name: code}}, {column: {name: n}}]}
			    - sql: {sql: update item set n = n + 10 where n > 0}
			- changeSet:
			    id: widen
			    author: mia
			    changes:
			    - modifyDataType: {tableName: item, columnName: n, newDataType: bigint}
			- changeSet:
			    id: add
			    author: mia
			    changes:
			    - addColumn: {tableName: item, columns: [{column: {name: extra, type: int}}]}
			    - sql: {sql: 'update item set extra = n, n = n + 100'}
			    - addNotNullConstraint: {tableName: item, columnName: extra, columnDataType: int}
			- changeSet:
			    id: rename
			    author: mia
			    changes:
			    - renameTable: {oldTableName: item, newTableName: thing}
			    - sql: {sql: update thing set n = n + 1000}
			""";

	private static final List<String> MOMENTS = List.of("create index", "bigint", "extra = n", "rename", "n + 1000");

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void finishesWhatAnotherProcessBegan(TestDatabase product) throws Exception {
		DriverManagerDataSource database = create(product);
		JdbcTemplate jdbc = new JdbcTemplate(database);
		jdbc.execute("create table item (id int primary key, code varchar(20), n int)");
		for (int row = 0; row < ROWS; row += 10_000) {
			StringBuilder insert = new StringBuilder("insert into item values ");
			for (int each = row; each < row + 10_000; each++) {
				insert.append((each > row) ? "," : "").append("(%d,'code %d',0)".formatted(each, each));
			}
			jdbc.execute(insert.toString());
		}
		Project project = new Project(this.directory, database);
		Files.createDirectories(project.resources().resolve("db/changelog"));
		Files.writeString(project.resources().resolve("db/changelog/db.changelog-master.yaml"), CHANGELOG);

		for (String moment : MOMENTS) {
			kill(database, moment);
			releaseLock(product, jdbc);
		}
		try (Connection connection = database.getConnection()) {
			project.runner().update(connection);
		}

		assertThat(jdbc.queryForList("select distinct n, extra from thing")).singleElement()
			.satisfies((row) -> assertThat(row.values()).extracting((value) -> ((Number) value).intValue())
				.containsExactly(1111, 11));
		assertThat(jdbc.queryForObject("select count(*) from thing", Integer.class)).isEqualTo(ROWS);
		assertThat(jdbc.queryForList("select ID from DATABASECHANGELOG order by ORDEREXECUTED", String.class))
			.containsExactly("count", "widen", "add", "rename");
		assertThat(project.catalog().tables().keySet()).extracting((table) -> table.name().toLowerCase(Locale.ROOT))
			.filteredOn((table) -> !table.matches("item_copy_\\d+_\\d+"))
			.containsExactly("thing");
	}

	private DriverManagerDataSource create(TestDatabase product) {
		return (product == TestDatabase.H2)
				? new DriverManagerDataSource("jdbc:h2:file:" + this.directory.resolve("h2"), "sa", "")
				: product.create();
	}

	private void kill(DriverManagerDataSource database, String moment) throws Exception {
		File log = this.directory.resolve("log").toFile();
		Process process = JavaProcess
			.of(KilledUpgrade.class, this.directory.toString(), Objects.requireNonNull(database.getUrl()),
					Objects.requireNonNullElse(database.getUsername(), ""),
					Objects.requireNonNullElse(database.getPassword(), ""), moment)
			.redirectErrorStream(true)
			.redirectOutput(log)
			.start();
		try {
			await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5)).until(() -> {
				boolean reached = JavaProcess.text(log)
					.lines()
					.anyMatch((line) -> line.startsWith("sends ") && KilledUpgrade.isMoment(line, moment));
				assertThat(reached || process.isAlive())
					.withFailMessage(() -> moment + ": "
							+ JavaProcess.text(log).lines().filter((line) -> !line.startsWith("sends ")).toList())
					.isTrue();
				return reached;
			});
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	/**
	 * Release Liquibase's lock, which stays behind, when the server is done with what the
	 * killed process sent.
	 */
	private static void releaseLock(TestDatabase product, JdbcTemplate jdbc) {
		String sessions = switch (product) {
			case H2 -> "select 0";
			case POSTGRESQL ->
				"select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
			case MARIADB -> """
					select count(*) from information_schema.processlist
					where db = database() and id <> connection_id()""";
		};
		await().atMost(Duration.ofMinutes(1))
			.until(() -> Objects.equals(jdbc.queryForObject(sessions, Integer.class), 0));
		jdbc.update("delete from DATABASECHANGELOGLOCK");
	}

}

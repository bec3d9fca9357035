package io.turnstone.traffic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.turnstone.testing.TestDatabase;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changelog of fifty change sets of all sorts, each of which leaves exactly one row where
 * it was run once.
 */
final class FiftyChangeSets {

	static final int COUNT = 50;

	private FiftyChangeSets() {
	}

	/**
	 * Write the changelog.
	 * @param directory where to
	 * @param product which product it is for
	 * @return the master file
	 * @throws IOException if it cannot be written
	 */
	static Path write(Path directory, TestDatabase product) throws IOException {
		return Files.writeString(directory.resolve("master.yaml"),
				IntStream.rangeClosed(1, COUNT)
					.mapToObj((number) -> changeSet(number, product))
					.collect(Collectors.joining("", "databaseChangeLog:\n", "")));
	}

	private static String changeSet(int number, TestDatabase product) {
		String pause = (product == TestDatabase.POSTGRESQL) ? "select pg_sleep(0.1)" : "select sleep(0.1)";
		String change = switch (number % 5) {
			case 1 ->
				"createTable: {tableName: t%d, columns: [{column: {name: id, type: int, constraints: {primaryKey: true}}}]}"
					.formatted(number);
			case 2 -> "addColumn: {tableName: t%d, columns: [{column: {name: note, type: varchar(20)}}]}"
				.formatted(number - 1);
			case 3 -> "createIndex: {tableName: t%1$d, indexName: ix%1$d, columns: [{column: {name: note}}]}"
				.formatted(number - 2);
			case 4 -> "sql: {sql: %s}".formatted(pause);
			default -> "renameTable: {oldTableName: t%d, newTableName: done%d}".formatted(number - 4, number);
		};
		return """
				- changeSet:
				    id: %1$d
				    author: mia
				    changes:
				    %2$s- %3$s
				    - sql: {sql: insert into effect values (%1$d)}
				""".formatted(number, (number == 1) ? "- sql: {sql: create table effect (number int)}\n    " : "",
				change);
	}

	/**
	 * See that each was run once, and that nothing is left locked.
	 * @param jdbc the database
	 */
	static void assertRunOnce(JdbcTemplate jdbc) {
		assertThat(jdbc.queryForList("select ID from DATABASECHANGELOG order by ORDEREXECUTED", Integer.class))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, COUNT).boxed().toList());
		assertThat(jdbc.queryForList("select number from effect order by number", Integer.class))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, COUNT).boxed().toList());
		assertThat(jdbc.execute((Connection connection) -> tables(connection, "done%"))).isEqualTo(COUNT / 5);
		assertThat(jdbc.queryForList("select LOCKED from DATABASECHANGELOGLOCK", Boolean.class)).containsExactly(false);
	}

	private static int tables(Connection connection, String pattern) throws SQLException {
		int count = 0;
		try (ResultSet tables = connection.getMetaData()
			.getTables(connection.getCatalog(), connection.getSchema(), pattern, null)) {
			while (tables.next()) {
				count++;
			}
		}
		return count;
	}

	static int count(JdbcTemplate jdbc, String sql) {
		return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class));
	}

}

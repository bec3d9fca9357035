package io.turnstone.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.core.io.DefaultResourceLoader;

/**
 * Changelogs for tests, in memory.
 */
final class Changelogs {

	static final String MASTER = "db/test/master.yaml";

	static final String HEAD = "databaseChangeLog:\n";

	private Changelogs() {
	}

	static ChangelogRunner runner(Map<String, String> files) {
		return new ChangelogRunner(ChangelogSettings.of("classpath:/" + MASTER), new DefaultResourceLoader())
			.with(files);
	}

	static ChangelogRunner runner(String... changeSets) {
		return runner(Map.of(MASTER, HEAD + String.join("", changeSets)));
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String include(String file) {
		return "- include: {file: %s}%n".formatted(file);
	}

	static String createTable(String id, String table) {
		return """
				- changeSet:
				    id: %s
				    author: mia
				    comment: create %s
				    changes:
				    - createTable:
				        tableName: %s
				        columns:
				        - column: {name: id, type: bigint, constraints: {primaryKey: true, nullable: false}}
				        - column: {name: code, type: varchar(20)}
				""".formatted(id, table, table);
	}

	static String sql(String id, String sql) {
		return sql(id, "", sql);
	}

	static String sql(String id, String attribute, String sql) {
		return """
				- changeSet:
				    id: %s
				    author: mia
				    %s
				    changes:
				    - sql: {sql: "%s"}
				    rollback:
				    - sql: {sql: "delete from customer where id = 999"}
				""".formatted(id, attribute, sql);
	}

}

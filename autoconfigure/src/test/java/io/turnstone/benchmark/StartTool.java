package io.turnstone.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turnstone.Migrations;

/**
 * What upgrades a database while an application starts. Every fifth change set makes a
 * table, and the four after it add a column to that.
 */
enum StartTool {

	/**
	 * Nothing does: what the start takes by itself.
	 */
	NONE(List.of()) {

		@Override
		void write(Path directory, int changeSets) {
			// There is nothing to upgrade by
		}

	},

	TURNSTONE(List.of("io.turnstone.boot.autoconfigure.TurnstoneLiquibaseAutoConfiguration")) {

		@Override
		String classPath() {
			return System.getProperty("java.class.path");
		}

		@Override
		void write(Path directory, int changeSets) throws IOException {
			LIQUIBASE_YAML.write(directory, changeSets);
		}

	},

	LIQUIBASE_YAML(List.of(StartTool.LIQUIBASE)) {

		@Override
		void write(Path directory, int changeSets) throws IOException {
			for (int number = 0; number < changeSets; number++) {
				String change = isTable(number) ? """
						    - createTable:
						        tableName: %s
						        columns:
						        - column: {name: id, type: bigint, constraints: {primaryKey: true, nullable: false}}
						""".formatted(table(number)) : """
						    - addColumn:
						        tableName: %s
						        columns:
						        - column: {name: %s, type: varchar(40)}
						""".formatted(table(number), column(number));
				write(directory, "changes/%05d.yaml".formatted(number), """
						databaseChangeLog:
						- changeSet:
						    id: %d
						    author: mia
						    changes:
						%s""".formatted(number, change));
			}
			write(directory, "master.yaml",
					IntStream.range(0, changeSets)
						.mapToObj("- include: {file: db/changelog/changes/%05d.yaml}\n"::formatted)
						.collect(Collectors.joining("", "databaseChangeLog:\n", "")));
		}

	},

	LIQUIBASE_XML(List.of(StartTool.LIQUIBASE)) {

		@Override
		void write(Path directory, int changeSets) throws IOException {
			for (int number = 0; number < changeSets; number++) {
				String change = isTable(number) ? """
						<createTable tableName="%s"><column name="id" type="bigint">
						<constraints primaryKey="true" nullable="false"/></column></createTable>
						""".formatted(table(number)) : """
						<addColumn tableName="%s"><column name="%s" type="varchar(40)"/></addColumn>
						""".formatted(table(number), column(number));
				write(directory, "changes/%05d.xml".formatted(number), XML
					.formatted("<changeSet id=\"%d\" author=\"mia\">%n%s</changeSet>".formatted(number, change)));
			}
			write(directory, "master.xml",
					XML.formatted(IntStream.range(0, changeSets)
						.mapToObj("<include file=\"db/changelog/changes/%05d.xml\"/>"::formatted)
						.collect(Collectors.joining("\n"))));
		}

	},

	LIQUIBASE_SQL(List.of(StartTool.LIQUIBASE)) {

		@Override
		void write(Path directory, int changeSets) throws IOException {
			for (int number = 0; number < changeSets; number++) {
				write(directory, "changes/%05d.sql".formatted(number), """
						--liquibase formatted sql

						--changeset mia:%d
						%s
						""".formatted(number, sql(number)));
			}
			write(directory, "master.yaml",
					IntStream.range(0, changeSets)
						.mapToObj("- include: {file: db/changelog/changes/%05d.sql}\n"::formatted)
						.collect(Collectors.joining("", "databaseChangeLog:\n", "")));
		}

	},

	FLYWAY(List.of("org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")) {

		@Override
		void write(Path directory, int changeSets) throws IOException {
			for (int number = 0; number < changeSets; number++) {
				write(directory, "V%d__change.sql".formatted(number + 1), sql(number));
			}
		}

	};

	static final String LIQUIBASE = "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration";

	private static final String XML = """
			<?xml version="1.0" encoding="UTF-8"?>
			<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
				xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
					http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
			%s
			</databaseChangeLog>
			""";

	private final List<String> autoConfigurations;

	StartTool(List<String> autoConfigurations) {
		this.autoConfigurations = autoConfigurations;
	}

	List<String> autoConfigurations() {
		return this.autoConfigurations;
	}

	/**
	 * Return what the application has in its class path besides the change sets.
	 * Turnstone speeds up Liquibase wherever it is there, so it is there for itself only.
	 */
	String classPath() {
		String turnstone = Migrations.class.getProtectionDomain().getCodeSource().getLocation().getPath();
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((part) -> !Path.of(part).equals(Path.of(turnstone)))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * Write the change sets.
	 * @param directory the folder {@code db/changelog} of the class path
	 * @param changeSets how many
	 * @throws IOException if they cannot be written
	 */
	abstract void write(Path directory, int changeSets) throws IOException;

	/**
	 * Return the location of the master changelog.
	 */
	String changeLog() {
		return "classpath:/db/changelog/master." + ((this == LIQUIBASE_XML) ? "xml" : "yaml");
	}

	static void write(Path directory, String file, String content) throws IOException {
		Path path = directory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content);
	}

	private static boolean isTable(int number) {
		return number % 5 == 0;
	}

	private static String table(int number) {
		return "table_%d".formatted(number / 5);
	}

	private static String column(int number) {
		return "column_%d".formatted(number % 5);
	}

	private static String sql(int number) {
		return isTable(number) ? "create table %s (id bigint not null primary key);".formatted(table(number))
				: "alter table %s add column %s varchar(40);".formatted(table(number), column(number));
	}

}

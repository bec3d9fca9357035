package io.turnstone.boot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * Application with a changelog and an H2 database, for tests of what is told of its
 * upgrades.
 *
 * @param master the master changelog
 */
record StartedApplication(Path master) {

	static StartedApplication in(Path directory) {
		return new StartedApplication(directory.resolve("master.yaml"));
	}

	ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					LiquibaseAutoConfiguration.class, TurnstoneLiquibaseAutoConfiguration.class))
			.withPropertyValues(
					"spring.datasource.url=jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1"
						.formatted(Integer.toHexString(this.master.toString().hashCode())),
					"spring.liquibase.change-log=" + this.master.toUri());
	}

	/**
	 * Write a changelog of one change set for each statement, with ids from 1 on.
	 * @param statements the statements
	 * @return this
	 */
	StartedApplication withChangelog(String... statements) {
		StringBuilder content = new StringBuilder("databaseChangeLog:\n");
		for (int i = 0; i < statements.length; i++) {
			content.append("- changeSet: {id: %d, author: mia, changes: [{sql: {sql: '%s'}}]}\n".formatted(i + 1,
					statements[i]));
		}
		try {
			Files.writeString(this.master, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

}

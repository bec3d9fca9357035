package io.turnstone.boot.devtools;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.turnstone.testing.JavaProcess;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An application under devtools, as a process, whose changelog gets another change set
 * again and again. Turnstone and Liquibase stay loaded over a restart, as their jars do.
 */
class RestartTests {

	private static final int RESTARTS = Integer.getInteger("turnstone.test.restarts", 20);

	@TempDir
	private Path directory;

	@Test
	void appliesANewChangeSetEachTime() throws Exception {
		DriverManagerDataSource database = (DriverManagerDataSource) TestDatabase.POSTGRESQL.create();
		Path classes = Files.createDirectories(this.directory.resolve("classes"));
		Files.createDirectories(classes.resolve("META-INF"));
		Files.writeString(classes.resolve("META-INF/spring-devtools.properties"),
				"restart.exclude.turnstone=.*/autoconfigure/target/(?!test|.*/test).*\n");
		write(classes, 1);
		File log = this.directory.resolve("log").toFile();
		Process process = start(classes, database, log);
		try {
			awaitStart(process, log, 1);
			for (int changeSets = 2; changeSets <= RESTARTS + 1; changeSets++) {
				write(classes, changeSets);
				awaitStart(process, log, changeSets);
			}
		}
		finally {
			process.destroyForcibly().waitFor();
		}

		assertThat(JdbcClient.create(database)
			.sql("select id from databasechangelog order by orderexecuted")
			.query(Integer.class)
			.list()).containsExactlyElementsOf(IntStream.rangeClosed(1, RESTARTS + 1).boxed().toList());
	}

	private Process start(Path classes, DriverManagerDataSource database, File log) throws IOException {
		return JavaProcess
			.of(classes + File.pathSeparator + System.getProperty("java.class.path"), RestartedApplication.class,
					"--spring.datasource.url=" + database.getUrl(),
					"--spring.datasource.username=" + Objects.requireNonNullElse(database.getUsername(), ""),
					"--spring.datasource.password=" + Objects.requireNonNullElse(database.getPassword(), ""),
					"--spring.devtools.restart.poll-interval=200ms", "--spring.devtools.restart.quiet-period=100ms",
					"--spring.devtools.livereload.enabled=false")
			.redirectErrorStream(true)
			.redirectOutput(log)
			.start();
	}

	private static void awaitStart(Process process, File log, int changeSets) {
		await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50)).until(() -> {
			assertThat(process.isAlive()).withFailMessage(() -> JavaProcess.text(log)).isTrue();
			return lines(log).contains(RestartedApplication.APPLIED + changeSets);
		});
		assertThat(lines(log)).filteredOn((line) -> line.startsWith(RestartedApplication.APPLIED))
			.as("a restart for each change set, which it applies")
			.containsExactlyElementsOf(IntStream.rangeClosed(1, changeSets)
				.mapToObj((number) -> RestartedApplication.APPLIED + number)
				.toList());
	}

	private static void write(Path classes, int changeSets) throws IOException {
		Path master = Files.createDirectories(classes.resolve("db/changelog")).resolve("db.changelog-master.yaml");
		Path next = classes.resolveSibling("next.yaml");
		Files.writeString(next, IntStream.rangeClosed(1, changeSets)
			.mapToObj(
					"- changeSet: {id: %1$d, author: mia, changes: [{sql: {sql: 'create table t%1$d (id int)'}}]}%n"::formatted)
			.collect(Collectors.joining("", "databaseChangeLog:\n", "")));
		Files.move(next, master, StandardCopyOption.REPLACE_EXISTING);
	}

	private static List<String> lines(File log) {
		return JavaProcess.text(log).lines().toList();
	}

}

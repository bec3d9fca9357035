package io.turnstone.traffic;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for instances that start at once on an empty database, as processes.
 */
class ManyInstancesTests {

	private static final int INSTANCES = Integer.getInteger("turnstone.test.instances", 6);

	private static final int CHANGE_SETS = 12;

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "H2")
	void allStartAndEachChangeSetRunsOnce(TestDatabase product) throws Exception {
		DriverManagerDataSource dataSource = (DriverManagerDataSource) product.create();
		Path changelog = changelog();
		List<Process> processes = new ArrayList<>();
		try {
			for (int number = 0; number < INSTANCES; number++) {
				processes.add(UpgradingProcess.start(changelog, dataSource, log(number)));
			}
			for (int number = 0; number < INSTANCES; number++) {
				Process process = processes.get(number);
				assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
				assertThat(process.exitValue()).as(Files.readString(log(number).toPath())).isZero();
			}
		}
		finally {
			processes.forEach(Process::destroyForcibly);
		}

		JdbcClient client = JdbcClient.create(dataSource);
		assertThat(client.sql("select id from DATABASECHANGELOG order by orderexecuted").query(String.class).list())
			.containsExactlyElementsOf(IntStream.range(0, CHANGE_SETS).mapToObj(String::valueOf).toList());
		assertThat(client.sql("select count(*) from effect").query(Long.class).single()).isEqualTo(CHANGE_SETS - 1);
		assertThat(client.sql("select locked from DATABASECHANGELOGLOCK").query(Boolean.class).list())
			.containsExactly(false);
	}

	/**
	 * Write the changelog into a file that it includes, as that makes Liquibase create
	 * its history table before it takes its lock.
	 */
	private Path changelog() throws IOException {
		Files.writeString(this.directory.resolve("changes.yaml"),
				IntStream.range(0, CHANGE_SETS)
					.mapToObj(ManyInstancesTests::changeSet)
					.collect(Collectors.joining("", "databaseChangeLog:\n", "")));
		return Files.writeString(this.directory.resolve("master.yaml"), """
				databaseChangeLog:
				- include: {file: changes.yaml, relativeToChangelogFile: true}
				""");
	}

	private static String changeSet(int number) {
		String sql = (number == 0) ? "create table effect (number int)"
				: "insert into effect values (%d)".formatted(number);
		return """
				- changeSet:
				    id: %d
				    author: mia
				    changes:
				    - sql: {sql: "%s"}
				""".formatted(number, sql);
	}

	private File log(int number) {
		return this.directory.resolve("log" + number).toFile();
	}

}

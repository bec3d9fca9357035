package io.turnstone.traffic;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.turnstone.benchmark.GeneratedEntities;
import io.turnstone.testing.JavaProcess;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what stays behind when a process is killed in the middle.
 */
class KilledProcessTests {

	private static final String SCRATCHES = "turnstone\\_scratch\\_%";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(ints = { 20, 100, 200 })
	void leavesNoTemporaryTableOnPostgres(int locks) throws Exception {
		JdbcTemplate postgres = new JdbcTemplate(TestDatabase.POSTGRESQL.create());

		kill(postgres, 300, "check", () -> locksOf(postgres) > locks);

		await().until(() -> locksOf(postgres) == 0);
		assertThat(temporaryTables(postgres)).isZero();
		assertThat(schemas(postgres)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 50, 300 })
	void leavesNothingOfAReplayInOneTransactionOnPostgres(int locks) throws Exception {
		JdbcTemplate postgres = new JdbcTemplate(TestDatabase.POSTGRESQL.create());
		Project project = new Project(sources(), Objects.requireNonNull(postgres.getDataSource()));
		project.withEntities(GeneratedEntities.withConditions(25));
		project.draft("all: everything");

		kill(postgres, 25, "replay", () -> locksOf(postgres) > locks);

		await().until(() -> locksOf(postgres) == 0);
		assertThat(temporaryTables(postgres)).isZero();
		assertThat(schemas(postgres)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 40 })
	void sweepsAtTheNextUseWhatAProofLeftBehindOnPostgres(int tables) throws Exception {
		JdbcTemplate postgres = new JdbcTemplate(TestDatabase.POSTGRESQL.create());

		kill(postgres, 40, "draft", () -> count(postgres,
				"select count(*) from pg_tables where schemaname like '%s'".formatted(SCRATCHES)) >= tables);

		await().until(() -> sessions(postgres) == 0);
		assertThat(schemas(postgres)).hasSize(1);
		assertNoDraft();
		draftAnother(postgres);
		assertThat(schemas(postgres)).isEmpty();
	}

	@Test
	void leavesNoTemporaryTableOnMariaDb() throws Exception {
		JdbcTemplate mariaDb = new JdbcTemplate(TestDatabase.MARIADB.create());

		kill(mariaDb, 300, "check", () -> count(mariaDb,
				"select count(*) from information_schema.processlist where info like 'create temporary table%'") > 0);

		await().until(() -> count(mariaDb, """
				select count(*) from information_schema.processlist
				where db = database() and id <> connection_id()""") == 0);
		assertThat(mariaDb.queryForList("select table_name from information_schema.tables where table_name like ?",
				String.class, SCRATCHES))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 8 })
	void sweepsAtTheNextUseWhatAProofLeftBehindOnMariaDb(int tables) throws Exception {
		JdbcTemplate mariaDb = new JdbcTemplate(TestDatabase.MARIADB.create());

		kill(mariaDb, 10, "draft",
				() -> count(mariaDb, "select count(*) from information_schema.tables where table_schema like '%s'"
					.formatted(SCRATCHES)) >= tables);

		await().until(() -> count(mariaDb, """
				select count(*) from information_schema.processlist
				where (db = database() or db like '%s') and id <> connection_id()""".formatted(SCRATCHES)) == 0);
		assertThat(databases(mariaDb)).isNotEmpty();
		assertNoDraft();
		draftAnother(mariaDb);
		assertThat(databases(mariaDb)).isEmpty();
	}

	private void kill(JdbcTemplate database, int entities, String task, Callable<Boolean> moment) throws Exception {
		DriverManagerDataSource dataSource = (DriverManagerDataSource) Objects.requireNonNull(database.getDataSource());
		File log = this.directory.resolve("log").toFile();
		Process process = JavaProcess
			.of(KilledRun.class, sources().toString(), named(dataSource.getUrl()),
					Objects.requireNonNullElse(dataSource.getUsername(), ""),
					Objects.requireNonNullElse(dataSource.getPassword(), ""), String.valueOf(entities), task)
			.redirectErrorStream(true)
			.redirectOutput(log)
			.start();
		try {
			await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(5)).until(() -> {
				assertThat(process.isAlive()).withFailMessage(() -> JavaProcess.text(log)).isTrue();
				return moment.call();
			});
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	private static String named(String url) {
		return url.startsWith("jdbc:postgresql:") ? url + (url.contains("?") ? "&" : "?") + "ApplicationName=killed"
				: url;
	}

	private Path sources() {
		return this.directory.resolve("sources");
	}

	private void assertNoDraft() throws Exception {
		try (Stream<Path> files = Files.walk(sources())) {
			assertThat(files.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()))
				.containsOnly("pom.xml");
		}
	}

	private void draftAnother(JdbcTemplate database) {
		Project project = new Project(this.directory.resolve("another"),
				Objects.requireNonNull(database.getDataSource()));
		project.withEntities(Shipment.class);
		assertThat(project.draft("shipments").proof()).isNotNull().matches((proof) -> proof.proved());
	}

	private static int locksOf(JdbcTemplate postgres) {
		return count(postgres, """
				select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid
				where a.application_name = 'killed' and a.datname = current_database()""");
	}

	private static int sessions(JdbcTemplate postgres) {
		return count(postgres, """
				select count(*) from pg_stat_activity
				where application_name = 'killed' and datname = current_database()""");
	}

	private static int temporaryTables(JdbcTemplate postgres) {
		return count(postgres, "select count(*) from pg_class where relpersistence = 't'");
	}

	private static List<String> schemas(JdbcTemplate postgres) {
		return postgres.queryForList("select nspname from pg_namespace where nspname like ?", String.class, SCRATCHES);
	}

	private static List<String> databases(JdbcTemplate mariaDb) {
		return mariaDb.queryForList("select schema_name from information_schema.schemata where schema_name like ?",
				String.class, SCRATCHES);
	}

	private static int count(JdbcTemplate database, String sql) {
		return Objects.requireNonNull(database.queryForObject(sql, Integer.class));
	}

}

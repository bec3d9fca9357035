package io.turnstone.traffic;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.MigrationsException;
import io.turnstone.testing.EntityManagerFactories;
import io.turnstone.testing.ObservedDataSource;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests for a comparison while the application is running.
 */
class RunningTrafficTests {

	private static final Map<TestDatabase, String> ONE_SECOND = Map.of(TestDatabase.POSTGRESQL,
			"set lock_timeout = '1s'", TestDatabase.MARIADB, "set session lock_wait_timeout = 1", TestDatabase.H2,
			"set lock_timeout 1000");

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void neverBlocksAChangeOfALiveTable(TestDatabase product) throws Exception {
		DriverManagerDataSource database = create(product);
		AtomicInteger changes = new AtomicInteger();
		try (Connection traffic = database.getConnection();
				Statement statement = traffic.createStatement();
				Statement setting = traffic.createStatement()) {
			setting.execute(ONE_SECOND.get(product));
			CheckResult check = project(new ObservedDataSource(database, (connection, sql) -> {
				statement.execute("alter table shipment add column passing integer");
				statement.execute("alter table shipment drop column passing");
				changes.incrementAndGet();
			})).check(Base.DATABASE);

			assertThat(check.differences()).isEmpty();
			assertThat(changes).hasValueGreaterThan(5);
		}
	}

	@ParameterizedTest
	@EnumSource
	void isNotBlockedByATransactionThatWrites(TestDatabase product) throws Exception {
		DriverManagerDataSource database = create(product);
		try (Connection traffic = database.getConnection(); Statement statement = traffic.createStatement()) {
			traffic.setAutoCommit(false);
			statement.execute("insert into shipment (id, code) values (1, 'A')");

			assertThat(project(database).check(Base.DATABASE).differences()).isEmpty();
			traffic.rollback();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "lock table shipment in access exclusive mode",
			"alter table shipment add column passing integer default 5" })
	void saysWhoHoldsATableThatPostgresCannotTellOf(String holding) throws Exception {
		DriverManagerDataSource database = create(TestDatabase.POSTGRESQL);
		try (Connection traffic = database.getConnection();
				Statement statement = traffic.createStatement();
				HikariDataSource pool = pool(database)) {
			statement.execute("set application_name = 'nightly job'");
			traffic.setAutoCommit(false);
			statement.execute(holding);
			Project project = project(pool);
			Instant start = Instant.now();

			assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.check(Base.DATABASE))
				.withMessageContaining("(nightly job) has held shipment since")
				.withMessageContaining("select pg_terminate_backend(")
				.satisfies((ex) -> assertThat(ex.getAction()).contains("turnstone.compare.lock-timeout"));

			assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
			assertThat(setting(pool, "show lock_timeout")).isEqualTo("0");
			traffic.rollback();
			assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		}
	}

	@Test
	void isNotBlockedByALockOnATableOfMariaDb() throws Exception {
		DriverManagerDataSource database = create(TestDatabase.MARIADB);
		try (Connection traffic = database.getConnection();
				Statement statement = traffic.createStatement();
				HikariDataSource pool = pool(database)) {
			Object before = setting(pool, "select @@session.lock_wait_timeout");
			statement.execute("lock tables shipment write");

			assertThat(project(pool).check(Base.DATABASE).differences()).isEmpty();
			assertThat(setting(pool, "select @@session.lock_wait_timeout")).isEqualTo(before);
			statement.execute("unlock tables");
		}
	}

	@Test
	void isNotBlockedByAChangeThatWaitsOnMariaDb() throws Exception {
		DriverManagerDataSource database = create(TestDatabase.MARIADB);
		try (Connection reading = database.getConnection();
				Statement statement = reading.createStatement();
				Connection changing = database.getConnection();
				Statement change = changing.createStatement()) {
			reading.setAutoCommit(false);
			statement.executeQuery("select * from shipment");
			CompletableFuture<Boolean> waiting = CompletableFuture
				.supplyAsync(() -> execute(change, "alter table shipment add column passing integer"));
			await().until(() -> !new JdbcTemplate(database).queryForList(
					"select id from information_schema.processlist where state like 'Waiting for table metadata lock'")
				.isEmpty());

			assertThat(project(database).check(Base.DATABASE).differences()).isEmpty();
			assertThat(waiting).isNotDone();
			reading.rollback();
			assertThat(waiting.get(30, TimeUnit.SECONDS)).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource
	void leavesThePoolWaitingAsBefore(TestDatabase product) throws Exception {
		String setting = Map
			.of(TestDatabase.POSTGRESQL, "show lock_timeout", TestDatabase.MARIADB,
					"select @@session.lock_wait_timeout", TestDatabase.H2, "call lock_timeout()")
			.get(product);
		try (HikariDataSource pool = pool(create(product))) {
			pool.setMaximumPoolSize(2);
			List<Object> before = settings(pool, setting);

			project(pool).check(Base.DATABASE);

			assertThat(settings(pool, setting)).isEqualTo(before);
		}
	}

	@Test
	void saysHowToFindWhoeverMariaDbWaitsFor() {
		DataSource locked = failing(create(TestDatabase.MARIADB), "`shipment`", 1205);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project(locked).check(Base.DATABASE))
			.withMessageContaining("somebody else holds a lock")
			.withMessageContaining("show full processlist");
	}

	@Test
	void saysHowToFindWhoeverH2WaitsFor() {
		DataSource locked = failing(create(TestDatabase.H2), "INFORMATION_SCHEMA.COLUMNS", 50200);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project(locked).check(Base.DATABASE))
			.withMessageContaining("somebody else holds a lock")
			.withMessageContaining("INFORMATION_SCHEMA.LOCKS");
	}

	private static DataSource failing(DataSource database, String statement, int code) {
		return new ObservedDataSource(database, (connection, sql) -> {
			if (sql.contains(statement)) {
				throw new SQLException("timeout", "HY000", code);
			}
		});
	}

	private static boolean execute(Statement statement, String sql) {
		try {
			return statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Object> settings(HikariDataSource pool, String sql) throws SQLException {
		try (Connection first = pool.getConnection(); Connection second = pool.getConnection()) {
			return Stream.of(first, second)
				.map((connection) -> new JdbcTemplate(new SingleConnectionDataSource(connection, true))
					.queryForObject(sql, Object.class))
				.toList();
		}
	}

	private static Object setting(HikariDataSource pool, String sql) {
		return new JdbcTemplate(pool).queryForObject(sql, Object.class);
	}

	private static DriverManagerDataSource create(TestDatabase product) {
		DriverManagerDataSource database = product.create();
		EntityManagerFactories.run("create-only", database, Shipment.class);
		return database;
	}

	private Project project(DataSource dataSource) {
		Project project = new Project(this.directory, dataSource);
		project.withEntities(Shipment.class);
		return project;
	}

	private static HikariDataSource pool(DriverManagerDataSource database) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(database.getUrl());
		pool.setUsername(database.getUsername());
		pool.setPassword(database.getPassword());
		pool.setMaximumPoolSize(2);
		return pool;
	}

}

package io.turnstone.traffic;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.MigrationsException;
import io.turnstone.catalog.Catalogs;
import io.turnstone.catalog.LockWait;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests for a comparison while the application is running.
 */
class RunningTrafficTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void neverBlocksAChangeOfALiveTable(TestDatabase product) throws Exception {
		DriverManagerDataSource database = create(product);
		AtomicInteger changes = new AtomicInteger();
		try (Connection traffic = database.getConnection();
				Statement statement = traffic.createStatement();
				LockWait wait = Catalogs.limitLockWait(traffic, Duration.ofSeconds(1))) {
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
			assertThat(new JdbcTemplate(pool).queryForObject("show lock_timeout", String.class)).isEqualTo("0");
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
	void endsAWaitWithinTheTimeAndRestoresTheSetting(TestDatabase product) throws Exception {
		DriverManagerDataSource database = create(product);
		Map<TestDatabase, String> holding = Map.of(TestDatabase.POSTGRESQL,
				"lock table shipment in access exclusive mode", TestDatabase.MARIADB, "lock tables shipment write",
				TestDatabase.H2, "insert into shipment (id, code) values (1, 'A')");
		Map<TestDatabase, String> settings = Map.of(TestDatabase.POSTGRESQL, "show lock_timeout", TestDatabase.MARIADB,
				"select @@session.lock_wait_timeout", TestDatabase.H2, "call lock_timeout()");
		try (Connection traffic = database.getConnection();
				Statement statement = traffic.createStatement();
				HikariDataSource pool = pool(database)) {
			traffic.setAutoCommit(false);
			statement.execute(holding.get(product));
			Object before = setting(pool, settings.get(product));
			try (Connection connection = pool.getConnection();
					Statement waiting = connection.createStatement();
					LockWait wait = Catalogs.limitLockWait(connection, Duration.ofSeconds(1))) {
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> waiting.execute("alter table shipment add column passing integer"))
					.matches(wait::isExceededIn);
				assertThat(wait.blockers()).isNotEmpty();
				assertThatExceptionOfType(SQLException.class).isThrownBy(() -> waiting.execute("nonsense"))
					.matches((ex) -> !wait.isExceededIn(ex));
			}
			assertThat(setting(pool, settings.get(product))).isEqualTo(before);
			traffic.rollback();
		}
	}

	private static boolean execute(Statement statement, String sql) {
		try {
			return statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object setting(HikariDataSource pool, String sql) {
		return new JdbcTemplate(pool).queryForObject(sql, Object.class);
	}

	private static DriverManagerDataSource create(TestDatabase product) {
		DriverManagerDataSource database = product.create();
		EntityManagerFactories.run("create", database, Shipment.class);
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

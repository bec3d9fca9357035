package io.turnstone.traffic;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.ChangelogSettings;
import io.turnstone.upgrade.LockPatience;
import io.turnstone.upgrade.RunReport;
import io.turnstone.upgrade.UpgradeFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Upgrades of a MariaDB table that others read and write meanwhile. A change of the table
 * waits for their transactions, and everybody who comes later waits behind it.
 */
class MariaDbUpgradeUnderTrafficTests {

	private static final String CHANGELOG = """
			databaseChangeLog:
			- changeSet:
			    id: %s
			    author: mia
			    changes:
			    - sql: {sql: update tally set n = n + 1}
			    - sql: {sql: %s}
			    - sql: {sql: update tally set n = n + 10}
			""";

	private static final String WAITS = "select 1 from information_schema.processlist where db = database() "
			+ "and state like '%metadata lock%' and info like ?";

	private final DataSource database = TestDatabase.MARIADB.create();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database);

	@BeforeEach
	void begin() {
		TestDatabase.execute(this.database, "create table item (id int primary key, n int)",
				"insert into item values (1, 0), (2, 0)", "create table tally (n int)", "insert into tally values (0)");
	}

	@Test
	void aChangeSetGivesWayAndGoesOnWhereItHadToWait() throws Exception {
		Future<RunReport> upgrade;
		try (Connection reader = holding("select * from item")) {
			upgrade = inBackground("1", "alter table item add column m int", 50);
			for (int i = 0; i < 2; i++) {
				await().atMost(Duration.ofMinutes(1)).until(() -> waits("alter table item%"));
				write("update item set n = n + 1 where id = 2");
			}
			reader.rollback();
		}

		assertThat(upgrade.get().ran()).hasSize(1);
		assertThat(this.jdbc.queryForObject("select n from tally", Integer.class)).isEqualTo(11);
		assertThat(this.jdbc.queryForObject("select n from item where id = 2", Integer.class)).isEqualTo(2);
		assertThat(this.jdbc.queryForList("select * from turnstone_progress")).isEmpty();
	}

	@Test
	void failsReadablyWhereTheLockIsNotToBeHad() throws Exception {
		try (Connection reader = holding("select * from item")) {
			assertThatExceptionOfType(UpgradeFailedException.class)
				.isThrownBy(() -> upgrade("1", "alter table item add column m int", 0))
				.withMessageContaining("gave way for the last time")
				.satisfies((ex) -> assertThat(ex.getAction()).contains("show full processlist"));
			reader.rollback();
		}
		upgrade("1", "alter table item add column m int", 0);

		assertThat(this.jdbc.queryForObject("select n from tally", Integer.class)).isEqualTo(11);
	}

	@Test
	void givesTheSessionItsLimitBack() throws Exception {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("set session lock_wait_timeout = 77");
			runner("1", "alter table item add column m int", 0).update(connection);

			try (var row = statement.executeQuery("select @@session.lock_wait_timeout")) {
				row.next();
				assertThat(row.getInt(1)).isEqualTo(77);
			}
		}
	}

	/**
	 * Write with the patience of an application.
	 */
	private void write(String sql) throws SQLException {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("set session lock_wait_timeout = 10");
			statement.execute(sql);
		}
	}

	private boolean waits(String query) {
		return !this.jdbc.queryForList(WAITS, query).isEmpty();
	}

	private Connection holding(String sql) throws SQLException {
		Connection connection = this.database.getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		return connection;
	}

	private Future<RunReport> inBackground(String id, String sql, int retries) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return upgrade(id, sql, retries);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}, (run) -> new Thread(run).start());
	}

	private RunReport upgrade(String id, String sql, int retries) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			return runner(id, sql, retries).update(connection);
		}
	}

	private static ChangelogRunner runner(String id, String sql, int retries) {
		return new ChangelogRunner(ChangelogSettings.of("classpath:/db/test/master.yaml"), new DefaultResourceLoader())
			.with(Map.of("db/test/master.yaml", CHANGELOG.formatted(id, sql)))
			.withPatience(new LockPatience(Duration.ofSeconds(1), retries));
	}

}

package io.turnstone.traffic;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftResult;
import io.turnstone.MigrationsException;
import io.turnstone.UpgradeResult;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.LockPatience;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Upgrades of a PostgreSQL table that others read and write meanwhile. No statement of
 * theirs may wait longer than the limit that is set for the upgrade, or a little more:
 * their own sessions have a limit, so that one that waits longer fails.
 */
class UpgradeUnderTrafficTests {

	private static final int ROWS = 10_000;

	private static final LockPatience PATIENCE = new LockPatience(Duration.ofMillis(300), 200);

	private static final String WAITS = "select 1 from pg_stat_activity where datname = current_database() "
			+ "and wait_event_type = 'Lock' and query ilike ?";

	@TempDir
	Path directory;

	private Project project;

	private JdbcTemplate jdbc;

	@BeforeEach
	void begin() {
		this.project = new Project(this.directory, TestDatabase.POSTGRESQL.create());
		this.jdbc = new JdbcTemplate(this.project.dataSource());
		this.project.withEntities(Before.Customer.class, Before.Purchase.class);
		this.project.withPatience(PATIENCE);
		this.project.draft("before");
		this.project.upgrade();
		this.jdbc.execute("insert into customer (id) values (7)");
		this.jdbc.execute(
				"insert into purchase (id, code, status) select n, 'code ' || n, 'NEW' from generate_series(1, %d) n"
					.formatted(ROWS));
	}

	@Test
	void nobodyWaitsBehindAnIndexThatWaitsForALongTransaction() throws Exception {
		this.project.withEntities(Before.Customer.class, Indexed.Purchase.class);
		this.project.draft("index");
		Future<UpgradeResult> upgrade;
		try (Connection writer = holding("update purchase set code = code where id = 1")) {
			upgrade = inBackground(() -> this.project.upgrade());
			await().until(() -> waits("create index concurrently%"));

			write("update purchase set code = code where id = 2");
			assertThat(waits("create index concurrently%")).isTrue();
			writer.rollback();
		}

		upgrade.get();
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	@Test
	void aChangeSetGivesWayAndComesBack() throws Exception {
		this.project.withEntities(Before.Customer.class, Wider.Purchase.class);
		this.project.draft("column");
		Future<UpgradeResult> upgrade;
		try (Connection reader = holding("select count(*) from purchase")) {
			upgrade = inBackground(() -> this.project.upgrade());
			for (int i = 0; i < 3; i++) {
				await().until(() -> waits("alter table%"));
				write("update purchase set code = code where id = 2");
			}
			reader.rollback();
		}

		assertThat(upgrade.get().changeSets()).hasSize(1);
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.jdbc.queryForObject("show lock_timeout", String.class)).isEqualTo("0");
	}

	@Test
	void aDowngradeGivesWayAndRollsBackNoMoreThanAskedFor() throws Exception {
		this.project.withEntities(Before.Customer.class, Wider.Purchase.class);
		this.project.draft("column");
		this.project.upgrade();
		Future<UpgradeResult> downgrade;
		try (Connection reader = holding("select count(*) from purchase")) {
			downgrade = inBackground(() -> this.project.downgrade(1));
			await().until(() -> waits("alter table%"));
			await().until(() -> !waits("alter table%"));
			reader.rollback();
		}

		assertThat(downgrade.get().changeSets()).hasSize(1);
		assertThat(this.jdbc.queryForObject("select count(*) from purchase", Integer.class)).isEqualTo(ROWS);
	}

	@Test
	void failsReadablyWhereTheLockIsNotToBeHad() throws Exception {
		this.project.withEntities(Before.Customer.class, Wider.Purchase.class);
		DraftResult draft = this.project.draft("column");
		this.project.withPatience(new LockPatience(Duration.ofMillis(50), 1));

		try (Connection reader = holding("select count(*) from purchase")) {
			assertThatExceptionOfType(MigrationsException.class).isThrownBy(this.project::upgrade)
				.withMessageContaining(draft.changeSets().get(0).id())
				.withMessageContaining("held a lock on the table for more than 50 ms each time, in 2 attempts")
				.satisfies((ex) -> assertThat(ex.getAction()).contains("pg_stat_activity", "table-lock-retries"));
			reader.rollback();
		}
		assertThat(this.project.upgrade().changeSets()).hasSize(1);
	}

	@Test
	void readersAndWritersGoOnWhileEverythingChanges() throws Exception {
		this.project.withEntities(After.Customer.class, After.Purchase.class);
		this.project.draft("all", new DraftAnswers(List.of(), List.of("purchase.amount=id * 2")));
		AtomicBoolean done = new AtomicBoolean();
		List<Future<Integer>> traffic = new ArrayList<>();
		traffic.add(inBackground(() -> repeat(done, "update purchase set code = code where id = %d")));
		traffic.add(inBackground(() -> repeat(done, "update purchase set status = 'DONE' where id = %d")));
		traffic.add(inBackground(() -> repeat(done, "select count(*) from purchase where id < %d")));

		try {
			this.project.upgrade();
		}
		finally {
			done.set(true);
		}

		for (Future<Integer> each : traffic) {
			assertThat(each.get()).isPositive();
		}
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from purchase where amount = id * 2", Integer.class))
			.isEqualTo(ROWS);
	}

	private int repeat(AtomicBoolean done, String sql) throws SQLException {
		int count = 0;
		try (Connection connection = this.project.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("set lock_timeout = '5s'");
			while (!done.get()) {
				count++;
				statement.execute(sql.formatted(1 + count % ROWS));
			}
		}
		return count;
	}

	/**
	 * Write with the patience of an application, which is less than that of a transaction
	 * that stays open for long.
	 */
	private void write(String sql) throws SQLException {
		try (Connection connection = this.project.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("set lock_timeout = '5s'");
			statement.execute(sql);
		}
	}

	private Connection holding(String sql) throws SQLException {
		Connection connection = this.project.dataSource().getConnection();
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		return connection;
	}

	private boolean waits(String query) {
		return !this.jdbc.queryForList(WAITS, query).isEmpty();
	}

	private static <T> Future<T> inBackground(Callable<T> task) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return task.call();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}, (run) -> new Thread(run).start());
	}

	static class Before {

		enum Status {

			NEW, DONE

		}

		@Entity(name = "customer")
		static class Customer {

			@Id
			Long id;

		}

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			String code;

			@Enumerated(EnumType.STRING)
			Status status;

		}

	}

	static class Indexed {

		@Entity
		@Table(name = "purchase", indexes = @Index(name = "ix_purchase_code", columnList = "code"))
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			String code;

			@Enumerated(EnumType.STRING)
			Before.Status status;

		}

	}

	static class Wider {

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			String code;

			@Enumerated(EnumType.STRING)
			Before.Status status;

			String note;

		}

	}

	static class After {

		enum Status {

			NEW, DONE, RETURNED

		}

		@Entity(name = "customer")
		static class Customer {

			@Id
			Long id;

		}

		@Entity
		@Table(name = "purchase", indexes = @Index(name = "ix_purchase_code", columnList = "code"),
				uniqueConstraints = @UniqueConstraint(name = "uk_purchase", columnNames = { "code", "id" }))
		@Check(name = "ck_amount", constraints = "amount >= 0")
		static class Purchase {

			@Id
			Long id;

			@Column(length = 40, nullable = false)
			String code;

			@Enumerated(EnumType.STRING)
			Status status;

			long amount;

			@ManyToOne
			Customer customer;

		}

	}

}

package io.turnstone.upgrade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.lock.LockHolder;
import io.turnstone.upgrade.lock.LockKind;
import io.turnstone.upgrade.lock.LockProgress;
import io.turnstone.upgrade.lock.LockSettings;
import io.turnstone.upgrade.lock.UpgradeLocks;
import liquibase.database.Database;
import liquibase.exception.LockException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the lock that an upgrade holds.
 */
@ExtendWith(OutputCaptureExtension.class)
class UpgradeLockTests {

	private static final LockSettings IMPATIENT = new LockSettings(LockKind.SESSION, Duration.ofMillis(300),
			Duration.ofMillis(300), Duration.ofDays(7), "shop");

	private static final String LOCKED = "update DATABASECHANGELOGLOCK set locked = true, lockedby = '%s', lockgranted = %s";

	@TempDir
	Path directory;

	private final ExecutorService executor = Executors.newCachedThreadPool();

	@AfterEach
	void shutDown() {
		this.executor.shutdownNow();
	}

	@ParameterizedTest
	@EnumSource
	void releasesTheRowOfAnInstanceThatIsGone(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = upgraded(product);
		TestDatabase.execute(dataSource, LOCKED.formatted(
				"Turnstone, shop on orders-7c9f (10.0.0.7), process 4711 [%s]".formatted(mark(product, dataSource)),
				"current_timestamp"));

		assertThat(update(dataSource, IMPATIENT)).hasSize(1);
		assertThat(output)
			.containsPattern("orders: released the lock of shop on orders-7c9f \\(10\\.0\\.0\\.7\\), process 4711 "
					+ "since .*, as its session has ended");
		assertThat(isLocked(dataSource)).isFalse();
	}

	@Test
	void respectsTheRowOfAnotherNodeOfACluster() throws Exception {
		DataSource dataSource = upgraded(TestDatabase.MARIADB);
		TestDatabase.execute(dataSource,
				LOCKED.formatted("Turnstone, shop on orders-7c9f (10.0.0.7), process 4711 [named-of-another-server]",
						"current_timestamp"));

		assertThatExceptionOfType(ChangelogLockedException.class).isThrownBy(() -> update(dataSource, IMPATIENT))
			.withMessageStartingWith("Another upgrade of orders is at work: shop on orders-7c9f");
	}

	@ParameterizedTest
	@EnumSource
	void respectsALockOfLiquibaseByItself(TestDatabase product) throws Exception {
		DataSource dataSource = upgraded(product);
		TestDatabase.execute(dataSource, LOCKED.formatted("orders-7c9f (10.0.0.7)", "current_timestamp"));

		assertThatExceptionOfType(ChangelogLockedException.class).isThrownBy(() -> update(dataSource, IMPATIENT))
			.withMessageStartingWith(
					"Another process holds Liquibase's lock of orders: orders-7c9f (10.0.0.7) since 20")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("--turnstone.command=unlock"));
		assertThat(isLocked(dataSource)).isTrue();
		TestDatabase.execute(dataSource, "delete from DATABASECHANGELOGLOCK");
		assertThat(update(dataSource, IMPATIENT)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void releasesALockOnRequest(TestDatabase product) throws Exception {
		DataSource dataSource = upgraded(product);
		TestDatabase.execute(dataSource, LOCKED.formatted("orders-7c9f (10.0.0.7)", "'2026-11-25 03:00:00'"));

		assertThat(unlock(dataSource)).contains("orders-7c9f (10.0.0.7) since 2026-11-25 03:00");
		assertThat(unlock(dataSource)).isEmpty();
		assertThat(update(dataSource, IMPATIENT)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void keepsTheLockOfAnUpgradeThatIsAtWork(TestDatabase product) throws Exception {
		DataSource dataSource = upgraded(product);

		whileLocked(dataSource,
				() -> assertThatExceptionOfType(ChangelogLockedException.class).isThrownBy(() -> unlock(dataSource))
					.withMessageContaining("Another upgrade of orders is at work: shop on "));
	}

	@ParameterizedTest
	@EnumSource
	void hasNothingToReleaseInAnEmptyDatabase(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();

		assertThat(unlock(dataSource)).isEmpty();
		assertThat(update(dataSource, IMPATIENT)).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void releasesALockThatCameWithARestoredBackup(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = upgraded(product);
		TestDatabase.execute(dataSource, LOCKED.formatted("orders-7c9f (10.0.0.7)", "'2026-01-15 03:00:00'"));

		assertThat(update(dataSource, IMPATIENT)).hasSize(1);
		assertThat(output).contains(
				"orders: released the lock of orders-7c9f (10.0.0.7) since 2026-01-15 03:00, as it is older than 168 hours");
	}

	@ParameterizedTest
	@EnumSource
	void saysWhoIsAtWork(TestDatabase product) throws Exception {
		DataSource dataSource = upgraded(product);

		String holder = whileLocked(dataSource,
				() -> JdbcClient.create(dataSource)
					.sql("select lockedby from DATABASECHANGELOGLOCK")
					.query(String.class)
					.single());

		assertThat(holder)
			.matches("Turnstone, shop on \\S.*, process %d \\[\\S+]".formatted(ProcessHandle.current().pid()));
		assertThat(isLocked(dataSource)).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhoHoldsTheLock(TestDatabase product) throws Exception {
		DataSource dataSource = upgraded(product);
		assertThat(holder(dataSource)).isEmpty();

		Optional<LockHolder> working = whileLocked(dataSource, () -> holder(dataSource));

		assertThat(working).hasValueSatisfying((holder) -> {
			assertThat(holder.name()).startsWith("shop on ").endsWith("process " + ProcessHandle.current().pid());
			assertThat(holder.age()).isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(1));
			assertThat(holder.alive()).isTrue();
		});
		assertThat(holder(dataSource)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhetherTheHolderIsAlive(TestDatabase product) throws Exception {
		DataSource dataSource = upgraded(product);
		String ours = "Turnstone, shop on orders-7c9f (10.0.0.7), process 4711 [%s]";

		assertThat(alive(dataSource, ours.formatted(mark(product, dataSource)), now(product))).isFalse();
		assertThat(alive(dataSource, ours.formatted("lease"), now(product))).isTrue();
		assertThat(alive(dataSource, ours.formatted("lease"), anHourAgo(product))).isFalse();
		assertThat(alive(dataSource, ours.formatted("of-another-kind"), now(product))).isNull();
		assertThat(alive(dataSource, "orders-7c9f (10.0.0.7)", anHourAgo(product))).isNull();
	}

	@Test
	void doesNotPromiseToReleaseWhatItWouldNot() throws Exception {
		DataSource dataSource = upgraded(TestDatabase.POSTGRESQL);
		TestDatabase.execute(dataSource,
				LOCKED.formatted("Turnstone, shop on orders-7c9f (10.0.0.7), process 4711 [advisory]", "now()"));
		LockSettings leases = new LockSettings(LockKind.TABLE, Duration.ofMillis(300), Duration.ofMillis(300),
				Duration.ofDays(7), "shop");

		try (Connection connection = dataSource.getConnection()) {
			assertThat(runner(leases, dataSource).lockHolder(connection).orElseThrow().alive()).isNull();
		}
	}

	@Test
	void nobodyHoldsTheLockOfAnEmptyDatabase() throws Exception {
		assertThat(holder(TestDatabase.POSTGRESQL.create())).isEmpty();
	}

	private static Boolean alive(DataSource dataSource, String holder, String since) throws Exception {
		TestDatabase.execute(dataSource, LOCKED.formatted(holder, since));
		return holder(dataSource).orElseThrow().alive();
	}

	private static Optional<LockHolder> holder(DataSource dataSource) throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			return runner(IMPATIENT, dataSource).lockHolder(connection);
		}
	}

	@ParameterizedTest
	@EnumSource
	void waitsForAnotherUpgradeNoLongerThanItMay(TestDatabase product) throws Exception {
		DataSource dataSource = upgraded(product);

		whileLocked(dataSource,
				() -> assertThatExceptionOfType(ChangelogLockedException.class)
					.isThrownBy(() -> update(dataSource, IMPATIENT))
					.withMessageContaining("Another upgrade of orders is at work: shop on ")
					.satisfies((ex) -> assertThat(ex.getAction()).contains("turnstone.upgrade.lock-timeout=30m")));

		assertThat(update(dataSource, IMPATIENT)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void marksNothingWhileAnUpgradeIsAtWork(TestDatabase product) throws Exception {
		DataSource dataSource = upgraded(product);

		whileLocked(dataSource,
				() -> assertThatExceptionOfType(ChangelogLockedException.class).isThrownBy(() -> markRan(dataSource))
					.withMessageContaining("Another upgrade of orders is at work: shop on "));

		markRan(dataSource);
		assertThat(update(dataSource, IMPATIENT)).isEmpty();
		assertThat(isLocked(dataSource)).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void goesOnWhenTheOtherOneIsDone(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = upgraded(product);

		Future<List<ChangeSetRun>> waiting = whileLocked(dataSource, () -> {
			Future<List<ChangeSetRun>> other = this.executor.submit(() -> update(dataSource, LockSettings.defaults()));
			await().until(() -> output.toString().contains("orders: waits for "));
			return other;
		});

		assertThat(waiting.get()).hasSize(1);
		assertThat(output.toString().split("orders: 1/1 2 create item", -1)).hasSize(2);
		assertThat(output).containsPattern("orders: waits for shop on \\S.*, process \\d+ since 20.*, at change set 2, "
				+ "for \\d\\.\\d s of 300\\.0 s at most");
	}

	@ParameterizedTest
	@EnumSource
	void releasesTheRowOfAnInstanceThatHadRunAll(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = product.create();
		starting(dataSource).afterPropertiesSet();
		TestDatabase.execute(dataSource, "delete from turnstone_state", LOCKED.formatted(
				"Turnstone, shop on orders-7c9f (10.0.0.7), process 4711 [%s]".formatted(mark(product, dataSource)),
				"current_timestamp"));

		starting(dataSource).afterPropertiesSet();

		assertThat(isLocked(dataSource)).isFalse();
		assertThat(output).containsPattern("orders: released the lock of shop on orders-7c9f \\(10\\.0\\.0\\.7\\), "
				+ "process 4711 since .*, as its session has ended");
	}

	@ParameterizedTest
	@EnumSource
	void leavesTheRowOfWhoeverIsAtWorkWhereNothingIsToBeDone(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		starting(dataSource).afterPropertiesSet();
		TestDatabase.execute(dataSource, "delete from turnstone_state");

		boolean locked = whileLocked(dataSource, () -> {
			starting(dataSource).afterPropertiesSet();
			return isLocked(dataSource);
		});

		assertThat(locked).isTrue();
		TestDatabase.execute(dataSource, "delete from turnstone_state",
				LOCKED.formatted("orders-7c9f (10.0.0.7)", "current_timestamp"));
		starting(dataSource).afterPropertiesSet();
		assertThat(isLocked(dataSource)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void dropsNothingFirstWhileAnotherUpgradeIsAtWork(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		starting(dataSource).afterPropertiesSet();
		TestDatabase.execute(dataSource, "insert into customer (id) values (1)");
		GuardedSpringLiquibase liquibase = starting(dataSource);
		liquibase.setDropFirst(true);

		whileLocked(dataSource, () -> assertThatExceptionOfType(ChangelogLockedException.class)
			.isThrownBy(liquibase::afterPropertiesSet));

		assertThat(count(dataSource, "select count(*) from customer")).isOne();
		liquibase.afterPropertiesSet();
		assertThat(count(dataSource, "select count(*) from customer")).isZero();
		assertThat(isLocked(dataSource)).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void writesNoRollbackFileWhileAnotherUpgradeIsAtWork(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		Path script = this.directory.resolve("rollback.sql");
		GuardedSpringLiquibase liquibase = starting(dataSource);
		liquibase.setRollbackFile(script.toFile());

		whileLocked(dataSource, () -> assertThatExceptionOfType(ChangelogLockedException.class)
			.isThrownBy(liquibase::afterPropertiesSet));

		assertThat(script).doesNotExist();
		liquibase.afterPropertiesSet();
		assertThat(
				Files.readString(script).lines().filter((line) -> line.matches("(?i)drop table .*(customer|item).*")))
			.hasSize(2);
		assertThat(count(dataSource, "select count(*) from item")).isZero();
		assertThat(liquibase.lastReport()).isNotNull().satisfies((report) -> assertThat(report.ran()).hasSize(2));
	}

	private GuardedSpringLiquibase starting(DataSource dataSource) throws Exception {
		Path changelog = Files.writeString(this.directory.resolve("master.yaml"),
				Changelogs.HEAD + createTable("1", "customer") + createTable("2", "item"));
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", UpgradeMode.RUN, Duration.ofSeconds(10),
				LockPatience.ENDLESS, IMPATIENT, new UpgradeJournal());
		liquibase.setDataSource(dataSource);
		liquibase.setChangeLog(changelog.toUri().toString());
		return liquibase;
	}

	@ParameterizedTest
	@EnumSource
	void takesOverALeaseThatWasNotRenewed(TestDatabase product) throws Exception {
		DataSource dataSource = upgraded(product);
		LockSettings lease = new LockSettings(LockKind.TABLE, IMPATIENT.timeout(), IMPATIENT.foreignTimeout(),
				IMPATIENT.foreignExpiry(), "shop");
		String holder = "Turnstone, shop on orders-7c9f (10.0.0.7), process 4711 [lease]";
		TestDatabase.execute(dataSource, LOCKED.formatted(holder, now(product)));

		assertThatExceptionOfType(ChangelogLockedException.class).isThrownBy(() -> update(dataSource, lease))
			.withMessageContaining("Another upgrade of orders is at work: shop on orders-7c9f");
		TestDatabase.execute(dataSource, LOCKED.formatted(holder, anHourAgo(product)));

		assertThat(update(dataSource, lease)).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void leavesTheRowToWhoTookItMeanwhile(TestDatabase product) throws Exception {
		DataSource dataSource = upgraded(product);
		String other = "Turnstone, shop on orders-7c9f (10.0.0.7), process 4711 [lease]";

		assertThatExceptionOfType(Exception.class).isThrownBy(() -> whileLocked(dataSource, () -> {
			TestDatabase.execute(dataSource, LOCKED.formatted(other, now(product)));
			return null;
		})).withStackTraceContaining("took the lock while this upgrade held it");

		assertThat(JdbcClient.create(dataSource)
			.sql("select lockedby from DATABASECHANGELOGLOCK")
			.query(String.class)
			.single()).isEqualTo(other);
	}

	@Test
	void doesNotKeepAnIndexFromBeingBuilt(CapturedOutput output) throws Exception {
		DataSource dataSource = upgraded(TestDatabase.POSTGRESQL);

		Future<List<ChangeSetRun>> waiting = whileLocked(dataSource, () -> {
			Future<List<ChangeSetRun>> other = this.executor.submit(() -> update(dataSource, LockSettings.defaults()));
			await().until(() -> output.toString().contains("orders: waits for "));
			TestDatabase.execute(dataSource, "set statement_timeout = '20s'",
					"create index concurrently customer_code on customer (code)");
			return other;
		});

		assertThat(waiting.get()).hasSize(1);
	}

	@Test
	void isReleasedWithItsSession() throws Exception {
		DataSource dataSource = upgraded(TestDatabase.POSTGRESQL);
		ChangelogRunner blocked = Changelogs.runner(createTable("1", "customer"), sql("3", "select pg_sleep(600)"))
			.withLocks(new UpgradeLocks(IMPATIENT, dataSource));
		Future<?> working = this.executor.submit(() -> blocked.update(connection(dataSource)));
		await().until(() -> count(dataSource,
				"select count(*) from pg_stat_activity where query = 'select pg_sleep(600)'") == 1);

		JdbcClient.create(dataSource)
			.sql("select pg_terminate_backend(pid) from pg_stat_activity where query = 'select pg_sleep(600)'")
			.query(Boolean.class)
			.single();

		assertThat(update(dataSource, LockSettings.defaults())).hasSize(1);
		assertThatExceptionOfType(Exception.class).isThrownBy(working::get);
	}

	private static long count(DataSource dataSource, String sql) {
		return JdbcClient.create(dataSource).sql(sql).query(Long.class).single();
	}

	private static String mark(TestDatabase product, DataSource dataSource) {
		return switch (product) {
			case H2 -> "session-99-1764170000";
			case POSTGRESQL -> "advisory";
			case MARIADB -> JdbcClient.create(dataSource)
				.sql("select concat('named-', left(sha2(concat(@@hostname, ':', @@port), 256), 32))")
				.query(String.class)
				.single();
		};
	}

	private static String now(TestDatabase product) {
		return (product == TestDatabase.POSTGRESQL) ? "now() at time zone 'UTC'" : "current_timestamp";
	}

	private static String anHourAgo(TestDatabase product) {
		return (product == TestDatabase.H2) ? "dateadd(hour, -1, current_timestamp)"
				: "%s - interval %s".formatted(now(product), (product == TestDatabase.MARIADB) ? "1 hour" : "'1 hour'");
	}

	private static boolean isLocked(DataSource dataSource) {
		return JdbcClient.create(dataSource)
			.sql("select locked from DATABASECHANGELOGLOCK")
			.query(Boolean.class)
			.single();
	}

	private static DataSource upgraded(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		Changelogs.runner(createTable("1", "customer")).update(connection(dataSource));
		return dataSource;
	}

	private static Connection connection(DataSource dataSource) throws Exception {
		return dataSource.getConnection();
	}

	private static ChangelogRunner runner(LockSettings settings, DataSource dataSource) {
		return Changelogs.runner(createTable("1", "customer"), createTable("2", "item"))
			.onBehalfOf("orders")
			.reportingTo(new UpgradeLog("orders", RunDirection.UPGRADE))
			.withLocks(new UpgradeLocks(settings, dataSource));
	}

	private static Optional<String> unlock(DataSource dataSource) throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			return runner(IMPATIENT, dataSource).unlock(connection);
		}
	}

	private static void markRan(DataSource dataSource) throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			runner(IMPATIENT, dataSource).markRan(connection);
		}
	}

	private static List<ChangeSetRun> update(DataSource dataSource, LockSettings settings) throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			return runner(settings, dataSource).update(connection).ran();
		}
	}

	/**
	 * Do something while another thread holds the lock as another process would: outside
	 * of what keeps the callers of this process apart.
	 */
	private <T> T whileLocked(DataSource dataSource, Callable<T> task) throws Exception {
		CountDownLatch locked = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		Future<?> holder = this.executor.submit(() -> hold(dataSource, locked, done));
		try {
			locked.await();
			return task.call();
		}
		finally {
			done.countDown();
			holder.get();
		}
	}

	private static Void hold(DataSource dataSource, CountDownLatch locked, CountDownLatch done) throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			Database database = LiquibaseFactory.database(ChangelogSettings.of("none"), connection);
			new UpgradeLocks(IMPATIENT, dataSource).hold(database, LockProgress.NONE, (waited) -> {
				LockService row = LockServiceFactory.getInstance().getLockService(database);
				row.waitForLock();
				locked.countDown();
				try {
					done.await();
				}
				catch (InterruptedException ex) {
					throw new LockException(ex);
				}
				row.releaseLock();
			});
			return null;
		}
	}

}

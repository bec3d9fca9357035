package io.turnstone.upgrade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.lock.LockSettings;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class GuardedSpringLiquibaseTests {

	@TempDir
	private Path directory;

	private final UpgradeJournal journal = new UpgradeJournal();

	@ParameterizedTest
	@EnumSource
	void upgradesAtTheStartAndSaysWhatItDid(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = product.create();
		changelog(createTable("1", "customer"), createTable("2", "item"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.RUN);

		liquibase.afterPropertiesSet();

		assertThat(lines(output)).hasSize(4)
			.satisfiesExactly(
					(line) -> assertThat(line).contains("turnstone").endsWith(" orders: applying 2 change sets"),
					(line) -> assertThat(line).containsPattern("orders: 1/2 1 create customer \\(\\d+ ms\\)$"),
					(line) -> assertThat(line).containsPattern("orders: 2/2 2 create item \\(\\d+ ms\\)$"),
					(line) -> assertThat(line).containsPattern("orders: up to date, 2 change sets in \\d+\\.\\d s$"));
		assertThat(liquibase.lastReport()).isNotNull()
			.satisfies((report) -> assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE));
		assertThat(this.journal.isRunning("orders")).isFalse();
		assertThat(liquibase.state().applied()).isEqualTo(2);
	}

	@Test
	void saysNothingWhenThereIsNothingToDo(CapturedOutput output) throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog(createTable("1", "customer"));
		liquibase(dataSource, UpgradeMode.RUN).afterPropertiesSet();
		int before = lines(output).size();

		GuardedSpringLiquibase again = liquibase(dataSource, UpgradeMode.RUN);
		again.afterPropertiesSet();

		assertThat(lines(output)).hasSize(before);
		assertThat(again.lastReport()).extracting(RunReport::outcome).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
	}

	@ParameterizedTest
	@EnumSource
	void tellsTheSqlToWhoeverAsksForIt(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = product.create();
		changelog(createTable("1", "customer"));
		liquibase(dataSource, UpgradeMode.RUN).afterPropertiesSet();
		changelog(createTable("1", "customer"), createTable("2", "item"));
		Logger logger = (Logger) LoggerFactory.getLogger("io.turnstone.sql");
		logger.setLevel(Level.DEBUG);
		try {
			liquibase(dataSource, UpgradeMode.RUN).afterPropertiesSet();
		}
		finally {
			logger.setLevel(null);
		}

		assertThat(output.toString().lines().filter((line) -> line.contains("io.turnstone.sql")))
			.satisfiesOnlyOnce((line) -> assertThat(line).containsPattern("(?i)create table \\S*item"))
			.noneSatisfy((line) -> assertThat(line).containsIgnoringCase("customer"));
	}

	@ParameterizedTest
	@EnumSource
	void appliesWhatIsAddedWhileItRuns(TestDatabase product) throws Exception {
		changelog(createTable("1", "customer"));
		GuardedSpringLiquibase liquibase = liquibase(product.create(), UpgradeMode.RUN);
		liquibase.afterPropertiesSet();
		assertThat(liquibase.upgrade().outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
		changelog(createTable("1", "customer"), createTable("2", "item"));

		assertThat(liquibase.state().pending()).hasSize(1);
		assertThat(liquibase.upgrade().ran()).hasSize(1);
		List<ChangeSetReference> applied = liquibase.state().appliedChangeSets();
		assertThat(liquibase.downgrade(applied.subList(1, 2)).ran()).hasSize(1);
		assertThat(liquibase.state().pending()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void goesAsFarAsItIsToldAndAnotherStartToTheEnd(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = product.create();
		changelog(createTable("1", "customer"), createTable("2", "item"), createTable("3", "orders"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.OFF);
		UpgradeGoal goal = UpgradeGoal.within(liquibase.state().pending().subList(0, 2));

		assertThat(liquibase.upgrade(goal).ran()).extracting((run) -> run.changeSet().id()).containsExactly("1", "2");
		assertThat(liquibase.upgrade(goal).outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
		assertThat(output).contains("orders: applied 2 change sets in ").doesNotContain("up to date");

		GuardedSpringLiquibase next = liquibase(dataSource, UpgradeMode.RUN);
		next.afterPropertiesSet();
		assertThat(next.lastReport()).isNotNull();
		assertThat(next.lastReport().ran()).extracting((run) -> run.changeSet().id()).containsExactly("3");
	}

	@ParameterizedTest
	@EnumSource
	void goesNoFurtherWhereSomebodyElseWasThereMeanwhile(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = product.create();
		changelog(createTable("1", "customer"), createTable("2", "item"), createTable("3", "orders"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.OFF);
		UpgradeGoal goal = UpgradeGoal.within(liquibase.state().pending().subList(0, 2));
		liquibase.upgrade(goal);
		TestDatabase.execute(dataSource, "create table saved as select * from DATABASECHANGELOG",
				"delete from DATABASECHANGELOG",
				"update DATABASECHANGELOGLOCK set locked = true, lockedby = 'somebody', lockgranted = current_timestamp");
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Future<RunReport> upgrade = executor.submit(() -> liquibase.upgrade(goal));
			while (!output.getOut().contains("waits for somebody")) {
				assertThat(upgrade.isDone()).isFalse();
				Thread.onSpinWait();
			}
			TestDatabase.execute(dataSource, "insert into DATABASECHANGELOG select * from saved",
					"update DATABASECHANGELOGLOCK set locked = false, lockedby = null, lockgranted = null");

			assertThat(upgrade.get().ran()).isEmpty();
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(tableExists(dataSource, "orders")).isFalse();
		assertThat(liquibase.state().pending()).extracting(ChangeSetReference::id).containsExactly("3");
	}

	@Test
	void tellsWhatTheDatabaseDoesNotSupportThroughAPool() throws Exception {
		changelog(createTable("1", "customer"), sql("2", "create view customers as select id from customer"),
				sql("3", "alter table customer alter column id type numeric"), createTable("4", "item"));
		try (HikariDataSource pool = TestDatabase.POSTGRESQL.pool()) {
			assertThatExceptionOfType(UpgradeFailedException.class)
				.isThrownBy(liquibase(pool, UpgradeMode.RUN)::afterPropertiesSet)
				.withMessageContaining("Change set 3 ")
				.withMessageContaining("cannot alter type of a column used by a view");

			assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
			assertThat(liquibase(pool, UpgradeMode.RUN).state().pending()).hasSize(2);
		}
	}

	@Test
	void goesAsFarAsItIsToldPastWhatRunsEachTime() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog(sql("0", "runAlways: true", "select 1"), createTable("1", "customer"), createTable("2", "item"),
				sql("3", "runAlways: true", "select 1"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.OFF);
		List<ChangeSetReference> pending = liquibase.state().pending();
		liquibase.upgrade(UpgradeGoal.within(pending.subList(0, 2)));

		RunReport report = liquibase.upgrade(UpgradeGoal.within(pending.subList(0, 3)));

		assertThat(report.ran()).extracting((run) -> run.changeSet().id()).containsExactly("0", "2");
	}

	@Test
	void givesEachRunAnIdOfItsOwn() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog(createTable("1", "customer"), createTable("2", "item"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.OFF);
		liquibase.upgrade(UpgradeGoal.within(liquibase.state().pending().subList(0, 1)));

		liquibase.upgrade();

		assertThat(JdbcClient.create(dataSource)
			.sql("select distinct deployment_id from DATABASECHANGELOG")
			.query(String.class)
			.list()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void rollsNothingBackThatWasAppliedSinceItWasAgreed(TestDatabase product) throws Exception {
		changelog(createTable("1", "customer"), createTable("2", "item"));
		GuardedSpringLiquibase liquibase = liquibase(product.create(), UpgradeMode.RUN);
		liquibase.afterPropertiesSet();
		List<ChangeSetReference> agreed = liquibase.state().appliedChangeSets().subList(0, 1);

		assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(() -> liquibase.downgrade(agreed))
			.withMessageContaining("the change set 2 was applied meanwhile");
		assertThat(liquibase.state().applied()).isEqualTo(2);
		assertThat(liquibase.upgrade().outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
	}

	@Test
	void dropsFirstOnlyAtTheStart() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		TestDatabase.execute(dataSource, "create table leftover (id int)");
		changelog(createTable("1", "customer"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.RUN);
		liquibase.setDropFirst(true);
		liquibase.afterPropertiesSet();
		assertThat(tableExists(dataSource, "LEFTOVER")).isFalse();
		TestDatabase.execute(dataSource, "insert into customer (id) values (1)");

		liquibase.upgrade();

		assertThat(JdbcClient.create(dataSource).sql("select id from customer").query(Long.class).list())
			.containsExactly(1L);
	}

	@ParameterizedTest
	@EnumSource
	void failsWithAReport(TestDatabase product, CapturedOutput output) throws Exception {
		changelog(createTable("1", "customer"), sql("2", "nonsense"));
		GuardedSpringLiquibase liquibase = liquibase(product.create(), UpgradeMode.RUN);

		assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(liquibase::afterPropertiesSet)
			.withMessageContaining("could not be applied to orders:");
		assertThat(liquibase.lastReport()).isNotNull().satisfies((report) -> {
			assertThat(report.outcome()).isEqualTo(RunReport.Outcome.FAILED);
			assertThat(report.ran()).hasSize(1);
		});
		assertThat(output).doesNotContain("encountered an exception");
	}

	@Test
	void validatesWithoutWriting() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog(createTable("1", "customer"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.VALIDATE);

		assertThatExceptionOfType(PendingUpgradeException.class).isThrownBy(liquibase::afterPropertiesSet)
			.withMessage("orders is not up to date. Pending: 1");
		assertThat(tableExists(dataSource, "DATABASECHANGELOG")).isFalse();
		liquibase.upgrade();
		liquibase.afterPropertiesSet();
		changelog(createTable("1", "client"));
		assertThatExceptionOfType(ChangelogInvalidException.class).isThrownBy(liquibase::afterPropertiesSet)
			.withMessageStartingWith("The changelog was edited after it had been applied to orders:");
	}

	@Test
	void waitsUntilSomeoneElseIsDone(CapturedOutput output) throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog(createTable("1", "customer"));
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			Future<?> waiting = executor
				.submit(() -> liquibase(dataSource, UpgradeMode.WAIT, Duration.ofMinutes(1)).afterPropertiesSet());
			while (!output.getOut().contains("1 change set pending; waiting for someone else")) {
				assertThat(waiting.isDone()).isFalse();
				Thread.onSpinWait();
			}
			liquibase(dataSource, UpgradeMode.RUN).afterPropertiesSet();
			waiting.get();
		}
		finally {
			executor.shutdown();
		}
		assertThat(output).contains("up to date, applied by someone else (waited ");
	}

	@Test
	void waitsNoLongerThanItMay() throws Exception {
		changelog(createTable("1", "customer"));

		assertThatExceptionOfType(PendingUpgradeException.class)
			.isThrownBy(liquibase(TestDatabase.H2.create(), UpgradeMode.WAIT, Duration.ZERO)::afterPropertiesSet)
			.withMessageContaining("after a wait of 0 s");
	}

	@Test
	void doesNotLookWhenItIsOff() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog(createTable("1", "customer"));

		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.OFF);
		liquibase.afterPropertiesSet();

		assertThat(liquibase.lastReport()).isNull();
		assertThat(liquibase.state().pending()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void startsWithoutAChangelog(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = product.create();
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.RUN);

		liquibase.afterPropertiesSet();

		assertThat(lines(output)).singleElement()
			.asString()
			.contains("orders: there is no changelog yet")
			.contains("--turnstone.command=draft --turnstone.message=\"...\"")
			.contains("POST /actuator/migrations/draft");
		assertThat(liquibase.state().exists()).isFalse();
		assertThat(liquibase.upgrade().outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
		assertThat(liquibase.getDataSource()).isNotEqualTo(dataSource);
		assertThat(liquibase.getMigratedDataSource()).isEqualTo(dataSource);
		changelog(createTable("1", "customer"));
		assertThat(liquibase.getDataSource()).isEqualTo(dataSource);
	}

	@ParameterizedTest
	@EnumSource
	void failsIfTheChangelogOfAHistoryIsGone(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		changelog(createTable("1", "customer"));
		liquibase(dataSource, UpgradeMode.RUN).afterPropertiesSet();
		Files.delete(this.directory.resolve("master.yaml"));

		assertThatExceptionOfType(ChangelogMissingException.class)
			.isThrownBy(liquibase(dataSource, UpgradeMode.RUN)::afterPropertiesSet)
			.withMessageContaining("master.yaml cannot be found, but 1 change set was applied to orders");
	}

	@Test
	void tellsTheListenerOfACustomizer() throws Exception {
		List<String> ran = new ArrayList<>();
		changelog(createTable("1", "customer"));
		GuardedSpringLiquibase liquibase = liquibase(TestDatabase.H2.create(), UpgradeMode.RUN);
		liquibase.setCustomizer((it) -> it.setChangeExecListener(new AbstractChangeExecListener() {

			@Override
			public void ran(ChangeSet changeSet, DatabaseChangeLog changelog, Database database,
					ChangeSet.ExecType type) {
				ran.add(changeSet.getId());
			}

		}));

		liquibase.afterPropertiesSet();

		assertThat(ran).containsExactly("1");
		assertThat(liquibase.lastReport()).isNotNull().satisfies((report) -> assertThat(report.ran()).hasSize(1));
	}

	@Test
	void leavesNoLockBehindWhenSeveralUpgradeAtOnce() throws Exception {
		changelog(IntStream.range(0, 20).mapToObj((i) -> createTable("c" + i, "t" + i)).toArray(String[]::new));
		List<DataSource> dataSources = List.of(TestDatabase.H2.create(), TestDatabase.H2.create(),
				TestDatabase.H2.create());
		CyclicBarrier barrier = new CyclicBarrier(dataSources.size());
		ExecutorService executor = Executors.newFixedThreadPool(dataSources.size());
		try {
			for (Future<?> upgrade : executor.invokeAll(dataSources.stream().map((dataSource) -> {
				GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.RUN);
				return Executors.callable(() -> {
					try {
						barrier.await();
					}
					catch (Exception ex) {
						throw new IllegalStateException(ex);
					}
					liquibase.afterPropertiesSet();
				});
			}).toList())) {
				upgrade.get();
			}
		}
		finally {
			executor.shutdown();
		}

		assertThat(dataSources).allSatisfy((dataSource) -> {
			JdbcClient jdbc = JdbcClient.create(dataSource);
			assertThat(jdbc.sql("select locked from DATABASECHANGELOGLOCK").query(Boolean.class).list())
				.containsExactly(false);
			assertThat(jdbc.sql("select count(*) from DATABASECHANGELOG").query(Long.class).single()).isEqualTo(20);
		});
	}

	@Test
	void tellsThatTheDatabaseCannotBeReached() throws Exception {
		changelog(createTable("1", "customer"));
		GuardedSpringLiquibase liquibase = liquibase(
				new DriverManagerDataSource("jdbc:h2:mem:gone;IFEXISTS=TRUE", "sa", "secret"), UpgradeMode.RUN);

		assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(liquibase::afterPropertiesSet)
			.withMessageStartingWith("The change sets of orders could not be applied: ");
		assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(liquibase::state)
			.withMessageStartingWith("The change sets of orders could not be read: ")
			.withMessageNotContaining("secret");
	}

	private GuardedSpringLiquibase liquibase(DataSource dataSource, UpgradeMode mode) {
		return liquibase(dataSource, mode, Duration.ofSeconds(10));
	}

	private GuardedSpringLiquibase liquibase(DataSource dataSource, UpgradeMode mode, Duration waitTimeout) {
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", mode, waitTimeout, LockPatience.ENDLESS,
				LockSettings.defaults(), this.journal);
		liquibase.setDataSource(dataSource);
		liquibase.setChangeLog(this.directory.resolve("master.yaml").toUri().toString());
		return liquibase;
	}

	private void changelog(String... changeSets) throws Exception {
		Files.writeString(this.directory.resolve("master.yaml"), Changelogs.HEAD + String.join("", changeSets));
	}

	private static boolean tableExists(DataSource dataSource, String table) {
		ConnectionCallback<Boolean> exists = (connection) -> {
			try (ResultSet tables = connection.getMetaData()
				.getTables(connection.getCatalog(), connection.getSchema(), table, null)) {
				return tables.next();
			}
		};
		return Boolean.TRUE.equals(new JdbcTemplate(dataSource).execute(exists));
	}

	private static List<String> lines(CapturedOutput output) {
		return output.getOut().lines().filter((line) -> line.contains("INFO") && line.contains(" orders: ")).toList();
	}

}

package io.turnstone.upgrade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.lock.LockSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link ProgressFile} and {@link LongChangeSets}.
 */
@ExtendWith(OutputCaptureExtension.class)
class RunListenerTests {

	@TempDir
	private Path directory;

	private UpgradeJournal journal;

	@Test
	void theFileTellsWhatIsBeingRun() throws Exception {
		Path file = this.directory.resolve("made/progress");
		List<String> contents = new ArrayList<>();
		RunListener reader = new RunListener() {

			@Override
			public void changeSetStarted(String database, RunDirection direction, ChangeSetReference changeSet,
					int number, int planned) {
				contents.add(Changelogs.read(file));
			}

		};

		upgrade(List.of(new ProgressFile(file), reader), createTable("1", "customer"), createTable("2", "item"));

		assertThat(contents).hasSize(2);
		assertThat(contents.get(1)).startsWith("""
				state=running
				database=orders
				run=upgrade
				changeSet=2
				number=2
				planned=2
				at=""");
		assertThat(Files.readString(file)).startsWith("""
				state=done
				database=orders
				run=upgrade
				changeSets=2
				at=""");
		assertThat(Instant.parse(Files.readString(file).lines().toList().get(4).substring(3)))
			.isBeforeOrEqualTo(Instant.now());
		assertThat(file.getParent()).isDirectoryContaining("glob:**progress").isDirectoryNotContaining("glob:**.next");
	}

	@Test
	void theFileTellsOfAFailure() throws Exception {
		Path file = this.directory.resolve("progress");

		assertThatExceptionOfType(UpgradeFailedException.class)
			.isThrownBy(() -> upgrade(List.of(new ProgressFile(file)), sql("1", "create nonsense")));

		assertThat(Files.readString(file)).startsWith("state=failed\n");
	}

	@Test
	void aFileThatCannotBeWrittenStopsNothing(CapturedOutput output) throws Exception {
		Path file = Files.writeString(this.directory.resolve("file"), "").resolve("progress");

		upgrade(List.of(new ProgressFile(file)), createTable("1", "customer"));

		assertThat(output).contains("turnstone.upgrade.progress-file could not be written",
				"orders: up to date, 1 change set");
	}

	@Test
	void theLogTellsOfAChangeSetThatTakesLong(CapturedOutput output) throws Exception {
		TestDatabase postgres = TestDatabase.POSTGRESQL;

		upgrade(postgres, List.of(new LongChangeSets(Duration.ofMillis(50))), createTable("1", "customer"),
				sql("2", "select pg_sleep(0.5)"), createTable("3", "item"));

		assertThat(output).containsPattern("orders: 2/3 2 is still running, for 0\\.\\d s now");
		await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.doesNotContain("turnstone-progress"));
	}

	@Test
	void theLogTellsHowFarPostgresqlIs(CapturedOutput output) throws Exception {
		upgrade(TestDatabase.POSTGRESQL, List.of(new LongChangeSets(Duration.ofMillis(50))), sql("1",
				"create table customer (id int, name text); alter table customer alter name set storage plain"),
				sql("2", "insert into customer select id, repeat('x', 3000) from generate_series(1, 100) id"),
				sql("3", "splitStatements: false",
						"create function slow(id int) returns int immutable language plpgsql as "
								+ "'begin perform pg_sleep(0.01); return id; end'"),
				sql("4", "create index customer_slow on customer (slow(id))"));

		assertThat(output).containsPattern(
				"orders: 4/4 4 is still running, for \\d\\.\\d s now: building index: scanning table, [1-9]\\d? %");
	}

	@Test
	void theLogTellsHowFarMariaDbIs(CapturedOutput output) throws Exception {
		upgrade(TestDatabase.MARIADB, List.of(new LongChangeSets(Duration.ofMillis(50))),
				sql("1", "create table customer (id int)"),
				sql("2", "insert into customer select seq from seq_1_to_100"), sql("3",
						"alter table customer add column slow int default (length(sha2(repeat('x', 4000000 + id), 512))), algorithm=copy"));

		assertThat(output).containsPattern(
				"orders: 3/3 3 is still running, for \\d\\.\\d s now: copy to tmp table, stage 1 of \\d, \\d+ %");
	}

	@Test
	void theLogGoesOnWhereTheServerCannotBeAsked(CapturedOutput output) {
		LongChangeSets listener = new LongChangeSets(Duration.ofMillis(10));
		listener.runCanBeSeen("orders", () -> {
			throw new SQLTransientConnectionException("No connection is left");
		});
		listener.changeSetStarted("orders", RunDirection.UPGRADE, new ChangeSetReference("1", "mia", "a.yaml"), 1, 1);

		await().until(() -> output.toString().split("orders: 1/1 1 is still running").length > 3);

		listener.runEnded("orders", RunDirection.UPGRADE,
				new RunReport(Instant.now(), Duration.ZERO, List.of(), RunReport.Outcome.DONE, null, null, null));
	}

	@Test
	void theJournalTellsHowFarARunIs() throws Exception {
		List<RunInProgress> seen = new ArrayList<>();
		RunListener reader = new RunListener() {

			@Override
			public void changeSetEnded(String database, RunDirection direction, ChangeSetRun run) {
				RunListenerTests.this.journal.running("orders").ifPresent(seen::add);
			}

		};

		upgrade(TestDatabase.H2, List.of(reader), createTable("1", "customer"), createTable("2", "item"));

		assertThat(seen).hasSize(2).allSatisfy((run) -> {
			assertThat(run.planned()).isEqualTo(2);
			assertThat(run.changeSetStartedAt()).isAfterOrEqualTo(run.startedAt());
		});
		assertThat(seen).extracting((run) -> run.number() + " " + run.changeSet().id()).containsExactly("1 1", "2 2");
		assertThat(this.journal.running("orders")).isEmpty();
	}

	private void upgrade(List<RunListener> listeners, String... changeSets) throws Exception {
		upgrade(TestDatabase.H2, listeners, changeSets);
	}

	private void upgrade(TestDatabase product, List<RunListener> listeners, String... changeSets) throws Exception {
		this.journal = new UpgradeJournal(listeners);
		Path master = Files.writeString(this.directory.resolve("master.yaml"),
				Changelogs.HEAD + String.join("", changeSets));
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", UpgradeMode.RUN, Duration.ZERO,
				LockPatience.ENDLESS, LockSettings.defaults(), this.journal);
		liquibase.setDataSource(product.create());
		liquibase.setChangeLog(master.toUri().toString());
		liquibase.afterPropertiesSet();
	}

}

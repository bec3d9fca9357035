package io.turnstone.traffic;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.turnstone.testing.JavaProcess;
import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.LockPatience;
import io.turnstone.upgrade.RunDirection;
import io.turnstone.upgrade.RunListener;
import io.turnstone.upgrade.UpgradeJournal;
import io.turnstone.upgrade.UpgradeMode;
import io.turnstone.upgrade.lock.LockSettings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Instances that are killed at a random moment of an upgrade of fifty change sets: the
 * next one finishes it. {@code turnstone.test.kills} sets how many there are on each
 * product, and {@code turnstone.test.first-kill} the first seed. How long the next one
 * waited is printed.
 */
class RandomKillTests {

	@TempDir
	private Path directory;

	@ParameterizedTest(name = "{0} seed {1}")
	@MethodSource("kills")
	void theNextInstanceFinishes(TestDatabase product, long seed) throws Exception {
		DriverManagerDataSource database = (DriverManagerDataSource) product.create();
		Path changelog = FiftyChangeSets.write(this.directory, product);
		Random random = new Random(seed);
		int changeSet = random.nextInt(FiftyChangeSets.COUNT);
		Duration later = Duration.ofMillis(random.nextInt(60));

		kill(changelog, database, changeSet, later);
		long killed = System.nanoTime();
		AtomicLong waited = new AtomicLong();
		GuardedSpringLiquibase next = instance(changelog, database, new RunListener() {

			@Override
			public void changeSetStarted(String name, RunDirection direction, ChangeSetReference started, int number,
					int planned) {
				waited.compareAndSet(0, System.nanoTime() - killed);
			}

		});
		next.afterPropertiesSet();

		System.out.printf("%s seed %d: killed %d ms after change set %d, the next began after %d ms%n", product, seed,
				later.toMillis(), changeSet, waited.get() / 1_000_000);
		JdbcTemplate jdbc = new JdbcTemplate(database);
		FiftyChangeSets.assertRunOnce(jdbc);
		assertThat(locks(product, jdbc)).isZero();
	}

	private static GuardedSpringLiquibase instance(Path changelog, DriverManagerDataSource database,
			RunListener listener) {
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", UpgradeMode.RUN, Duration.ZERO,
				LockPatience.ENDLESS, LockSettings.defaults(), new UpgradeJournal(List.of(listener)));
		liquibase.setDataSource(database);
		liquibase.setChangeLog(changelog.toUri().toString());
		return liquibase;
	}

	private void kill(Path changelog, DriverManagerDataSource database, int changeSet, Duration later)
			throws Exception {
		File log = this.directory.resolve("log").toFile();
		Process process = UpgradingProcess.start(changelog, database, log);
		try {
			String line = (changeSet == 0) ? "applying" : " %d/%d ".formatted(changeSet, FiftyChangeSets.COUNT);
			await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(1)).until(() -> {
				assertThat(process.isAlive() || JavaProcess.text(log).contains(line))
					.withFailMessage(() -> JavaProcess.text(log))
					.isTrue();
				return JavaProcess.text(log).contains(line);
			});
			await().pollDelay(later).pollInterval(Duration.ofMillis(1)).until(() -> true);
		}
		finally {
			process.destroyForcibly().waitFor();
		}
	}

	private static int locks(TestDatabase product, JdbcTemplate jdbc) {
		return FiftyChangeSets.count(jdbc,
				(product == TestDatabase.POSTGRESQL)
						? """
								select count(*) from pg_locks
								where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"""
						: "select count(*) from turnstone_progress");
	}

	static Stream<Arguments> kills() {
		long count = Long.getLong("turnstone.test.kills", 15);
		long first = Long.getLong("turnstone.test.first-kill", 1);
		return Stream.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB)
			.flatMap((product) -> LongStream.range(first, first + count)
				.mapToObj((seed) -> Arguments.of(product, seed)));
	}

}

package io.turnstone.traffic;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.turnstone.testing.JavaProcess;
import io.turnstone.testing.KillableServer;
import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.LockPatience;
import io.turnstone.upgrade.UpgradeJournal;
import io.turnstone.upgrade.UpgradeMode;
import io.turnstone.upgrade.lock.LockSettings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A database server that is killed in the middle of an upgrade, and started again.
 */
class KilledServerTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "H2")
	void theUpgradeFailsInWordsAndTheNextOneFinishes(TestDatabase product) throws Exception {
		try (KillableServer server = KillableServer.of(product, this.directory.resolve("server"))) {
			Path changelog = FiftyChangeSets.write(this.directory, product);
			File log = this.directory.resolve("log").toFile();
			Process process = UpgradingProcess.start(changelog, server.dataSource(), log);
			try {
				await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(2)).until(() -> {
					assertThat(process.isAlive()).withFailMessage(() -> JavaProcess.text(log)).isTrue();
					return JavaProcess.text(log).contains(" 20/50 ");
				});
				server.kill();

				assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
				assertThat(process.exitValue()).isEqualTo(1);
				assertThat(JavaProcess.text(log)).contains("UpgradeFailedException: The connection to orders was lost",
						"Applied before it in this run: 1 to 2", "Not applied: 2");
			}
			finally {
				process.destroyForcibly().waitFor();
			}

			server.restart();
			GuardedSpringLiquibase next = new GuardedSpringLiquibase("orders", UpgradeMode.RUN, Duration.ZERO,
					LockPatience.ENDLESS, LockSettings.defaults(), new UpgradeJournal());
			next.setDataSource(server.dataSource());
			next.setChangeLog(changelog.toUri().toString());
			next.afterPropertiesSet();

			FiftyChangeSets.assertRunOnce(new JdbcTemplate(server.dataSource()));
		}
	}

}

package io.turnstone.traffic;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import io.turnstone.testing.JavaProcess;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.LockPatience;
import io.turnstone.upgrade.UpgradeJournal;
import io.turnstone.upgrade.UpgradeMode;
import io.turnstone.upgrade.lock.LockSettings;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Process that upgrades a database as an application does while it starts, and ends.
 */
final class UpgradingProcess {

	private UpgradingProcess() {
	}

	/**
	 * Start the process.
	 * @param changelog the master changelog
	 * @param database the database
	 * @param log where its output goes to
	 * @return the process
	 * @throws IOException if it cannot be started
	 */
	static Process start(Path changelog, DriverManagerDataSource database, File log) throws IOException {
		return JavaProcess
			.of(UpgradingProcess.class, changelog.toUri().toString(), Objects.requireNonNull(database.getUrl()),
					Objects.requireNonNullElse(database.getUsername(), ""),
					Objects.requireNonNullElse(database.getPassword(), ""))
			.redirectErrorStream(true)
			.redirectOutput(log)
			.start();
	}

	public static void main(String[] arguments) throws Exception {
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", UpgradeMode.RUN, Duration.ofMinutes(5),
				LockPatience.ENDLESS, LockSettings.defaults(), new UpgradeJournal());
		liquibase.setDataSource(new DriverManagerDataSource(arguments[1], arguments[2], arguments[3]));
		liquibase.setChangeLog(arguments[0]);
		liquibase.afterPropertiesSet();
	}

}

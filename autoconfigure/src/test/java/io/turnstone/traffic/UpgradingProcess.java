package io.turnstone.traffic;

import java.time.Duration;

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

	public static void main(String[] arguments) throws Exception {
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", UpgradeMode.RUN, Duration.ofMinutes(5),
				LockPatience.ENDLESS, LockSettings.defaults(), new UpgradeJournal());
		liquibase.setDataSource(new DriverManagerDataSource(arguments[1], arguments[2], arguments[3]));
		liquibase.setChangeLog(arguments[0]);
		liquibase.afterPropertiesSet();
	}

}

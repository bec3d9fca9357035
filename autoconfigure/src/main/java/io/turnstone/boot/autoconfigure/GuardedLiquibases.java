package io.turnstone.boot.autoconfigure;

import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.LockPatience;
import io.turnstone.upgrade.UpgradeJournal;
import io.turnstone.upgrade.UpgradeMode;

import org.springframework.core.metrics.ApplicationStartup;

/**
 * Makes what upgrades a database, as {@code turnstone.upgrade} says.
 *
 * @param properties the properties
 * @param journal remembers what is done
 * @param applicationName what this application is called where others wait for it
 * @param startup is told of the steps that upgrades are in the start of the application
 * @param others tells how far it is with the other databases
 */
record GuardedLiquibases(TurnstoneProperties properties, UpgradeJournal journal, String applicationName,
		ApplicationStartup startup, OtherDatabases others) {

	/**
	 * Make what upgrades a database. It has no data source and no changelog yet.
	 * @param database the name of the database
	 * @param mode what becomes of pending change sets at the start
	 */
	GuardedSpringLiquibase create(String database, UpgradeMode mode) {
		TurnstoneProperties.Upgrade upgrade = this.properties.upgrade();
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase(database, mode, upgrade.waitTimeout(),
				new LockPatience(upgrade.tableLockTimeout(), upgrade.tableLockRetries()),
				upgrade.lockSettings(this.applicationName), this.journal);
		liquibase.setApplicationStartup(this.startup);
		liquibase.setOtherDatabases(() -> this.others.than(database));
		liquibase.setExtent(upgrade.run());
		liquibase.setUnexpected(upgrade.unexpected());
		liquibase.setFastPath(upgrade.fastPath());
		return liquibase;
	}

}

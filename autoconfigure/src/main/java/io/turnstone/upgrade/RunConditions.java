package io.turnstone.upgrade;

import io.turnstone.upgrade.lock.LockSettings;
import io.turnstone.upgrade.lock.UpgradeLocks;

/**
 * Under what conditions change sets are run.
 *
 * @param lifetime how long the database is there
 * @param locks keeps other upgrades out, where the database lasts
 * @param patience how change sets wait for the locks of tables
 * @param watch looks on, where the database passes
 */
record RunConditions(Lifetime lifetime, UpgradeLocks locks, LockPatience patience, ChangeSetWatch watch) {

	/**
	 * Return the conditions on a database that others may use and upgrade.
	 */
	static RunConditions ofDatabase() {
		return new RunConditions(Lifetime.LASTING, new UpgradeLocks(LockSettings.defaults(), null),
				LockPatience.ENDLESS, ChangeSetWatch.NONE);
	}

	/**
	 * Return the conditions on a scratch, of which nobody else knows.
	 */
	static RunConditions ofScratch() {
		return new RunConditions(Lifetime.PASSING, new UpgradeLocks(LockSettings.defaults(), null),
				LockPatience.ENDLESS, ChangeSetWatch.NONE);
	}

	RunConditions with(LockPatience patience) {
		return new RunConditions(this.lifetime, this.locks, patience, this.watch);
	}

	RunConditions with(UpgradeLocks locks) {
		return new RunConditions(this.lifetime, locks, this.patience, this.watch);
	}

	RunConditions with(ChangeSetWatch watch) {
		return new RunConditions(this.lifetime, this.locks, this.patience, watch);
	}

}

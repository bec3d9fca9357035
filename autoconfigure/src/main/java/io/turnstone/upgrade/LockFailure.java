package io.turnstone.upgrade;

import java.util.Locale;

import io.turnstone.upgrade.lock.LockHeldException;
import liquibase.exception.LockException;

/**
 * Tells who holds the lock, and how it is released.
 *
 * @param settings names the lock table
 * @param database the name of the database
 */
record LockFailure(ChangelogSettings settings, String database) {

	ChangelogLockedException translate(LockException locked, RunReport report, Exception ex) {
		if (locked instanceof LockHeldException held) {
			return translate(held, report, ex);
		}
		return new ChangelogLockedException(
				"Liquibase's lock of %s could not be had: %s".formatted(this.database, DatabaseMessage.of(locked)),
				"See that the login may write to %s, and try again.".formatted(this.settings.qualifiedLockTable()),
				report, ex);
	}

	private ChangelogLockedException translate(LockHeldException held, RunReport report, Exception ex) {
		String waited = String.format(Locale.ROOT, "%.1f s", held.getWaited().toMillis() / 1000.0);
		if (held.isForeign()) {
			return new ChangelogLockedException(
					"Another process holds Liquibase's lock of %s: %s. It was waited for for %s."
						.formatted(this.database, held.getHolder(), waited),
					"""
							If that process still runs, start again when it is done, or wait longer: \
							turnstone.upgrade.foreign-lock-timeout=30m
							If it is gone, it left the lock behind. Release it, and start again: \
							--turnstone.command=unlock""", report, ex);
		}
		return new ChangelogLockedException(
				"Another upgrade of %s is at work: %s. It was waited for for %s.".formatted(this.database,
						held.getHolder(), waited),
				"Start again when it is done, or wait longer: turnstone.upgrade.lock-timeout=30m", report, ex);
	}

}

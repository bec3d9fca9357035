package io.turnstone.upgrade;

import liquibase.exception.LockException;

/**
 * Tells who holds the lock, and how it is released.
 *
 * @param settings names the lock table
 * @param database the name of the database
 */
record LockFailure(ChangelogSettings settings, String database) {

	private static final String HOLDER = "Currently locked by ";

	ChangelogLockedException translate(LockException locked, RunReport report, Exception ex) {
		String said = (locked.getMessage() != null) ? locked.getMessage() : "";
		int holder = said.indexOf(HOLDER);
		if (holder == -1) {
			return new ChangelogLockedException(
					"Liquibase's lock of %s could not be had: %s".formatted(this.database, DatabaseMessage.of(locked)),
					"See that the login may write to %s, and try again.".formatted(this.settings.qualifiedLockTable()),
					report, ex);
		}
		String message = "Another process holds Liquibase's lock of %s: %s".formatted(this.database,
				said.substring(holder + HOLDER.length()).strip());
		String action = """
				If that process still runs, start again when it is done. Wait longer for it: \
				-Dliquibase.changelogLockWaitTimeInMinutes=30
				If it is gone, it left the lock behind. Release it, and start again:

				    delete from %s""".formatted(this.settings.qualifiedLockTable());
		return new ChangelogLockedException(message, action, report, ex);
	}

}

package io.turnstone.upgrade.lock;

import java.time.Duration;

/**
 * How an upgrade gets the database for itself.
 *
 * @param kind what keeps others out
 * @param timeout how long to wait for another upgrade of Turnstone to end
 * @param foreignTimeout how long to wait for a lock that something else holds, such as
 * Liquibase by itself
 * @param foreignExpiry how old such a lock is when nobody can be at work any more, such
 * as one that came with a restored backup
 * @param instance what this instance is called where others wait for it
 */
public record LockSettings(LockKind kind, Duration timeout, Duration foreignTimeout, Duration foreignExpiry,
		String instance) {

	/**
	 * How long to wait, where nothing else is said.
	 */
	public static final Duration TIMEOUT = Duration.ofMinutes(5);

	/**
	 * How old a lock may get, where nothing else is said.
	 */
	public static final Duration EXPIRY = Duration.ofDays(7);

	/**
	 * Return the settings that hold where nothing else is said.
	 * @return the settings
	 */
	public static LockSettings defaults() {
		return new LockSettings(LockKind.SESSION, TIMEOUT, TIMEOUT, EXPIRY, "an application");
	}

}

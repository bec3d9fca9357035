package io.turnstone.upgrade.lock;

/**
 * What keeps upgrades of one database apart.
 */
public enum LockKind {

	/**
	 * A lock of the session that does the work, which the server takes back when that
	 * session ends, be it by a crash. On products that have no such lock, it is as
	 * {@link #TABLE}.
	 */
	SESSION,

	/**
	 * The row of Liquibase's lock table, which its holder renews. For proxies that lend a
	 * session for a transaction only.
	 */
	TABLE

}

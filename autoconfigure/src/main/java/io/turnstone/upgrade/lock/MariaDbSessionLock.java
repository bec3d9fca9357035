package io.turnstone.upgrade.lock;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Named lock of a server of MariaDB or MySQL, one for each lock table. Names are the
 * server's, and have 64 characters at most.
 *
 * @param session the session
 * @param table the lock table, with its database
 */
record MariaDbSessionLock(SqlSession session, String table) implements SessionLock {

	private static final String MARK = "named-";

	/**
	 * MySQL 9 has no {@code md5}.
	 */
	private static final String DIGEST = "left(sha2(%s, 256), 32)";

	private static final String NAME = "concat('turnstone:', " + DIGEST.formatted("?") + ")";

	@Override
	public boolean tryTake() throws SQLException {
		return this.session.string("select get_lock(" + NAME + ", 0)", this.table).equals("1");
	}

	@Override
	public void release() throws SQLException {
		this.session.string("select release_lock(" + NAME + ")", this.table);
	}

	/**
	 * Return the server as well: the nodes of a cluster share their tables, and each has
	 * locks of its own.
	 */
	@Override
	public String mark() throws SQLException {
		return this.session
			.string("select concat(?, %s)".formatted(DIGEST.formatted("concat(@@hostname, ':', @@port)")), MARK);
	}

	@Override
	public @Nullable Boolean isAlive(String mark) throws SQLException {
		return mark.equals(mark()) ? !this.session.string("select is_used_lock(" + NAME + ")", this.table).isEmpty()
				: null;
	}

	@Override
	public boolean isGone(String mark) throws SQLException {
		return mark.equals(mark());
	}

}

package io.turnstone.upgrade.lock;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Advisory lock of PostgreSQL, one for each lock table of a database. A client that is
 * killed keeps it until the server has ended its last statement.
 *
 * @param session the session
 * @param table the lock table, with its schema
 */
record PostgresSessionLock(SqlSession session, String table) implements SessionLock {

	private static final String MARK = "advisory";

	@Override
	public boolean tryTake() throws SQLException {
		return this.session.string("select pg_try_advisory_lock(hashtextextended(?, 0))", key()).equals("t");
	}

	@Override
	public void release() throws SQLException {
		this.session.string("select pg_advisory_unlock(hashtextextended(?, 0))", key());
	}

	private String key() {
		return "turnstone:" + this.table;
	}

	@Override
	public String mark() {
		return MARK;
	}

	@Override
	public @Nullable Boolean isAlive(String mark) throws SQLException {
		return mark.equals(MARK) ? this.session.string("""
				select count(*) > 0 from pg_locks
				where locktype = 'advisory' and granted and objsubid = 1
				and database = (select oid from pg_database where datname = current_database())
				and (classid::bigint << 32) | objid::bigint = hashtextextended(?, 0)""", key()).equals("t") : null;
	}

	@Override
	public boolean isGone(String mark) {
		return mark.equals(MARK);
	}

}

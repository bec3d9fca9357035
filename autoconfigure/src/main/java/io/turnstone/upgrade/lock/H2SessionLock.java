package io.turnstone.upgrade.lock;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * H2 has no lock that outlives a statement which changes a schema, but it knows its
 * sessions: the row of the lock table keeps others out, and says which session wrote it.
 * Only an administrator sees the sessions of others.
 *
 * @param session the session
 */
record H2SessionLock(SqlSession session) implements SessionLock {

	private static final String PREFIX = "session-";

	@Override
	public boolean tryTake() {
		return true;
	}

	@Override
	public void release() {
		// The row of the lock table is all there is
	}

	@Override
	public String mark() throws SQLException {
		return this.session.string("""
				select concat(cast(? as varchar), session_id, '-', extract(epoch from session_start))
				from information_schema.sessions where session_id = session_id()""", PREFIX);
	}

	@Override
	public @Nullable Boolean isAlive(String mark) throws SQLException {
		return (mark.startsWith(PREFIX) && seesAll()) ? isThere(mark) : null;
	}

	@Override
	public boolean isGone(String mark) throws SQLException {
		return mark.startsWith(PREFIX) && seesAll() && !isThere(mark);
	}

	private boolean isThere(String mark) throws SQLException {
		return !this.session.string("""
				select count(*) from information_schema.sessions
				where concat('session-', session_id, '-', extract(epoch from session_start)) = ?""", mark).equals("0");
	}

	private boolean seesAll() throws SQLException {
		return this.session
			.string("select count(*) from information_schema.users where user_name = current_user and is_admin = ?",
					"true")
			.equals("1");
	}

}

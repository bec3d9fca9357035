package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Limit by PostgreSQL's {@code lock_timeout}. The functions that print expressions take a
 * short lock on their table, so they wait for whoever changes it.
 */
final class PostgresLockWait implements LockWait {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String SETTING = "lock_timeout";

	private static final String BLOCKERS = """
			select a.pid, coalesce(nullif(a.application_name, ''), 'unnamed') as application,
				to_char(a.xact_start, 'HH24:MI:SS') as since, string_agg(cast(c.relname as text), ', ' order by c.relname) as relations
			from pg_locks l
			join pg_stat_activity a on a.pid = l.pid
			join pg_class c on c.oid = l.relation and c.relkind in ('r', 'p', 'm', 'v')
			where l.granted and l.mode = 'AccessExclusiveLock' and l.pid <> pg_backend_pid()
			and l.database = (select oid from pg_database where datname = current_database())
			group by a.pid, a.application_name, a.xact_start""";

	private final Connection connection;

	private final String before;

	private PostgresLockWait(Connection connection, String before) {
		this.connection = connection;
		this.before = before;
	}

	static LockWait begin(Connection connection, Duration timeout) throws SQLException {
		List<String> before = new ArrayList<>();
		Rows.forEach(connection, "select current_setting(?)", (row) -> before.add(row.getString(1)), SETTING);
		set(connection, Math.max(1, timeout.toMillis()) + "ms");
		return new PostgresLockWait(connection, before.get(0));
	}

	private static void set(Connection connection, String value) throws SQLException {
		Rows.forEach(connection, "select set_config(?, ?, false)", (row) -> {
		}, SETTING, value);
	}

	@Override
	public boolean isExceededIn(SQLException failure) {
		return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
	}

	@Override
	public String blockers() throws SQLException {
		List<String> blockers = new ArrayList<>();
		Rows.forEach(this.connection, BLOCKERS, (row) -> blockers.add(
				"The session %d (%s) has held %s since %s; wait for it, or end it with: select pg_terminate_backend(%d)."
					.formatted(row.getInt("pid"), row.getString("application"), row.getString("relations"),
							row.getString("since"), row.getInt("pid"))));
		return blockers.isEmpty() ? "Whoever held it is done: ask again." : String.join(" ", blockers);
	}

	@Override
	public void close() throws SQLException {
		set(this.connection, this.before);
	}

}

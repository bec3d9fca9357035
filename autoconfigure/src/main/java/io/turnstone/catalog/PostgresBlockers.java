package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sessions of a PostgreSQL server that keep others from its tables. The functions that
 * print expressions take a short lock on their table, so they wait for whoever changes
 * it.
 */
final class PostgresBlockers {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String SQL = """
			select a.pid, coalesce(nullif(a.application_name, ''), 'unnamed') as application,
				to_char(a.xact_start, 'HH24:MI:SS') as since, string_agg(cast(c.relname as text), ', ' order by c.relname) as relations
			from pg_locks l
			join pg_stat_activity a on a.pid = l.pid
			join pg_class c on c.oid = l.relation and c.relkind in ('r', 'p', 'm', 'v')
			where l.granted and l.mode = 'AccessExclusiveLock' and l.pid <> pg_backend_pid()
			and l.database = (select oid from pg_database where datname = current_database())
			group by a.pid, a.application_name, a.xact_start""";

	private PostgresBlockers() {
	}

	/**
	 * Return the failure with who is to blame, where somebody is.
	 * @param connection the connection on which it happened
	 * @param failure the failure
	 * @return what to throw
	 * @throws SQLException if the database cannot be asked
	 */
	static SQLException explained(Connection connection, SQLException failure) throws SQLException {
		return LOCK_NOT_AVAILABLE.equals(failure.getSQLState())
				? new LockedException(String.join(" ", find(connection)), failure) : failure;
	}

	private static List<String> find(Connection connection) throws SQLException {
		List<String> blockers = new ArrayList<>();
		Rows.forEach(connection, SQL, (row) -> blockers
			.add("The session %d (%s) has held %s since %s: wait for it, or end it by select pg_terminate_backend(%d)."
				.formatted(row.getInt("pid"), row.getString("application"), row.getString("relations"),
						row.getString("since"), row.getInt("pid"))));
		return blockers.isEmpty() ? List.of("By now, nobody does any more.") : blockers;
	}

}

package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.turnstone.catalog.SessionLocks.StoredTable;

/**
 * Locks that a PostgreSQL session holds until its transaction ends. Those of statements
 * that only read, and of keys that look for a row, are left out.
 */
final class PostgresLocks {

	private static final Map<String, LockMode> MODES = Map.of("RowExclusiveLock", LockMode.ROW_EXCLUSIVE,
			"ShareUpdateExclusiveLock", LockMode.SHARE_UPDATE_EXCLUSIVE, "ShareLock", LockMode.SHARE,
			"ShareRowExclusiveLock", LockMode.SHARE_ROW_EXCLUSIVE, "ExclusiveLock", LockMode.EXCLUSIVE,
			"AccessExclusiveLock", LockMode.ACCESS_EXCLUSIVE);

	private static final String SQL = """
			select coalesce(t.oid, l.relation) as id, t.relname, t.relfilenode, l.mode
			from (select c.oid, c.relname, c.relfilenode from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.relkind in ('r', 'p') and n.nspname = ?) t
			full join (select relation, mode from pg_locks
				where locktype = 'relation' and granted and pid = pg_backend_pid()) l on l.relation = t.oid""";

	private final Map<Long, StoredTable> tables = new HashMap<>();

	private final Map<Long, LockMode> modes = new HashMap<>();

	private PostgresLocks() {
	}

	static SessionLocks read(Connection connection, String schema) throws SQLException {
		PostgresLocks locks = new PostgresLocks();
		Rows.forEach(connection, SQL, locks::add, schema);
		return new SessionLocks(locks.tables, locks.modes);
	}

	private void add(ResultSet row) throws SQLException {
		long id = row.getLong("id");
		String name = row.getString("relname");
		if (name != null) {
			this.tables.put(id, new StoredTable(name, row.getLong("relfilenode")));
		}
		LockMode mode = MODES.get(Objects.requireNonNullElse(row.getString("mode"), ""));
		if (mode != null) {
			this.modes.merge(id, mode, (some, other) -> (some.compareTo(other) >= 0) ? some : other);
		}
	}

}

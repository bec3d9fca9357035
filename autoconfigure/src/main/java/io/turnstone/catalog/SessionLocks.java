package io.turnstone.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Locks that a session holds at one moment, and where the rows of tables are then.
 *
 * @param tables the tables of the schema, by what identifies them under any name
 * @param modes the strongest mode of each relation that the session has locked, also of
 * one that it has dropped
 */
public record SessionLocks(Map<Long, StoredTable> tables, Map<Long, LockMode> modes) {

	public SessionLocks {
		tables = Map.copyOf(tables);
		modes = Map.copyOf(modes);
	}

	/**
	 * Return what is known where the product does not tell.
	 * @return no locks
	 */
	public static SessionLocks none() {
		return new SessionLocks(Map.of(), Map.of());
	}

	/**
	 * Tell what was locked since an earlier moment, and is locked still.
	 * @param before the locks then
	 * @return the locks on tables that were there then, by the tables' names
	 */
	public List<TableLock> since(SessionLocks before) {
		List<TableLock> locks = new ArrayList<>();
		before.tables.forEach((id, table) -> {
			LockMode mode = this.modes.get(id);
			StoredTable now = this.tables.get(id);
			boolean rewritten = now != null && now.file() != table.file();
			if (mode != null && (rewritten || isStronger(mode, before.modes.get(id)))) {
				locks.add(new TableLock(table.name(), mode, rewritten));
			}
		});
		locks.sort(Comparator.comparing(TableLock::table));
		return locks;
	}

	/**
	 * Return the same locks, and only those of the tables that others know of, too.
	 * @param others the locks at another moment
	 * @return the locks
	 */
	public SessionLocks ofTablesIn(SessionLocks others) {
		Map<Long, StoredTable> known = new HashMap<>(this.tables);
		known.keySet().retainAll(others.tables.keySet());
		return new SessionLocks(known, this.modes);
	}

	private static boolean isStronger(LockMode mode, @Nullable LockMode before) {
		return before == null || mode.compareTo(before) > 0;
	}

	/**
	 * Table and its file.
	 *
	 * @param name the name of the table
	 * @param file the file that its rows are in
	 */
	public record StoredTable(String name, long file) {

	}

}

package io.turnstone.proof;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import io.turnstone.catalog.CatalogReader;
import io.turnstone.catalog.SessionLocks;
import io.turnstone.catalog.TableLock;
import io.turnstone.scratch.FullScratch;
import io.turnstone.upgrade.ChangeSetWatch;
import org.jspecify.annotations.Nullable;

/**
 * What change sets lock on a scratch, of the tables that were there before the first one.
 */
final class ObservedLocks implements ChangeSetWatch {

	private final FullScratch scratch;

	private final CatalogReader reader;

	private final Map<String, SortedMap<String, TableLock>> locks = new LinkedHashMap<>();

	private SortedMap<String, TableLock> current = new TreeMap<>();

	private @Nullable SessionLocks start;

	private SessionLocks before = SessionLocks.none();

	ObservedLocks(FullScratch scratch, CatalogReader reader) {
		this.scratch = scratch;
		this.reader = reader;
	}

	@Override
	public void begins(String changeSet) throws SQLException {
		SessionLocks now = read();
		this.start = Objects.requireNonNullElse(this.start, now);
		this.before = now.ofTablesIn(this.start);
		this.current = this.locks.computeIfAbsent(changeSet, (id) -> new TreeMap<>());
	}

	@Override
	public void changed() throws SQLException {
		read().since(this.before).forEach((lock) -> this.current.merge(lock.table(), lock, TableLock::and));
	}

	private SessionLocks read() throws SQLException {
		return this.reader.locks(this.scratch.connection(), this.scratch.schema());
	}

	/**
	 * Return the locks.
	 * @return the locks of each change set by its id, in the order of the tables
	 */
	Map<String, List<TableLock>> byChangeSet() {
		Map<String, List<TableLock>> all = new LinkedHashMap<>();
		this.locks.forEach((changeSet, taken) -> all.put(changeSet, List.copyOf(taken.values())));
		return all;
	}

}

package io.turnstone.catalog;

import java.util.Map;

import io.turnstone.catalog.SessionLocks.StoredTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SessionLocks}.
 */
class SessionLocksTests {

	private static final Map<Long, StoredTable> TABLES = Map.of(1L, new StoredTable("parcel", 10), 2L,
			new StoredTable("customer", 20));

	private static final SessionLocks BEFORE = new SessionLocks(TABLES, Map.of());

	@Test
	void tellsWhatWasLockedByTheNamesOfBefore() {
		var after = new SessionLocks(Map.of(1L, new StoredTable("packet", 10)),
				Map.of(2L, LockMode.ACCESS_EXCLUSIVE, 1L, LockMode.SHARE));

		assertThat(after.since(BEFORE)).containsExactly(new TableLock("customer", LockMode.ACCESS_EXCLUSIVE, false),
				new TableLock("parcel", LockMode.SHARE, false));
	}

	@Test
	void leavesOutWhatWasNotThereBefore() {
		var after = new SessionLocks(TABLES, Map.of(3L, LockMode.ACCESS_EXCLUSIVE, 1L, LockMode.ROW_EXCLUSIVE));

		assertThat(after.since(BEFORE)).containsExactly(new TableLock("parcel", LockMode.ROW_EXCLUSIVE, false));
		assertThat(after.since(BEFORE.ofTablesIn(SessionLocks.none()))).isEmpty();
	}

	@Test
	void seesThatATableIsInAnotherFile() {
		var after = new SessionLocks(Map.of(1L, new StoredTable("parcel", 11), 2L, new StoredTable("customer", 20)),
				Map.of(1L, LockMode.ACCESS_EXCLUSIVE));

		assertThat(after.since(BEFORE)).containsExactly(new TableLock("parcel", LockMode.ACCESS_EXCLUSIVE, true));
	}

	@Test
	void countsAStrongerModeAndNotTheSameOne() {
		var held = new SessionLocks(TABLES, Map.of(1L, LockMode.SHARE, 2L, LockMode.SHARE));
		var after = new SessionLocks(TABLES, Map.of(1L, LockMode.SHARE, 2L, LockMode.EXCLUSIVE));

		assertThat(after.since(held)).containsExactly(new TableLock("customer", LockMode.EXCLUSIVE, false));
	}

	@Test
	void takesTheStrongerOfTwoLocks() {
		var share = new TableLock("parcel", LockMode.SHARE, true);
		var exclusive = new TableLock("parcel", LockMode.EXCLUSIVE, false);

		assertThat(share.and(exclusive)).isEqualTo(exclusive.and(share))
			.isEqualTo(new TableLock("parcel", LockMode.EXCLUSIVE, true));
	}

}

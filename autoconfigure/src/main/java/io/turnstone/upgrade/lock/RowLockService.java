package io.turnstone.upgrade.lock;

import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.StandardLockService;
import org.jspecify.annotations.Nullable;

/**
 * Liquibase's lock table, as an upgrade uses it that holds a {@link SessionLock} already:
 * it says who is at work, keeps Liquibase by itself out, and a row that nobody can have
 * written who is still there is released. Liquibase makes it, and it serves nobody but
 * upgrades of Turnstone.
 */
public class RowLockService extends StandardLockService {

	static final String HELD_LOCK = "io.turnstone.upgrade.lock";

	private @Nullable Lease lease;

	private @Nullable String holder;

	@Override
	public int getPriority() {
		return Integer.MAX_VALUE;
	}

	@Override
	public boolean supports(Database database) {
		return heldLock() != null;
	}

	private static @Nullable HeldLock heldLock() {
		return Scope.getCurrentScope().get(HELD_LOCK, HeldLock.class);
	}

	private static HeldLock requiredLock() {
		HeldLock lock = heldLock();
		if (lock == null) {
			throw new IllegalStateException("No upgrade of Turnstone is at work");
		}
		return lock;
	}

	@Override
	public void waitForLock() throws LockException {
		HeldLock lock = requiredLock();
		try {
			LockTable table = LockTable.of(this.database);
			LockWait forOurs = new LockWait(table, lock.settings().timeout(), lock.progress());
			LockWait forOthers = new LockWait(table, lock.settings().foreignTimeout(), lock.progress());
			while (!acquireLock()) {
				Optional<LockRow> row = table.read();
				if (row.isPresent() && !lock.releaseIfGone(row.get(), table)) {
					(row.filter(LockRow::isForeign).isPresent() ? forOthers : forOurs).pause(row);
				}
			}
		}
		catch (SQLException | DatabaseException ex) {
			throw new LockException(ex);
		}
	}

	@Override
	public boolean acquireLock() throws LockException {
		if (this.hasChangeLogLock) {
			return true;
		}
		HeldLock lock = requiredLock();
		try {
			this.database.rollback();
			init();
			LockTable table = LockTable.of(this.database);
			String holder = lock.holder();
			if (!table.take(holder)) {
				return false;
			}
			taken(lock, table, holder);
			return true;
		}
		catch (SQLException | DatabaseException ex) {
			throw new LockException(ex);
		}
	}

	private void taken(HeldLock lock, LockTable table, String holder) {
		this.hasChangeLogLock = true;
		this.holder = holder;
		DataSource dataSource = lock.dataSource();
		if (holder.endsWith("[" + Lease.MARK + "]") && dataSource != null) {
			this.lease = Lease.begin(dataSource, table, holder);
		}
		Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
		this.database.setCanCacheLiquibaseTableInfo(true);
	}

	/**
	 * Release the row, unless it is somebody else's by now.
	 */
	@Override
	public void releaseLock() throws LockException {
		endLease();
		if (this.hasChangeLogLock) {
			verifyThatItIsOurs();
		}
		super.releaseLock();
	}

	private void verifyThatItIsOurs() throws LockException {
		try {
			Optional<LockRow> row = LockTable.of(this.database).read();
			if (row.isPresent() && !row.get().holder().equals(this.holder)) {
				this.hasChangeLogLock = false;
				throw new LockException("%s took the lock while this upgrade held it".formatted(row.get()));
			}
		}
		catch (SQLException | DatabaseException ex) {
			throw new LockException(ex);
		}
	}

	@Override
	public void reset() {
		endLease();
		super.reset();
	}

	private void endLease() {
		if (this.lease != null) {
			this.lease.close();
			this.lease = null;
		}
	}

}

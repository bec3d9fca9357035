package io.turnstone.upgrade.lock;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import liquibase.Scope;
import liquibase.Scope.ScopedRunner;
import liquibase.database.Database;
import liquibase.database.core.H2Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockServiceFactory;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives an upgrade the database for itself, from before Liquibase makes its own tables
 * until it is done.
 *
 * @param settings how to wait
 * @param dataSource gives connections to renew a lock with, where there is no lock of a
 * session
 */
public record UpgradeLocks(LockSettings settings, @Nullable DataSource dataSource) {

	private static final Log logger = LogFactory.getLog(UpgradeLocks.class);

	/**
	 * Do work with the lock.
	 * @param database the database, through the connection that does the work
	 * @param progress is told of what happens meanwhile
	 * @param work the work
	 * @throws LockHeldException if somebody else holds the lock for too long
	 * @throws LiquibaseException if the work fails
	 */
	public void hold(Database database, LockProgress progress, Work work) throws LiquibaseException {
		LockTable table = LockTable.of(database);
		SessionLock session = sessionLock(database, table);
		try {
			boolean waited = take(session, table, progress);
			try (Release release = () -> release(session, table)) {
				run(new HeldLock(this.settings, session, this.dataSource, progress), () -> work.run(waited));
			}
		}
		catch (SQLException ex) {
			throw new DatabaseException(ex);
		}
	}

	/**
	 * Release what an upgrade that is gone left in the lock table. Nobody is waited for:
	 * where somebody is at work, the lock is theirs.
	 * @param database the database
	 * @param progress is told if it is released
	 * @throws LiquibaseException if the database fails
	 */
	public void releaseLeftBehind(Database database, LockProgress progress) throws LiquibaseException {
		LockTable table = LockTable.of(database);
		if (holder(table).isEmpty()) {
			return;
		}
		SessionLock session = sessionLock(database, table);
		try {
			if (session.tryTake()) {
				try (Release release = () -> release(session, table)) {
					Optional<LockRow> row = table.read();
					if (row.isPresent()) {
						new HeldLock(this.settings, session, this.dataSource, progress).releaseIfGone(row.get(), table);
					}
				}
			}
		}
		catch (SQLException ex) {
			throw new DatabaseException(ex);
		}
	}

	/**
	 * Release the lock that somebody left behind, whoever it was.
	 * @param database the database
	 * @return who held it, and since when, or empty where nobody did
	 * @throws LockHeldException if an upgrade of Turnstone is at work
	 * @throws LiquibaseException if the database fails
	 */
	public Optional<String> release(Database database) throws LiquibaseException {
		LockTable table = LockTable.of(database);
		SessionLock session = productLock(database, table);
		try {
			if (!session.tryTake()) {
				throw LockHeldException.byUs(holder(table));
			}
			try (Release release = () -> release(session, table)) {
				return release(holder(table), table,
						new HeldLock(this.settings, session, this.dataSource, LockProgress.NONE));
			}
		}
		catch (SQLException ex) {
			throw new DatabaseException(ex);
		}
	}

	/**
	 * Tell who holds the lock. Nothing is written, and nobody is waited for.
	 * @param database the database, with Liquibase's tables
	 * @return who holds it, or empty where nobody does
	 * @throws LiquibaseException if the database fails
	 */
	public Optional<LockHolder> holder(Database database) throws LiquibaseException {
		LockTable table = LockTable.of(database);
		try {
			Optional<LockRow> row = holder(table);
			return row.isEmpty() ? Optional.empty() : Optional
				.of(new LockHolder(row.get().who(), row.get().age(), isAlive(row.get(), productLock(database, table))));
		}
		catch (SQLException ex) {
			throw new DatabaseException(ex);
		}
	}

	private @Nullable Boolean isAlive(LockRow row, SessionLock session) throws SQLException {
		if (row.mark().equals(Lease.MARK)) {
			return row.age().compareTo(Lease.EXPIRY) <= 0;
		}
		if (row.isForeign()) {
			return null;
		}
		Boolean alive = session.isAlive(row.mark());
		// An upgrade that goes by leases does not look for a session, and releases
		// nothing
		return (this.settings.kind() == LockKind.TABLE && Boolean.FALSE.equals(alive)) ? null : alive;
	}

	private static Optional<String> release(Optional<LockRow> row, LockTable table, HeldLock lock)
			throws SQLException, LockHeldException {
		if (row.isEmpty()) {
			return Optional.empty();
		}
		if (!row.get().isForeign() && lock.whyGone(row.get()).isEmpty()) {
			throw LockHeldException.byUs(row);
		}
		table.release(row.get());
		return row.map(LockRow::toString);
	}

	private SessionLock sessionLock(Database database, LockTable table) {
		return (this.settings.kind() != LockKind.TABLE) ? productLock(database, table) : new NoSessionLock();
	}

	private static SessionLock productLock(Database database, LockTable table) {
		SqlSession session = new SqlSession(table.connection());
		if (database instanceof PostgresDatabase) {
			return new PostgresSessionLock(session, table.name());
		}
		if (database instanceof MySQLDatabase) {
			return new MariaDbSessionLock(session, "%s.%s".formatted(database.getLiquibaseCatalogName(), table.name()));
		}
		return (database instanceof H2Database) ? new H2SessionLock(session) : new NoSessionLock();
	}

	private boolean take(SessionLock session, LockTable table, LockProgress progress)
			throws LiquibaseException, SQLException {
		boolean waited = false;
		LockWait wait = new LockWait(table, this.settings.timeout(), progress);
		while (!session.tryTake()) {
			waited = true;
			wait.pause(holder(table));
		}
		return waited;
	}

	/**
	 * Read who holds the lock. Before they have made the lock table, nobody knows.
	 */
	private static Optional<LockRow> holder(LockTable table) {
		try {
			return table.read();
		}
		catch (SQLException ex) {
			logger.debug("There is no lock table yet", ex);
			return Optional.empty();
		}
	}

	private static void run(HeldLock lock, ScopedRunner<?> work) throws LiquibaseException {
		// One that was made before knows nothing of the lock
		LockServiceFactory.getInstance().resetAll();
		try {
			Scope.child(Map.of(RowLockService.HELD_LOCK, lock), work);
		}
		catch (LiquibaseException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new LiquibaseException(ex);
		}
		finally {
			LockServiceFactory.getInstance().resetAll();
		}
	}

	private static void release(SessionLock session, LockTable table) throws SQLException {
		// The server has taken the lock of a lost connection back by itself
		if (!table.connection().isClosed()) {
			session.release();
		}
	}

	private interface Release extends AutoCloseable {

		@Override
		void close() throws SQLException;

	}

	/**
	 * Work that needs the lock.
	 */
	@FunctionalInterface
	public interface Work {

		/**
		 * Do the work.
		 * @param waited whether somebody else had the lock meanwhile, and may have done
		 * some of it
		 * @throws LiquibaseException if it fails
		 */
		void run(boolean waited) throws LiquibaseException;

	}

}

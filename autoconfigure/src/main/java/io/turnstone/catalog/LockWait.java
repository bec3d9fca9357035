package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.ToLongFunction;

import io.turnstone.schema.Schema;

/**
 * How long a session of a product waits for the locks of others, and how it tells that it
 * gave up.
 *
 * @param query the query for the time
 * @param command the statement that sets it, with a place for the number
 * @param unit turns a time into the number
 * @param code the error code of a wait that was given up
 * @param blockers where it can be seen who holds the lock
 */
record LockWait(String query, String command, ToLongFunction<Duration> unit, int code, String blockers) {

	/**
	 * Read a catalog, and wait for no lock longer than the scope says.
	 * @param connection the session's connection
	 * @param scope what to read
	 * @param reading reads it
	 * @return what was read
	 * @throws LockedException if somebody else held a lock for longer
	 * @throws SQLException if the catalog cannot be read
	 */
	Schema limit(Connection connection, CatalogScope scope, Reading reading) throws SQLException {
		Duration timeout = scope.lockTimeout();
		if (timeout == null) {
			return reading.read(connection, scope);
		}
		long number = Math.max(1, this.unit.applyAsLong(timeout));
		try (SessionSetting wait = SessionSetting.set(connection, this.query, this.command, number)) {
			return reading.read(connection, scope);
		}
		catch (SQLException ex) {
			throw (ex.getErrorCode() == this.code) ? new LockedException(this.blockers, ex) : ex;
		}
	}

	/**
	 * Reads a catalog.
	 */
	@FunctionalInterface
	interface Reading {

		Schema read(Connection connection, CatalogScope scope) throws SQLException;

	}

}

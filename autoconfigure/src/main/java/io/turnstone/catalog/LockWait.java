package io.turnstone.catalog;

import java.sql.SQLException;

/**
 * Limit of how long a session waits for the locks of others. It ends when it is closed.
 */
public interface LockWait extends AutoCloseable {

	/**
	 * Tell whether something failed because the limit was reached.
	 * @param failure the failure
	 * @return {@code true} if somebody else holds a lock
	 */
	boolean isExceededIn(SQLException failure);

	/**
	 * Tell who holds locks that others wait for, and how to find out more or end it.
	 * @return a sentence or two
	 * @throws SQLException if the database cannot be asked
	 */
	String blockers() throws SQLException;

	@Override
	void close() throws SQLException;

}

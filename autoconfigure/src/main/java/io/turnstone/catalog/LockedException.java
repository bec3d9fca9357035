package io.turnstone.catalog;

import java.sql.SQLException;

/**
 * Thrown when a catalog cannot be read, as somebody else holds a lock for too long.
 */
public class LockedException extends SQLException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create the exception.
	 * @param blockers who holds the lock, and how to find out more or end it, in a
	 * sentence or two
	 * @param cause what the database said
	 */
	public LockedException(String blockers, SQLException cause) {
		super(blockers, cause.getSQLState(), cause.getErrorCode(), cause);
	}

}

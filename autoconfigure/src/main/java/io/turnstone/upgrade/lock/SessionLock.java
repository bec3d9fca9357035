package io.turnstone.upgrade.lock;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Lock that the server takes back when the session that holds it ends, whatever ended it.
 */
interface SessionLock {

	/**
	 * Take the lock, if nobody has it. Whoever waits for it asks again and again: a
	 * statement that waits would keep a snapshot for all that time, and an index that the
	 * holder builds concurrently would wait for it.
	 * @return whether this session has it now
	 * @throws SQLException if the server fails
	 */
	boolean tryTake() throws SQLException;

	/**
	 * Give the lock back.
	 * @throws SQLException if the server fails
	 */
	void release() throws SQLException;

	/**
	 * Return what a row of the lock table says of the session that wrote it.
	 * @return the mark, without spaces
	 * @throws SQLException if the server fails
	 */
	String mark() throws SQLException;

	/**
	 * Tell whether the session that wrote a mark is still there. May be asked by anybody.
	 * @param mark the mark
	 * @return whether it is, or {@code null} where it cannot be told
	 * @throws SQLException if the server fails
	 */
	@Nullable Boolean isAlive(String mark) throws SQLException;

	/**
	 * Tell whether the session that wrote a mark has ended. To be asked by whoever holds
	 * this lock.
	 * @param mark the mark
	 * @return {@code true} if it has; {@code false} also where it cannot be told
	 * @throws SQLException if the server fails
	 */
	boolean isGone(String mark) throws SQLException;

}

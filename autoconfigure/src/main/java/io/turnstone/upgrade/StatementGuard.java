package io.turnstone.upgrade;

import java.sql.SQLException;

/**
 * Decides what becomes of a statement that is to be sent to a database.
 */
interface StatementGuard {

	/**
	 * Run a statement, or leave it.
	 * @param sql the statement
	 * @param execution runs it
	 * @throws SQLException if it failed, or must not be run
	 */
	void execute(String sql, Execution execution) throws SQLException;

	/**
	 * Tell whether to commit when the connection is told to.
	 * @return {@code false} to leave it for later
	 */
	boolean commits();

	/**
	 * Runs a statement.
	 */
	interface Execution {

		void run() throws SQLException;

	}

}

package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Transaction on a connection that otherwise commits each statement.
 */
final class Transaction {

	private Transaction() {
	}

	/**
	 * Run statements all or none. Where a transaction is open already, they become part
	 * of it.
	 * @param connection the connection
	 * @param work runs the statements
	 * @throws SQLException if they failed, and were rolled back
	 */
	static void run(Connection connection, StatementGuard.Execution work) throws SQLException {
		if (!connection.getAutoCommit()) {
			work.run();
			return;
		}
		connection.setAutoCommit(false);
		try {
			work.run();
			connection.commit();
		}
		catch (SQLException | RuntimeException ex) {
			rollback(connection, ex);
			throw ex;
		}
		connection.setAutoCommit(true);
	}

	/**
	 * Commit what was done, where that does not happen by itself.
	 * @param connection the connection
	 * @throws SQLException if it cannot be committed
	 */
	static void commit(Connection connection) throws SQLException {
		if (!connection.getAutoCommit()) {
			connection.commit();
		}
	}

	/**
	 * Roll back what was not committed by itself.
	 * @param connection the connection
	 * @throws SQLException if it cannot be rolled back
	 */
	static void rollback(Connection connection) throws SQLException {
		if (!connection.getAutoCommit()) {
			connection.rollback();
		}
	}

	private static void rollback(Connection connection, Exception ex) {
		try {
			rollback(connection);
			connection.setAutoCommit(true);
		}
		catch (SQLException lost) {
			ex.addSuppressed(lost);
		}
	}

}

package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Transaction that is rolled back at its end, whatever happens in it.
 */
final class RolledBack implements AutoCloseable {

	private final Connection connection;

	private RolledBack(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Begin the transaction.
	 * @param connection a connection that commits each statement
	 * @return the transaction, to be closed
	 * @throws SQLException if the connection is not usable
	 */
	static RolledBack begin(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		return new RolledBack(connection);
	}

	@Override
	public void close() throws SQLException {
		this.connection.rollback();
		this.connection.setAutoCommit(true);
	}

}

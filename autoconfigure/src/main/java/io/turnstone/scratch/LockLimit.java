package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Limit of how many locks a transaction on a PostgreSQL server holds. The server has room
 * for some thousands, which all of its sessions share: who takes many makes others fail.
 */
final class LockLimit {

	private static final int LOCKS = 1200;

	private static final int CALLS_PER_COUNT = 10;

	private final Connection connection;

	private int calls;

	LockLimit(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Check the limit. The locks are not counted with each call, as it is called often.
	 * @throws SQLException if there are too many, or the server cannot be asked
	 */
	void check() throws SQLException {
		this.calls++;
		if (this.calls % CALLS_PER_COUNT == 0 && count() > LOCKS) {
			throw new SQLException(
					"The transaction would hold so many locks that other sessions would run short of them");
		}
	}

	private int count() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from pg_locks where pid = pg_backend_pid()")) {
			row.next();
			return row.getInt(1);
		}
	}

}

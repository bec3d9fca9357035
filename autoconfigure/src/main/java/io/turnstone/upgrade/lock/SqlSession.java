package io.turnstone.upgrade.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Session in which each statement of a lock is a transaction of its own.
 *
 * @param connection the connection
 */
record SqlSession(Connection connection) {

	/**
	 * Ask for one value.
	 * @param sql the query
	 * @param parameter its only parameter
	 * @return the value as text, empty where it is null
	 * @throws SQLException if the server fails
	 */
	String string(String sql, String parameter) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setString(1, parameter);
			try (ResultSet row = statement.executeQuery()) {
				String value = row.next() ? row.getString(1) : null;
				return (value != null) ? value : "";
			}
		}
		finally {
			commit();
		}
	}

	void commit() throws SQLException {
		if (!this.connection.getAutoCommit()) {
			this.connection.commit();
		}
	}

}

package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Number that is set for a session, until it is closed.
 */
final class SessionSetting implements AutoCloseable {

	private final Connection connection;

	private final String command;

	private final long before;

	private SessionSetting(Connection connection, String command, long before) {
		this.connection = connection;
		this.command = command;
		this.before = before;
	}

	/**
	 * Set the number.
	 * @param connection the session's connection
	 * @param query the query for the number as it is
	 * @param command the statement that sets it, with a place for the number
	 * @param value the number
	 * @return restores the number
	 * @throws SQLException if the database refuses
	 */
	static SessionSetting set(Connection connection, String query, String command, long value) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			row.next();
			SessionSetting setting = new SessionSetting(connection, command, row.getLong(1));
			setting.set(value);
			return setting;
		}
	}

	private void set(long value) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(this.command.formatted(value));
		}
	}

	@Override
	public void close() throws SQLException {
		set(this.before);
	}

}

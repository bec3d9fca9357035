package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.turnstone.jdbc.SteadyConnection;

/**
 * Connection that can write and commits each statement, whatever the data source's
 * defaults, which are restored before it is given back.
 */
final class Session implements AutoCloseable {

	private final Connection connection;

	private final boolean autoCommit;

	private final boolean readOnly;

	private Session(Connection connection) throws SQLException {
		this.connection = connection;
		this.autoCommit = connection.getAutoCommit();
		this.readOnly = connection.isReadOnly();
	}

	static Session open(DataSource dataSource) throws SQLException {
		Session session = new Session(SteadyConnection.of(dataSource.getConnection()));
		session.connection.setReadOnly(false);
		session.connection.setAutoCommit(true);
		return session;
	}

	Connection connection() {
		return this.connection;
	}

	@Override
	public void close() throws SQLException {
		try (this.connection) {
			this.connection.setReadOnly(this.readOnly);
			this.connection.setAutoCommit(this.autoCommit);
		}
	}

}

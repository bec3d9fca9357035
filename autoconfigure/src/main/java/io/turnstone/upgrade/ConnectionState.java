package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a borrowed connection was like, so that it can be given back so. Liquibase before
 * 5.0 leaves the search path of PostgreSQL changed.
 *
 * @param connection the connection
 * @param autoCommit its auto-commit
 * @param schema its default schema
 */
record ConnectionState(Connection connection, boolean autoCommit, @Nullable String schema) {

	static ConnectionState of(Connection connection) throws SQLException {
		return new ConnectionState(connection, connection.getAutoCommit(), connection.getSchema());
	}

	void restore() throws SQLException {
		if (!this.connection.getAutoCommit()) {
			this.connection.rollback();
		}
		if (this.schema != null && !Objects.equals(this.schema, this.connection.getSchema())) {
			this.connection.setSchema(this.schema);
			if (!this.connection.getAutoCommit()) {
				this.connection.commit();
			}
		}
		if (this.connection.getAutoCommit() != this.autoCommit) {
			this.connection.setAutoCommit(this.autoCommit);
		}
	}

}

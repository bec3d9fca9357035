package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who may use what, on one product.
 */
interface GrantReader {

	/**
	 * Return what reads the grants of a product.
	 * @param connection a connection to it
	 * @throws SQLException if it does not tell what it is
	 */
	static Optional<GrantReader> of(Connection connection) throws SQLException {
		return switch (connection.getMetaData().getDatabaseProductName()) {
			case "PostgreSQL" -> Optional.of(new PostgresqlGrants());
			case "MariaDB", "MySQL" -> Optional.of(new MariaDbGrants());
			default -> Optional.empty();
		};
	}

	/**
	 * Return the tables and sequences of a schema.
	 * @param connection a connection of the user who makes them
	 * @param schema the schema
	 * @throws SQLException if they cannot be read
	 */
	Set<NewObject> objects(Connection connection, String schema) throws SQLException;

	/**
	 * Return the statements that a user lacks.
	 * @param connection a connection of the user
	 * @param objects what they are to use
	 * @return the statements, without a semicolon
	 * @throws SQLException if the grants cannot be read
	 */
	List<String> missing(Connection connection, List<NewObject> objects) throws SQLException;

}

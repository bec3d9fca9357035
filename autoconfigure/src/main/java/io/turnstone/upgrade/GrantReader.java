package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.turnstone.upgrade.NewObject.Kind;

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
	 * Return the query for the tables and sequences of a schema, which is its parameter:
	 * their names, whether they are sequences, and their numbers.
	 */
	String objects();

	/**
	 * Return the tables and sequences of a schema.
	 * @param connection a connection of the user who makes them
	 * @param schema the schema
	 * @throws SQLException if they cannot be read
	 */
	default Set<NewObject> objects(Connection connection, String schema) throws SQLException {
		Set<NewObject> objects = new LinkedHashSet<>();
		try (PreparedStatement statement = connection.prepareStatement(objects())) {
			statement.setString(1, schema);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					objects.add(new NewObject(schema, rows.getString(1),
							rows.getBoolean(2) ? Kind.SEQUENCE : Kind.TABLE, rows.getLong(3)));
				}
			}
		}
		return objects;
	}

	/**
	 * Ask for the first column of some rows.
	 * @param connection the connection
	 * @param query the query
	 * @param names its parameters
	 * @throws SQLException if the server fails
	 */
	static List<String> ask(Connection connection, String query, String... names) throws SQLException {
		List<String> answers = new ArrayList<>();
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			for (int i = 0; i < names.length; i++) {
				statement.setString(i + 1, names[i]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					answers.add(rows.getString(1));
				}
			}
		}
		return answers;
	}

	/**
	 * Return the statements that a user lacks.
	 * @param connection a connection of the user
	 * @param objects what they are to use
	 * @return the statements, without a semicolon
	 * @throws SQLException if the grants cannot be read
	 */
	List<String> missing(Connection connection, List<NewObject> objects) throws SQLException;

}

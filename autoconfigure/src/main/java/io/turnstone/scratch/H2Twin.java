package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Private in-memory H2 database with the settings of the live one, which is asked for
 * them, and no more.
 *
 * @param live the live database
 */
record H2Twin(DataSource live) implements PrivateScratch.PrivateDatabase {

	/**
	 * The settings that change what a schema looks like.
	 */
	private static final Set<String> SETTINGS = Set.of("MODE", "DATABASE_TO_LOWER", "DATABASE_TO_UPPER",
			"CASE_INSENSITIVE_IDENTIFIERS", "NON_KEYWORDS", "DEFAULT_NULL_ORDERING", "IGNORECASE", "ZERO_BASED_ENUMS",
			"VARIABLE_BINARY", "TRUNCATE_LARGE_LENGTH", "COLLATION", "TIME ZONE");

	@Override
	public Connection open() throws SQLException {
		StringBuilder url = new StringBuilder("jdbc:h2:mem:");
		String schema;
		try (Connection connection = this.live.getConnection();
				Statement statement = connection.createStatement();
				ResultSet settings = statement
					.executeQuery("SELECT SETTING_NAME, SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS")) {
			schema = connection.getSchema();
			while (settings.next()) {
				if (SETTINGS.contains(settings.getString(1).toUpperCase(Locale.ROOT))) {
					url.append(';').append(settings.getString(1)).append('=').append(settings.getString(2));
				}
			}
		}
		return inSchema(DriverManager.getConnection(url.toString(), "sa", ""), schema);
	}

	private static Connection inSchema(Connection connection, String schema) throws SQLException {
		if (!schema.equals(connection.getSchema())) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("create schema \"%s\"".formatted(schema.replace("\"", "\"\"")));
			}
			connection.setSchema(schema);
		}
		return connection;
	}

}

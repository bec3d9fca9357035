package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Scratch in a private in-memory H2 database, which has the settings of the live one and
 * is gone with its connection. The live database is asked for its settings, no more.
 */
final class H2Scratch implements Scratch {

	/**
	 * The settings that change what a schema looks like.
	 */
	private static final Set<String> SETTINGS = Set.of("MODE", "DATABASE_TO_LOWER", "DATABASE_TO_UPPER",
			"CASE_INSENSITIVE_IDENTIFIERS", "NON_KEYWORDS", "DEFAULT_NULL_ORDERING", "IGNORECASE", "ZERO_BASED_ENUMS",
			"VARIABLE_BINARY", "TRUNCATE_LARGE_LENGTH", "COLLATION", "TIME ZONE");

	private final DataSource live;

	private final String product;

	H2Scratch(DataSource live, String product) {
		this.live = live;
		this.product = product;
	}

	@Override
	public String product() {
		return this.product;
	}

	@Override
	public boolean isApart(Lending lending) {
		return true;
	}

	@Override
	public LeanResult lean(List<ScratchType> types, List<ScratchTable> tables, SchemaReader reader) {
		try (Connection connection = open()) {
			return new PlainTables(connection, new CreatedTables(ScratchName.PREFIX)).create(types, tables, reader);
		}
		catch (SQLException ex) {
			throw new ScratchUnavailableException(
					"The in-memory database for the comparison cannot be used: " + Failures.message(ex), ex);
		}
	}

	@Override
	public <T> T full(Lending lending, Work<T> work) throws Exception {
		try (Connection connection = open()) {
			return work.in(new FullScratch(LentConnection.of(connection), connection.getSchema()));
		}
	}

	private Connection open() throws SQLException {
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

	private Connection inSchema(Connection connection, String schema) throws SQLException {
		if (!schema.equals(connection.getSchema())) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("create schema \"%s\"".formatted(schema.replace("\"", "\"\"")));
			}
			connection.setSchema(schema);
		}
		return connection;
	}

}

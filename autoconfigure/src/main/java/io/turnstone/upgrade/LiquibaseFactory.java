package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;

import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.database.core.H2Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.resource.ResourceAccessor;
import liquibase.structure.core.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Makes Liquibase's view of a connection.
 */
final class LiquibaseFactory {

	private LiquibaseFactory() {
	}

	static Database database(ChangelogSettings settings, Connection connection) throws DatabaseException {
		return configured(database(connection), settings);
	}

	private static Database configured(Database database, ChangelogSettings settings) throws DatabaseException {
		boolean schemas = database.supports(Schema.class);
		set(settings.defaultSchema(), schemas ? database::setDefaultSchemaName : database::setDefaultCatalogName);
		set(settings.liquibaseSchema(), schemas ? database::setLiquibaseSchemaName : database::setLiquibaseCatalogName);
		set(settings.tablespace(), database::setLiquibaseTablespaceName);
		set(settings.changeLogTable(), database::setDatabaseChangeLogTableName);
		set(settings.lockTable(), database::setDatabaseChangeLogLockTableName);
		return database;
	}

	/**
	 * Tell whether there is a product of a name.
	 */
	static boolean knows(String product) {
		return DatabaseFactory.getInstance()
			.getImplementedDatabases()
			.stream()
			.anyMatch((candidate) -> candidate.getShortName().equals(product));
	}

	/**
	 * Return the view of a product of which no database is there.
	 */
	static Database offline(ChangelogSettings settings, String url, ResourceAccessor accessor)
			throws DatabaseException {
		Database database = DatabaseFactory.getInstance()
			.findCorrectDatabaseImplementation(new OfflineConnection(url, accessor));
		if (database instanceof MySQLDatabase product) {
			// The history table is in capitals, and a server on Linux looks for it so
			product.setCaseSensitive(true);
		}
		return configured(database, settings);
	}

	private static Database database(Connection connection) throws DatabaseException {
		JdbcConnection jdbcConnection = new JdbcConnection(connection);
		Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(jdbcConnection);
		if (database instanceof H2Database && storesLowerCase(connection)) {
			database = new LowerCaseH2Database();
			database.setConnection(jdbcConnection);
		}
		// Products that are like it have a class of their own
		if (database.getClass() == PostgresDatabase.class) {
			database = new GatheringPostgresDatabase();
			database.setConnection(jdbcConnection);
		}
		return database;
	}

	private static boolean storesLowerCase(Connection connection) throws DatabaseException {
		try {
			return connection.getMetaData().storesLowerCaseIdentifiers();
		}
		catch (SQLException ex) {
			throw new DatabaseException(ex);
		}
	}

	private static void set(@Nullable String value, Setter setter) throws DatabaseException {
		if (StringUtils.hasText(value)) {
			setter.set(value);
		}
	}

	private interface Setter {

		void set(String value) throws DatabaseException;

	}

}

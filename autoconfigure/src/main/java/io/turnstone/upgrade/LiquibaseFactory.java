package io.turnstone.upgrade;

import java.sql.Connection;

import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
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
		Database database = DatabaseFactory.getInstance()
			.findCorrectDatabaseImplementation(new JdbcConnection(connection));
		boolean schemas = database.supports(Schema.class);
		set(settings.defaultSchema(), schemas ? database::setDefaultSchemaName : database::setDefaultCatalogName);
		set(settings.liquibaseSchema(), schemas ? database::setLiquibaseSchemaName : database::setLiquibaseCatalogName);
		set(settings.tablespace(), database::setLiquibaseTablespaceName);
		set(settings.changeLogTable(), database::setDatabaseChangeLogTableName);
		set(settings.lockTable(), database::setDatabaseChangeLogLockTableName);
		return database;
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

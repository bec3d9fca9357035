package io.turnstone.changelog;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.UnsupportedDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Database that a draft is written for.
 *
 * @param database Liquibase's idea of the product, without a connection, because
 * connecting it would commit what the caller has begun
 * @param product the product's own SQL
 * @param names names in the product's SQL
 * @param longestName the length of the longest name in bytes
 */
record Target(Database database, ProductSql product, SqlNames names, int longestName) {

	private static final int LONGEST_NAME_BY_DEFAULT = 128;

	static Target of(Connection connection) {
		try {
			Database database = database(connection);
			ProductSql product = ProductSql.of(connection, database.getShortName());
			DatabaseMetaData metaData = connection.getMetaData();
			int longestName = metaData.getMaxTableNameLength();
			return new Target(database, product, SqlNames.of(metaData, product::reserves),
					(longestName > 0) ? longestName : LONGEST_NAME_BY_DEFAULT);
		}
		catch (SQLException | DatabaseException | ReflectiveOperationException ex) {
			throw new IllegalStateException("Could not find out which database the changelog is for", ex);
		}
	}

	private static Database database(Connection connection) throws DatabaseException, ReflectiveOperationException {
		JdbcConnection jdbcConnection = new JdbcConnection(connection);
		List<Database> candidates = new ArrayList<>();
		for (Database candidate : DatabaseFactory.getInstance().getImplementedDatabases()) {
			if (candidate.isCorrectDatabaseImplementation(jdbcConnection)) {
				candidates.add(candidate);
			}
		}
		Database database = candidates.stream()
			.max(Comparator.comparingInt(Database::getPriority))
			.orElseGet(UnsupportedDatabase::new);
		return newInstance(database.getClass());
	}

	private static Database newInstance(Class<? extends Database> type)
			throws NoSuchMethodException, InstantiationException, IllegalAccessException, InvocationTargetException {
		return type.getConstructor().newInstance();
	}

}

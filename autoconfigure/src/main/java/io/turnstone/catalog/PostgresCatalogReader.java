package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.TableStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Reader of PostgreSQL's system catalogs.
 * <p>
 * PostgreSQL prints the names of types and functions with their schema unless it is on
 * the search path. So the schema that is read comes first on it, and the temporary one,
 * which would otherwise hide it, comes last.
 */
public final class PostgresCatalogReader implements CatalogReader {

	@Override
	public Schema read(Connection connection, CatalogScope scope) throws SQLException {
		try (PostgresReading reading = PostgresReading.begin(connection)) {
			reading.waitAtMost(scope.lockTimeout());
			PostgresNamespaces namespaces = PostgresNamespaces.find(connection, scope);
			SchemaAssembly<Long> schema = new SchemaAssembly<>();
			schema.missing(namespaces.missing(), scope);
			if (!namespaces.isEmpty()) {
				reading.searchFirst(namespaces.defaultSchema());
				read(connection, namespaces, schema);
			}
			return schema.toSchema();
		}
		catch (SQLException ex) {
			throw PostgresBlockers.explained(connection, ex);
		}
	}

	private void read(Connection connection, PostgresNamespaces namespaces, SchemaAssembly<Long> schema)
			throws SQLException {
		int version = connection.getMetaData().getDatabaseMajorVersion();
		new PostgresColumns(namespaces, schema).read(connection);
		new PostgresConstraints(namespaces, schema, version).read(connection);
		new PostgresIndexes(namespaces, schema, version).read(connection);
		new PostgresSequences(namespaces, schema).read(connection);
		new PostgresTypes(namespaces, schema).read(connection);
		new PostgresOthers(namespaces, schema).read(connection);
	}

	@Override
	public Map<ObjectName, TableStatistics> statistics(Connection connection, CatalogScope scope) throws SQLException {
		return PostgresStatistics.read(connection, scope);
	}

	@Override
	public SessionLocks locks(Connection connection, String schema) throws SQLException {
		return PostgresLocks.read(connection, schema);
	}

	@Override
	public List<String> storedCode(Connection connection, String schema) throws SQLException {
		return StoredCode.read(connection, StoredCode.POSTGRESQL, schema);
	}

	@Override
	public boolean readsExpressions() {
		return true;
	}

	@Override
	public Map<String, String> typeNames(Connection connection, @Nullable String schema, Collection<String> written)
			throws SQLException {
		try (PostgresReading reading = PostgresReading.begin(connection)) {
			reading.searchFirst(schema);
			return new PostgresTypeNames(connection).of(written);
		}
	}

}

package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reader of what a JDBC driver tells of any database. It lists what no driver tells as
 * findings, and likewise what this driver refuses to tell. As drivers tell of keys and
 * indexes one table at a time, it needs three queries for each table.
 */
public final class JdbcCatalogReader implements CatalogReader {

	private static final List<String> UNTOLD = List.of("check constraints", "expressions of generated columns",
			"sequences", "collations", "conditions and directions of indexes");

	@Override
	public Schema read(Connection connection, CatalogScope scope) throws SQLException {
		SchemaAssembly<ObjectName> schema = new SchemaAssembly<>();
		UNTOLD.forEach((object) -> schema.find(object, "JDBC drivers do not tell of them"));
		JdbcNames names = JdbcNames.of(connection, scope);
		for (@Nullable
		String name : schemas(names, scope)) {
			new JdbcTables(connection.getMetaData(), names, schema).read(name);
		}
		return schema.toSchema();
	}

	@Override
	public boolean readsExpressions() {
		return false;
	}

	private Set<@Nullable String> schemas(JdbcNames names, CatalogScope scope) {
		Set<@Nullable String> schemas = new LinkedHashSet<>();
		schemas.add(names.defaultSchema());
		schemas.addAll(scope.others());
		return schemas;
	}

}

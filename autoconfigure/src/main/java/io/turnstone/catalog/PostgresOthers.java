package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Query for what has the name of a table on PostgreSQL and is none, or only part of one.
 */
final class PostgresOthers {

	private static final String SQL = """
			select c.relnamespace, c.relname, case when c.relispartition then 'partition'
				when c.relkind = 'v' then 'view' when c.relkind = 'm' then 'materialized view' else 'foreign table' end as kind
			from pg_class c
			where c.relnamespace in (%s) and (c.relkind in ('v', 'm', 'f') or c.relkind in ('r', 'p') and c.relispartition)""";

	private final PostgresNamespaces namespaces;

	private final SchemaAssembly<Long> schema;

	PostgresOthers(PostgresNamespaces namespaces, SchemaAssembly<Long> schema) {
		this.namespaces = namespaces;
		this.schema = schema;
	}

	void read(Connection connection) throws SQLException {
		Rows.forEach(connection, SQL.formatted(this.namespaces.ids()),
				(row) -> this.schema.addOther(
						this.namespaces.name(row.getLong("relnamespace"), row.getString("relname")),
						row.getString("kind")));
	}

}

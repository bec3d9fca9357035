package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.TableStatistics;

/**
 * What PostgreSQL estimates of tables. It is read from the catalog alone: the functions
 * that tell the exact size take a lock.
 */
final class PostgresStatistics {

	private static final String SQL = """
			select c.relnamespace, c.relname, cast(c.reltuples as bigint) as row_estimate,
				c.relpages * cast(current_setting('block_size') as bigint) as bytes,
				(select max(case when s.relkind <> 'S' then null
					when has_sequence_privilege(d.objid, 'USAGE, SELECT') then pg_sequence_last_value(d.objid) end)
					from pg_depend d join pg_class s on s.oid = d.objid
					where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = c.oid
					and d.deptype in ('a', 'i')) as last_key
			from pg_class c
			where c.relkind in ('r', 'p') and c.relnamespace in (%s) and c.relname = any (?)""";

	private PostgresStatistics() {
	}

	static Map<ObjectName, TableStatistics> read(Connection connection, CatalogScope scope) throws SQLException {
		PostgresNamespaces namespaces = PostgresNamespaces.find(connection, scope);
		Map<ObjectName, TableStatistics> statistics = new HashMap<>();
		if (!namespaces.isEmpty()) {
			Collection<String> tables = Objects.requireNonNullElse(scope.tables(), List.of());
			Rows.forEach(
					connection, SQL.formatted(namespaces.ids()), (row) -> statistics
						.put(namespaces.name(row.getLong("relnamespace"), row.getString("relname")), of(row)),
					connection.createArrayOf("text", tables.toArray()));
		}
		return statistics;
	}

	/**
	 * A table that nobody analysed has -1 rows.
	 */
	private static TableStatistics of(ResultSet row) throws SQLException {
		Long rows = Rows.number(row, "row_estimate");
		boolean counted = rows != null && rows >= 0;
		return new TableStatistics(counted ? rows : null, Rows.number(row, "bytes"), Rows.number(row, "last_key"));
	}

}

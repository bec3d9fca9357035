package io.turnstone.changelog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import io.turnstone.testing.TestDatabase;

/**
 * All that a database's own catalog says about its objects, as sorted lines, without
 * Liquibase's tables.
 */
final class CatalogText {

	private static final String POSTGRESQL = """
			select line from (
				select 'column ' || c.oid::regclass || '.' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
					|| ' notnull=' || a.attnotnull || ' identity=' || a.attidentity::text || ' generated=' || a.attgenerated::text
					|| ' default=' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-')
					|| ' collation=' || case when a.attcollation = t.typcollation then '-' else a.attcollation::regcollation::text end
					|| ' comment=' || coalesce(col_description(c.oid, a.attnum), '-') as line, c.relnamespace as namespace
				from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
					join pg_type t on t.oid = a.atttypid
					left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
				where c.relkind = 'r'
				union all
				select 'table ' || oid::regclass || ' comment=' || coalesce(obj_description(oid, 'pg_class'), '-'), relnamespace
				from pg_class where relkind = 'r'
				union all
				select 'constraint ' || conrelid::regclass || '.' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid), connamespace
				from pg_constraint where contype in ('p', 'u', 'f', 'c')
				union all
				select 'index ' || pg_get_indexdef(indexrelid), relnamespace
				from pg_index join pg_class on pg_class.oid = indexrelid
				union all
				select 'sequence ' || seqrelid::regclass || ' start=' || seqstart || ' increment=' || seqincrement || ' type='
					|| seqtypid::regtype, relnamespace
				from pg_sequence join pg_class on pg_class.oid = seqrelid
			) lines
			where namespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace)
			""";

	private static final String H2 = "script nodata nopasswords nosettings";

	private CatalogText() {
	}

	static List<String> of(TestDatabase product, DataSource dataSource) {
		return query(dataSource, (product == TestDatabase.H2) ? H2 : POSTGRESQL).stream()
			.filter((line) -> !line.toLowerCase(Locale.ROOT).contains("databasechangelog"))
			.filter((line) -> !line.startsWith("CREATE USER") && !line.startsWith("-- "))
			.sorted()
			.toList();
	}

	static List<String> query(DataSource dataSource, String sql) {
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			List<String> lines = new ArrayList<>();
			while (rows.next()) {
				lines.add(rows.getString(1));
			}
			return lines;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Query for PostgreSQL's tables and their columns.
 */
final class PostgresColumns {

	/**
	 * Types to which the server gives a precision of 6 where nobody says one.
	 */
	private static final String TIMES = "'time'::regtype, 'timetz'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype";

	private static final String SQL = """
			select c.oid, c.relnamespace, c.relname, tc.description as table_comment,
				a.attname, format_type(s.oid, case when s.typmod = -1 and (s.oid in (%1$s) or e.typelem in (%1$s))
					then 6 else s.typmod end) as type,
				case when t.typtype = 'd' then format_type(a.atttypid, a.atttypmod) end as domain,
				a.attnotnull or t.typnotnull as not_null,
				pg_get_expr(d.adbin, d.adrelid) as expression, a.attidentity, a.attgenerated,
				l.collname, ac.description as column_comment,
				d.oid is not null and a.attgenerated = '' and exists (
					select from pg_depend owned
					join pg_depend used on used.refclassid = owned.classid and used.refobjid = owned.objid
					where owned.refclassid = 'pg_class'::regclass and owned.refobjid = a.attrelid
					and owned.refobjsubid = a.attnum and owned.classid = 'pg_class'::regclass and owned.objsubid = 0
					and owned.deptype = 'a'
					and used.classid = 'pg_attrdef'::regclass and used.objid = d.oid) as serial
			from pg_class c
			left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			left join pg_type t on t.oid = a.atttypid
			left join lateral (select case when t.typtype = 'd' then t.typbasetype else t.oid end as oid,
				case when t.typtype = 'd' then t.typtypmod else a.atttypmod end as typmod) s on true
			left join pg_type e on e.oid = s.oid
			left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
			left join pg_collation l on l.oid = a.attcollation and l.oid <> t.typcollation
			left join pg_description tc on tc.classoid = 'pg_class'::regclass and tc.objoid = c.oid and tc.objsubid = 0
			left join pg_description ac on ac.classoid = 'pg_class'::regclass and ac.objoid = c.oid
				and ac.objsubid = a.attnum
			where c.relnamespace in (%2$s) and c.relkind in ('r', 'p') and not c.relispartition
			order by c.oid, a.attnum""";

	private final PostgresNamespaces namespaces;

	private final SchemaAssembly<Long> schema;

	PostgresColumns(PostgresNamespaces namespaces, SchemaAssembly<Long> schema) {
		this.namespaces = namespaces;
		this.schema = schema;
	}

	void read(Connection connection) throws SQLException {
		Rows.forEach(connection, SQL.formatted(TIMES, this.namespaces.ids()), this::add);
	}

	private void add(ResultSet row) throws SQLException {
		TableAssembly table = this.schema.table(row.getLong("oid"),
				this.namespaces.name(row.getLong("relnamespace"), row.getString("relname")),
				row.getString("table_comment"));
		if (row.getString("attname") != null) {
			table.add(column(row));
		}
	}

	private Column column(ResultSet row) throws SQLException {
		Identity identity = identity(row);
		boolean generated = !row.getString("attgenerated").isEmpty();
		String expression = row.getString("expression");
		return new Column(row.getString("attname"), DataType.of(row.getString("type"), row.getString("domain")),
				!row.getBoolean("not_null"), (generated || identity != null || isNull(expression)) ? null : expression,
				identity, generated ? expression : null, row.getString("collname"), row.getString("column_comment"));
	}

	/**
	 * PostgreSQL keeps a default of null where it has to be cast to the type.
	 */
	private static boolean isNull(@Nullable String expression) {
		return expression != null && expression.startsWith("NULL::");
	}

	/**
	 * A serial column is what an identity column was before there were any: its default
	 * takes the next value of a sequence that the column owns.
	 */
	private @Nullable Identity identity(ResultSet row) throws SQLException {
		return switch (row.getString("attidentity")) {
			case "a" -> Identity.ALWAYS;
			case "d" -> Identity.BY_DEFAULT;
			default -> row.getBoolean("serial") ? Identity.BY_DEFAULT : null;
		};
	}

}

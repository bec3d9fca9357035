package io.turnstone.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.turnstone.schema.UserType;
import io.turnstone.schema.UserType.Form;

/**
 * Query for the types that were made in a PostgreSQL database, but for those of
 * extensions and those that tables bring along.
 */
final class PostgresTypes {

	private static final String SQL = """
			select t.typnamespace, t.typname, t.typtype, case t.typtype
				when 'e' then array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid
					order by e.enumsortorder)
				when 'c' then array(select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
					from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
					order by a.attnum)
				else array[format_type(t.typbasetype, t.typtypmod)]
					|| array(select x from (values (case when t.typnotnull then 'not null' end),
						('default ' || t.typdefault)) v (x) where x is not null)
					|| array(select pg_get_constraintdef(k.oid) from pg_constraint k
						where k.contypid = t.oid and k.contype = 'c' order by k.conname)
				end as parts
			from pg_type t
			left join pg_class c on c.oid = t.typrelid
			where t.typnamespace in (%s) and (t.typtype in ('e', 'd') or (t.typtype = 'c' and c.relkind = 'c'))
			and not exists (select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid
				and d.deptype = 'e')""";

	private final PostgresNamespaces namespaces;

	private final SchemaAssembly<Long> schema;

	PostgresTypes(PostgresNamespaces namespaces, SchemaAssembly<Long> schema) {
		this.namespaces = namespaces;
		this.schema = schema;
	}

	void read(Connection connection) throws SQLException {
		Rows.forEach(connection, SQL.formatted(this.namespaces.ids()), this::add);
	}

	private void add(ResultSet row) throws SQLException {
		Form form = switch (row.getString("typtype")) {
			case "e" -> Form.ENUM;
			case "c" -> Form.STRUCTURE;
			default -> Form.DOMAIN;
		};
		Array parts = row.getArray("parts");
		this.schema.add(UserType.of(this.namespaces.name(row.getLong("typnamespace"), row.getString("typname")), form,
				List.of((String[]) parts.getArray())));
	}

}

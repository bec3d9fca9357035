package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.turnstone.upgrade.NewObject.Kind;

/**
 * Grants of PostgreSQL. The sequence of an identity column needs none.
 */
final class PostgresqlGrants implements GrantReader {

	private static final String OBJECTS = """
			select c.relname, c.relkind = 'S', c.oid::bigint from pg_class c
			where c.relnamespace = (select oid from pg_namespace where nspname = ?) and c.relkind in ('r', 'p', 'S')
			and not c.relispartition
			and not exists (select from pg_depend d
				where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i' and c.relkind = 'S')
			order by c.relkind desc, c.relname""";

	private static final String SCHEMA = """
			select format('grant usage on schema %I to %I', nspname, current_user) from pg_namespace
			where nspname = ? and not has_schema_privilege(oid, 'usage')""";

	private static final String TABLE = """
			select format('grant %s on table %I.%I to %I', string_agg(p.privilege, ', ' order by p.place), n.nspname, c.relname,
				current_user)
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			cross join (values (1, 'select'), (2, 'insert'), (3, 'update'), (4, 'delete')) p (place, privilege)
			where n.nspname = ? and c.relname = ? and not has_table_privilege(c.oid, p.privilege)
			group by n.nspname, c.relname""";

	private static final String SEQUENCE = """
			select format('grant usage on sequence %I.%I to %I', n.nspname, c.relname, current_user)
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname = ? and c.relname = ? and not has_sequence_privilege(c.oid, 'usage')""";

	@Override
	public String objects() {
		return OBJECTS;
	}

	@Override
	public List<String> missing(Connection connection, List<NewObject> objects) throws SQLException {
		Set<String> statements = new LinkedHashSet<>();
		for (NewObject object : objects) {
			statements.addAll(GrantReader.ask(connection, SCHEMA, object.schema()));
			statements.addAll(GrantReader.ask(connection, (object.kind() == Kind.TABLE) ? TABLE : SEQUENCE,
					object.schema(), object.name()));
		}
		return List.copyOf(statements);
	}

}

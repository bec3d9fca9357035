package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;

import io.turnstone.schema.Sequence;

/**
 * Query for PostgreSQL's sequences, those of serial and identity columns included: a
 * model may draw from them by name.
 */
final class PostgresSequences {

	private static final String SQL = """
			select c.relnamespace, c.relname, s.seqincrement, s.seqstart, s.seqmin, s.seqmax, s.seqcycle,
				o.relname || '.' || a.attname as owner
			from pg_sequence s
			join pg_class c on c.oid = s.seqrelid
			left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid
				and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
			left join pg_class o on o.oid = d.refobjid
			left join pg_attribute a on a.attrelid = o.oid and a.attnum = d.refobjsubid
			where c.relnamespace in (%s)""";

	private final PostgresNamespaces namespaces;

	private final SchemaAssembly<Long> schema;

	PostgresSequences(PostgresNamespaces namespaces, SchemaAssembly<Long> schema) {
		this.namespaces = namespaces;
		this.schema = schema;
	}

	void read(Connection connection) throws SQLException {
		Rows.forEach(connection, SQL.formatted(this.namespaces.ids()), (row) -> {
			SequenceLimit limit = new SequenceLimit(row.getLong("seqincrement"), row.getLong("seqmin"),
					row.getLong("seqmax"), row.getBoolean("seqcycle"));
			this.schema.add(new Sequence(this.namespaces.name(row.getLong("relnamespace"), row.getString("relname")),
					row.getLong("seqincrement"), row.getLong("seqstart"), limit.text(), row.getString("owner")));
		});
	}

}

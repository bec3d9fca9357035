package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.turnstone.schema.Index;
import io.turnstone.schema.Validity;

/**
 * Query for PostgreSQL's indexes that no constraint brought along. What an {@link Index}
 * cannot tell of is listed as a finding.
 */
final class PostgresIndexes {

	private static final String SQL = """
			select i.indexrelid, i.indrelid, ic.relname, i.indisunique, i.indisvalid,
				pg_get_expr(i.indpred, i.indrelid) as filter, %s as nulls_not_distinct,
				pg_get_indexdef(i.indexrelid) as definition,
				m.amname <> 'btree' or exists (select from generate_series(0, i.indnkeyatts - 1) p(position)
					join pg_opclass o on o.oid = i.indclass[p.position]
					left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[p.position]
					where not o.opcdefault or i.indoption[p.position] not in (0, 3)
					or a.attcollation <> i.indcollation[p.position]) as peculiar,
				a.attname, case when a.attname is null then pg_get_indexdef(i.indexrelid, p.position + 1, true) end as expression,
				i.indoption[p.position] = 3 as descending
			from pg_index i
			join pg_class c on c.oid = i.indrelid
			join pg_class ic on ic.oid = i.indexrelid
			join pg_am m on m.oid = ic.relam
			cross join generate_series(0, i.indnkeyatts - 1) p(position)
			left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[p.position]
			where c.relnamespace in (%s)
			and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
			order by ic.relname, i.indexrelid, p.position""";

	private final PostgresNamespaces namespaces;

	private final SchemaAssembly<Long> schema;

	private final String nullsNotDistinct;

	PostgresIndexes(PostgresNamespaces namespaces, SchemaAssembly<Long> schema, int version) {
		this.namespaces = namespaces;
		this.schema = schema;
		this.nullsNotDistinct = (version >= 15) ? "i.indnullsnotdistinct" : "false";
	}

	void read(Connection connection) throws SQLException {
		Rows.forEach(connection, SQL.formatted(this.nullsNotDistinct, this.namespaces.ids()), this::add);
	}

	private void add(ResultSet row) throws SQLException {
		TableAssembly table = this.schema.table(row.getLong("indrelid"));
		if (table == null) {
			return;
		}
		String name = row.getString("relname");
		if (row.getBoolean("nulls_not_distinct")) {
			this.schema.find(table, name, "The unique index holds nulls to be equal, which is not compared");
		}
		table.index(name, index(name, row)).add(part(row));
	}

	/**
	 * Return the index without its parts. One whose creation failed, or still goes on, is
	 * there and of no use.
	 */
	private static Index index(String name, ResultSet row) throws SQLException {
		return new Index(name, row.getBoolean("indisunique"), List.of(), row.getString("filter"),
				row.getBoolean("peculiar") ? definition(row.getString("definition")) : null,
				row.getBoolean("indisvalid") ? Validity.VALID : Validity.NOT_ENFORCED);
	}

	/**
	 * Return the part of a definition that names neither index nor table, and not the
	 * condition, which is told apart.
	 */
	private static String definition(String statement) {
		String definition = statement.substring(statement.indexOf(" USING ") + " USING ".length());
		int condition = definition.indexOf(" WHERE ");
		return (condition >= 0) ? definition.substring(0, condition) : definition;
	}

	private Index.Part part(ResultSet row) throws SQLException {
		String column = row.getString("attname");
		return new Index.Part((column != null) ? column : row.getString("expression"), column == null,
				row.getBoolean("descending"));
	}

}

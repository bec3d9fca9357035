package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.turnstone.schema.Check;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.UniqueKey;
import io.turnstone.schema.Validity;

/**
 * Query for PostgreSQL's constraints.
 */
final class PostgresConstraints {

	private static final String SQL = """
			select k.conrelid, k.conname, k.contype, k.confdeltype, k.confupdtype, k.convalidated, %s,
				exists (select from pg_trigger t where t.tgconstraint = k.oid and t.tgenabled in ('D', 'R')) as switched_off,
				array(select cast(a.attname as text) from unnest(k.conkey) with ordinality key(attnum, position)
					join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.attnum order by key.position) as columns,
				tn.nspname as target_schema, tc.relname as target,
				array(select cast(a.attname as text) from unnest(k.confkey) with ordinality key(attnum, position)
					join pg_attribute a on a.attrelid = k.confrelid and a.attnum = key.attnum order by key.position)
					as target_columns,
				case when k.contype = 'c' then pg_get_expr(k.conbin, k.conrelid) end as expression
			from pg_constraint k
			join pg_class c on c.oid = k.conrelid
			left join pg_class tc on tc.oid = k.confrelid
			left join pg_namespace tn on tn.oid = tc.relnamespace
			left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u')
			where c.relnamespace in (%s) and k.conparentid = 0
			and (k.contype in ('p', 'u', 'f', 'c', 'x') or k.contype = 'n' and not k.convalidated)
			order by k.conrelid, k.conname""";

	private final PostgresNamespaces namespaces;

	private final SchemaAssembly<Long> schema;

	private final String peculiarities;

	PostgresConstraints(PostgresNamespaces namespaces, SchemaAssembly<Long> schema, int version) {
		this.namespaces = namespaces;
		this.schema = schema;
		this.peculiarities = peculiarities(version);
	}

	private static String peculiarities(int version) {
		String nullsNotDistinct = (version >= 15) ? "i.indnullsnotdistinct" : "false";
		String enforced = (version >= 18) ? "k.conenforced" : "true";
		String period = (version >= 18) ? "k.conperiod" : "false";
		return "coalesce(%s, false) as nulls_not_distinct, %s as enforced, %s as period".formatted(nullsNotDistinct,
				enforced, period);
	}

	void read(Connection connection) throws SQLException {
		Rows.forEach(connection, SQL.formatted(this.peculiarities, this.namespaces.ids()), this::add);
	}

	private void add(ResultSet row) throws SQLException {
		TableAssembly table = this.schema.table(row.getLong("conrelid"));
		if (table == null) {
			return;
		}
		String name = row.getString("conname");
		if (row.getBoolean("period")) {
			this.schema.find(table, name, "The constraint is over a period and is not compared");
			return;
		}
		if (row.getBoolean("nulls_not_distinct")) {
			this.schema.find(table, name, "The unique key holds nulls to be equal, which is not compared");
		}
		add(table, name, row);
	}

	private void add(TableAssembly table, String name, ResultSet row) throws SQLException {
		List<String> columns = Rows.strings(row, "columns");
		switch (row.getString("contype")) {
			case "p" -> table.setPrimaryKey(new PrimaryKey(name, columns));
			case "u" -> table.add(new UniqueKey(name, columns));
			case "f" -> table.add(foreignKey(name, columns, row));
			case "c" -> table
				.add(new Check(name, row.getString("expression"), null, columns, Check.Source.DATABASE, validity(row)));
			case "n" -> this.schema.find(table, columns.get(0),
					"Rows that were there before it was not null may still hold null");
			default -> this.schema.find(table, name, "Exclusion constraints are not compared");
		}
	}

	private ForeignKey foreignKey(String name, List<String> columns, ResultSet row) throws SQLException {
		return new ForeignKey(name, columns,
				this.namespaces.name(row.getString("target_schema"), row.getString("target")),
				Rows.strings(row, "target_columns"), action(row.getString("confdeltype")),
				action(row.getString("confupdtype")).onUpdate(), validity(row));
	}

	private static Validity validity(ResultSet row) throws SQLException {
		if (!row.getBoolean("enforced") || row.getBoolean("switched_off")) {
			return Validity.NOT_ENFORCED;
		}
		return row.getBoolean("convalidated") ? Validity.VALID : Validity.NOT_VALIDATED;
	}

	private static DeleteAction action(String code) {
		return switch (code) {
			case "r" -> DeleteAction.RESTRICT;
			case "c" -> DeleteAction.CASCADE;
			case "n" -> DeleteAction.SET_NULL;
			case "d" -> DeleteAction.SET_DEFAULT;
			default -> DeleteAction.NO_ACTION;
		};
	}

}

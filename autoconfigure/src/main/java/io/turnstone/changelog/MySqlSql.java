package io.turnstone.changelog;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;

import io.turnstone.schema.ObjectName;

/**
 * What has to be said in the SQL of MySQL alone.
 */
final class MySqlSql extends MariaDbSql {

	MySqlSql(Connection connection) {
		super(connection);
	}

	/**
	 * MySQL refuses to let others write where a foreign key changes rows by itself.
	 */
	@Override
	public Optional<OnlineSql> online(ChangedTable table, SqlNames names) {
		return table.isChangedByForeignKeys() ? Optional.empty() : super.online(table, names);
	}

	/**
	 * There is no {@code drop index if exists}, so the catalog is asked when the
	 * statements run.
	 */
	@Override
	public List<String> removeRestOfForeignKey(ObjectName table, String key, SqlNames names) {
		String database = (table.schema() != null) ? literal(table.schema()) : "database()";
		String drop = "alter table %s drop index %s".formatted(names.of(table), names.of(key));
		return List.of(
				"""
						set @rest = (select if(count(*) > 0, %s, 'do 0') from information_schema.statistics
						where table_schema = %s and table_name = %s and index_name = %s)""".formatted(literal(drop),
						database, literal(table.name()), literal(key)),
				"prepare rest from @rest", "execute rest", "deallocate prepare rest");
	}

}

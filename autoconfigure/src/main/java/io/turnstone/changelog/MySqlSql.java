package io.turnstone.changelog;

import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What has to be said in the SQL of MySQL alone.
 */
final class MySqlSql extends MariaDbSql {

	private static final Pattern NAME = Pattern.compile("`((?:[^`]|``)*)`|[^.`]+");

	MySqlSql(Connection connection) {
		super(connection);
	}

	/**
	 * There is no {@code drop index if exists}, so the catalog is asked when the
	 * statements run.
	 */
	@Override
	public List<String> removeRestOfForeignKey(String table, String name) {
		List<String> path = names(table);
		String database = (path.size() > 1) ? Literals.of(path.get(0)) : "database()";
		String drop = "alter table %s drop index %s".formatted(table, name);
		return List.of(
				"""
						set @rest = (select if(count(*) > 0, %s, 'do 0') from information_schema.statistics
						where table_schema = %s and table_name = %s and index_name = %s)""".formatted(Literals.of(drop),
						database, Literals.of(path.get(path.size() - 1)), Literals.of(names(name).get(0))),
				"prepare rest from @rest", "execute rest", "deallocate prepare rest");
	}

	private static List<String> names(String inSql) {
		return NAME.matcher(inSql)
			.results()
			.map((found) -> (found.group(1) != null) ? found.group(1).replace("``", "`") : found.group())
			.toList();
	}

}

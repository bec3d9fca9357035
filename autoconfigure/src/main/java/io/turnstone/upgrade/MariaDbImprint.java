package io.turnstone.upgrade;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the catalog of MariaDB or MySQL looks like. Numbers that rows are given next are
 * left out.
 */
final class MariaDbImprint extends CatalogImprint {

	private static final String NEXT_NUMBER = " AUTO_INCREMENT=\\d+";

	private static final String ROUTINES = "select routine_schema, routine_name, routine_type, routine_definition, "
			+ "last_altered from information_schema.routines where routine_schema in (%s) order by 1, 2, 3";

	private static final Map<String, String> OTHERS = Map.of("trigger",
			"select trigger_schema, trigger_name, event_object_table, event_manipulation, action_timing, action_statement "
					+ "from information_schema.triggers where trigger_schema in (%s) order by 1, 2",
			"procedure", ROUTINES, "function", ROUTINES, "event",
			"select event_schema, event_name, event_definition, last_altered from information_schema.events "
					+ "where event_schema in (%s) order by 1, 2");

	@Override
	String words() {
		return "show create";
	}

	@Override
	List<String> describe(Statement statement, String text) throws SQLException {
		List<String> description = new ArrayList<>();
		String schemas = schemas(statement, text);
		for (List<String> table : rows(statement, "select table_schema, table_name from information_schema.tables "
				+ "where table_schema in (%s) order by 1, 2".formatted(schemas))) {
			if (names(text, table.get(1))) {
				description.add(table + ": " + definition(statement, table));
			}
		}
		for (Map.Entry<String, String> other : OTHERS.entrySet()) {
			if (text.contains(other.getKey())) {
				description.add(other.getKey() + rows(statement, other.getValue().formatted(schemas)));
			}
		}
		description.sort(null);
		return description;
	}

	private static String schemas(Statement statement, String text) throws SQLException {
		StringBuilder schemas = new StringBuilder("database()");
		for (List<String> schema : rows(statement, "select schema_name from information_schema.schemata")) {
			if (names(text, schema.get(0))) {
				schemas.append(", '").append(schema.get(0).replace("\\", "\\\\").replace("'", "''")).append('\'');
			}
		}
		return schemas.toString();
	}

	private static String definition(Statement statement, List<String> table) throws SQLException {
		return rows(statement, "show create table %s.%s".formatted(quoted(table.get(0)), quoted(table.get(1)))).get(0)
			.get(1)
			.replaceFirst(NEXT_NUMBER, "");
	}

	private static String quoted(String name) {
		return '`' + name.replace("`", "``") + '`';
	}

}

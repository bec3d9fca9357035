package io.turnstone.upgrade;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the catalog of H2 looks like. Numbers that rows are given next, and copies that an
 * interrupted change of a table left behind, are left out.
 */
final class H2Imprint extends CatalogImprint {

	private static final Pattern COPY = Pattern.compile(".*_COPY_\\d+_\\d+");

	private static final Pattern PASSING = Pattern.compile("(?m)^--.*$| RESTART WITH -?\\d+| SELECTIVITY \\d+");

	private static final String OF_TABLES = "select table_schema, table_name from information_schema.tables "
			+ "where table_schema <> 'INFORMATION_SCHEMA'";

	private static final String OF_INDEXES = "select table_schema, table_name, index_name from information_schema.indexes";

	private static final String OF_TRIGGERS = "select event_object_schema, event_object_table, trigger_name "
			+ "from information_schema.triggers";

	@Override
	List<String> describe(Statement statement, String text) throws SQLException {
		Set<String> tables = new LinkedHashSet<>();
		// One table at least, because otherwise it would be all of them
		add(tables, rows(statement, OF_TABLES), text + ' ' + ProgressTable.NAME);
		if (text.contains("index")) {
			add(tables, rows(statement, OF_INDEXES), text);
		}
		if (text.contains("trigger")) {
			add(tables, rows(statement, OF_TRIGGERS), text);
		}
		List<String> description = new ArrayList<>();
		for (List<String> row : rows(statement,
				"script nodata nopasswords nosettings table " + String.join(", ", tables))) {
			description.add(PASSING.matcher(row.get(0)).replaceAll(""));
		}
		return description;
	}

	/**
	 * Add the tables that a text names by their own name, or by the last name of a row.
	 */
	private static void add(Set<String> tables, List<List<String>> rows, String text) {
		for (List<String> row : rows) {
			if (names(text, row.get(row.size() - 1)) && !COPY.matcher(row.get(1)).matches()) {
				tables.add(quoted(row.get(0)) + "." + quoted(row.get(1)));
			}
		}
	}

	private static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

}

package io.turnstone.scratch;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * PostgreSQL table without storage. Most of what the creation of a table costs are its
 * files and the table for its oversized values; a partitioned table has neither, and its
 * columns and checks read the same. It needs a column to be partitioned by, which no
 * reader is to see.
 */
final class UnstoredTable {

	private static final String KEY = "turnstone_key";

	private UnstoredTable() {
	}

	/**
	 * Turn the statements that create a table into those that create it without storage.
	 * @param statements the statements, the first of which creates the table
	 * @return the statements, some of which the server may refuse
	 */
	static List<String> statements(List<String> statements) {
		List<String> unstored = new ArrayList<>(statements);
		unstored.set(0, statements.get(0).replaceFirst("\\(", "(%s integer, ".formatted(KEY))
				+ " partition by list (%s)".formatted(KEY));
		return unstored;
	}

	/**
	 * Return a schema of such tables as if they were plain ones.
	 * @param schema the schema
	 * @return the schema without the column that they are partitioned by
	 */
	static Schema plain(Schema schema) {
		SortedMap<ObjectName, Table> tables = new TreeMap<>(schema.tables());
		tables.replaceAll((name, table) -> plain(table));
		return schema.withTables(tables);
	}

	private static Table plain(Table table) {
		return table.withColumns(table.columns().stream().filter((column) -> !column.name().equals(KEY)).toList());
	}

}

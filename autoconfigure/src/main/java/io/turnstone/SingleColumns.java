package io.turnstone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.mapping.MappedTable;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Finding;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Table;
import io.turnstone.scratch.LeanResult;
import io.turnstone.scratch.SchemaReader;
import io.turnstone.scratch.Scratch;
import io.turnstone.scratch.ScratchTable;
import io.turnstone.scratch.ScratchType;

/**
 * Columns of tables that a database refuses to create. Each plain one is created alone,
 * so that a single type which the database does not know does not hide all others.
 *
 * @param types the types that the database knows, by table and column
 * @param findings the columns whose type it refuses
 */
record SingleColumns(Map<ObjectName, Map<String, DataType>> types, List<Finding> findings) {

	private static final String STATEMENT = "create table %s (single %s)";

	static SingleColumns none() {
		return new SingleColumns(Map.of(), List.of());
	}

	/**
	 * Ask the database about the columns of some tables.
	 * @param tables the tables
	 * @param needed the types of the model
	 * @param scratch lends the lean scratch
	 * @param reader reads it back
	 * @return what it says
	 */
	static SingleColumns of(Map<ObjectName, MappedTable> tables, List<ScratchType> needed, Scratch scratch,
			SchemaReader reader) {
		List<ScratchTable> questions = new ArrayList<>();
		tables.forEach((name, table) -> table.structure()
			.columns()
			.stream()
			.filter((column) -> isPlain(column, table))
			.forEach((column) -> questions.add(question(name, column, table))));
		if (questions.isEmpty()) {
			return none();
		}
		LeanResult result = scratch.lean(needed, questions, reader);
		Map<ObjectName, Map<String, DataType>> types = new HashMap<>();
		tables.forEach((name, table) -> types.put(name, types(name, table, result.tables())));
		return new SingleColumns(types, findings(tables, result.tables()));
	}

	private static boolean isPlain(Column column, MappedTable table) {
		return column.defaultValue() == null && column.generatedAs() == null
				&& table.types().containsKey(column.name());
	}

	private static List<Finding> findings(Map<ObjectName, MappedTable> tables, Map<String, Table> answers) {
		List<Finding> findings = new ArrayList<>();
		tables.forEach((name, table) -> table.structure()
			.columns()
			.stream()
			.filter((column) -> isPlain(column, table) && !answers.containsKey(key(name, column)))
			.forEach((column) -> findings.add(new Finding(key(name, column),
					"the database refuses its type, " + table.types().get(column.name())))));
		return findings;
	}

	private static ScratchTable question(ObjectName name, Column column, MappedTable table) {
		return new ScratchTable(key(name, column),
				List.of(STATEMENT.formatted(ScratchTable.TABLE, table.types().get(column.name()))));
	}

	private static String key(ObjectName name, Column column) {
		return name + "." + column.name();
	}

	private static Map<String, DataType> types(ObjectName name, MappedTable table, Map<String, Table> answers) {
		Map<String, DataType> types = new LinkedHashMap<>();
		for (Column column : table.structure().columns()) {
			Table answer = answers.get(key(name, column));
			DataType told = (answer != null) ? answer.columns().get(0).type() : null;
			if (told != null) {
				types.put(column.name(), told.writtenAs(Objects.requireNonNull(table.types().get(column.name()))));
			}
		}
		return types;
	}

	/**
	 * Give the columns of a table the types that the database knows. Where it knows all
	 * of them, the table was refused for another reason, and none of it is to be drafted.
	 * @param table the table
	 * @return the table
	 */
	Table complete(Table table) {
		Map<String, DataType> known = this.types.get(table.name());
		if (known == null || known.size() == table.columns().size()) {
			return table;
		}
		return table
			.withColumns(table.columns().stream().map((column) -> column.withType(known.get(column.name()))).toList());
	}

}

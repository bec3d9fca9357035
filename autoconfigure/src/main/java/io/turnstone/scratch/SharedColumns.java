package io.turnstone.scratch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * Columns of many tables, each asked for once. A table for all types has a column for
 * each, and another one tells whether the names are fit for columns. A definition may
 * name its own column, so it needs a table where that name is still free: there are as
 * many as the name with the most definitions needs.
 */
final class SharedColumns {

	/**
	 * No table of PostgreSQL has more columns than 1600.
	 */
	private static final int MOST = 1000;

	private static final String TYPES = "turnstone_types";

	private static final String NAMES = "turnstone_names_";

	private static final String DEFINITIONS = "turnstone_columns_";

	private final Map<String, String> types = new LinkedHashMap<>();

	private final Map<String, String> names = new LinkedHashMap<>();

	private final List<Map<String, String>> definitions = new ArrayList<>();

	/**
	 * Collect the columns.
	 * @param tables the tables
	 */
	SharedColumns(Collection<ScratchTable> tables) {
		for (ScratchTable table : tables) {
			table.columns().types().values().forEach((type) -> this.types.computeIfAbsent(type, this::nameOf));
			table.columns().names().forEach(this.names::putIfAbsent);
			table.columns().definitions().forEach(this::define);
		}
	}

	private String nameOf(String type) {
		return "c" + this.types.size();
	}

	private void define(String column, String definition) {
		if (tableOf(column, definition).isPresent()) {
			return;
		}
		Map<String, String> free = this.definitions.stream()
			.filter((table) -> !table.containsKey(column) && table.size() < MOST)
			.findFirst()
			.orElseGet(() -> {
				this.definitions.add(new LinkedHashMap<>());
				return this.definitions.get(this.definitions.size() - 1);
			});
		free.put(column, definition);
	}

	private Optional<String> tableOf(String column, String definition) {
		for (int i = 0; i < this.definitions.size(); i++) {
			if (definition.equals(this.definitions.get(i).get(column))) {
				return Optional.of(DEFINITIONS + i);
			}
		}
		return Optional.empty();
	}

	/**
	 * Tell whether the columns can be asked for.
	 * @return {@code false} if there are none, or too many types
	 */
	boolean canBeAsked() {
		return !names().isEmpty() && this.types.size() <= MOST;
	}

	/**
	 * Return the names of the tables that hold the columns and have to be read back.
	 * @return the plain names
	 */
	List<String> names() {
		List<String> names = new ArrayList<>();
		if (!this.types.isEmpty()) {
			names.add(TYPES);
		}
		for (int i = 0; i < this.definitions.size(); i++) {
			names.add(DEFINITIONS + i);
		}
		return names;
	}

	/**
	 * Return the statements that create the tables.
	 * @param schema what qualifies their names
	 * @return a statement for each
	 */
	List<String> statements(String schema) {
		List<String> statements = new ArrayList<>();
		if (!this.types.isEmpty()) {
			List<String> columns = new ArrayList<>();
			this.types.forEach((type, column) -> columns.add(column + " " + type));
			statements.add(create(schema + TYPES, columns));
		}
		List<String> written = this.names.values().stream().map((name) -> name + " integer").toList();
		for (int from = 0; from < written.size(); from += MOST) {
			statements.add(create(schema + NAMES + from, written.subList(from, Math.min(from + MOST, written.size()))));
		}
		for (int i = 0; i < this.definitions.size(); i++) {
			List<String> columns = new ArrayList<>();
			for (String definition : this.definitions.get(i).values()) {
				columns.add(definition.replace(ScratchTable.NAME, "turnstone_" + columns.size()));
			}
			statements.add(create(schema + DEFINITIONS + i, columns));
		}
		return statements;
	}

	private static String create(String table, List<String> columns) {
		StringJoiner statement = new StringJoiner(", ", "create table " + table + " (", ")");
		columns.forEach(statement::add);
		return statement.toString();
	}

	/**
	 * Give tables the columns that were asked for.
	 * @param schema the schema with the tables that hold them
	 * @param tables the tables by their names in the schema
	 * @return the schema with all these tables
	 */
	Schema complete(Schema schema, Map<String, ScratchTable> tables) {
		SortedMap<ObjectName, Table> completed = new TreeMap<>(schema.tables());
		tables.forEach((name, table) -> {
			if (!table.columns().isEmpty()) {
				completed.put(ObjectName.of(name), table(ObjectName.of(name), table.columns(), schema));
			}
		});
		return schema.withTables(completed);
	}

	private Table table(ObjectName name, IndependentColumns wanted, Schema schema) {
		List<Column> columns = new ArrayList<>();
		List<Check> checks = new ArrayList<>();
		wanted.types()
			.forEach((column, type) -> schema.table(ObjectName.of(TYPES))
				.flatMap((types) -> types.column(this.types.getOrDefault(type, "")))
				.map((told) -> told.withName(column)
					.withNullable(told.nullable() && !wanted.notNull().contains(column)))
				.ifPresent(columns::add));
		wanted.definitions()
			.forEach((column, definition) -> tableOf(column, definition).map(ObjectName::of)
				.flatMap(schema::table)
				.ifPresent((table) -> {
					table.column(column).ifPresent(columns::add);
					table.checks()
						.stream()
						.filter((check) -> check.columns().equals(List.of(column)))
						.forEach(checks::add);
				}));
		return Table.of(name, columns).withChecks(checks);
	}

}

package io.turnstone.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.turnstone.schema.Check;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.UniqueKey;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Constraints of an H2 database, which its information schema spreads over five views.
 */
final class H2Constraints {

	private final Map<ObjectName, Constraint> constraints = new LinkedHashMap<>();

	private final Map<ObjectName, List<String>> columns = new HashMap<>();

	private final Map<ObjectName, Set<String>> used = new HashMap<>();

	private final Map<ObjectName, List<Integer>> positions = new HashMap<>();

	private final Map<ObjectName, Reference> references = new HashMap<>();

	private final Map<ObjectName, String> conditions = new HashMap<>();

	private H2Constraints() {
	}

	static H2Constraints read(H2Views views) throws SQLException {
		H2Constraints constraints = new H2Constraints();
		constraints.readConstraints(views);
		constraints.readKeyColumns(views);
		constraints.readReferences(views);
		constraints.readConditions(views);
		constraints.readUsedColumns(views);
		constraints.correctStaleNames(views);
		return constraints;
	}

	/**
	 * Return the indexes that primary and unique keys use.
	 * @return the indexes, with their schemas
	 */
	Set<ObjectName> indexes() {
		Set<ObjectName> indexes = new HashSet<>();
		this.constraints.values()
			.stream()
			.filter((constraint) -> !"FOREIGN KEY".equals(constraint.type()))
			.map(Constraint::index)
			.filter(Objects::nonNull)
			.forEach(indexes::add);
		return indexes;
	}

	/**
	 * Add the constraints to their tables.
	 * @param schema the schema that holds the tables
	 */
	void addTo(SchemaAssembly<ObjectName> schema) {
		this.constraints.forEach((name, constraint) -> {
			TableAssembly table = schema.table(constraint.table());
			if (table == null) {
				return;
			}
			if (!constraint.nullsDistinct()) {
				schema.find(table, name.name(), "The unique key holds nulls to be equal, which is not compared");
			}
			if (!constraint.enforced()) {
				schema.find(table, name.name(), "The referential integrity of the table is switched off");
			}
			add(name, constraint.type(), table);
		});
	}

	private void add(ObjectName name, String type, TableAssembly table) {
		List<String> columns = this.columns.getOrDefault(name, List.of());
		switch (type) {
			case "PRIMARY KEY" -> table.setPrimaryKey(new PrimaryKey(name.name(), columns));
			case "UNIQUE" -> table.add(new UniqueKey(name.name(), columns));
			case "FOREIGN KEY" -> table.add(foreignKey(name, columns));
			default -> table.add(new Check(name.name(), this.conditions.getOrDefault(name, ""), null, columns,
					Check.Source.DATABASE));
		}
	}

	private ForeignKey foreignKey(ObjectName name, List<String> columns) {
		Reference reference = Objects.requireNonNull(this.references.get(name));
		Constraint target = Objects.requireNonNull(this.constraints.get(reference.key()));
		List<String> keyColumns = this.columns.getOrDefault(reference.key(), List.of());
		List<String> targetColumns = this.positions.getOrDefault(name, List.of())
			.stream()
			.map((position) -> keyColumns.get(position - 1))
			.toList();
		return new ForeignKey(name.name(), columns, target.table(), targetColumns, reference.onDelete(),
				reference.onUpdate().onUpdate(), Validity.VALID);
	}

	private void readConstraints(H2Views views) throws SQLException {
		views.forEach("""
				SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CONSTRAINT_TYPE, TABLE_SCHEMA, TABLE_NAME, INDEX_SCHEMA,
					INDEX_NAME, NULLS_DISTINCT, ENFORCED
				FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME""",
				(row) -> this.constraints.put(name(row, "constraint"), constraint(views, row)));
	}

	private Constraint constraint(H2Views views, ResultSet row) throws SQLException {
		ObjectName index = (row.getString("index_name") != null) ? name(row, "index") : null;
		return new Constraint(row.getString("constraint_type"), views.table(row), index,
				!"NO".equals(row.getString("nulls_distinct")), !"NO".equals(row.getString("enforced")));
	}

	private void readKeyColumns(H2Views views) throws SQLException {
		views.forEach("""
				SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, COLUMN_NAME, POSITION_IN_UNIQUE_CONSTRAINT
				FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE
				ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION""", (row) -> {
			ObjectName name = name(row, "constraint");
			this.columns.computeIfAbsent(name, (key) -> new ArrayList<>()).add(row.getString("column_name"));
			int position = row.getInt("position_in_unique_constraint");
			this.positions.computeIfAbsent(name, (key) -> new ArrayList<>()).add(position);
		});
	}

	private void readReferences(H2Views views) throws SQLException {
		views.forEach(
				"""
						SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME, DELETE_RULE,
							UPDATE_RULE
						FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS""",
				(row) -> this.references.put(name(row, "constraint"), new Reference(name(row, "unique_constraint"),
						action(row.getString("delete_rule")), action(row.getString("update_rule")))));
	}

	private static DeleteAction action(String rule) {
		return DeleteAction.valueOf(rule.replace(' ', '_'));
	}

	private void readConditions(H2Views views) throws SQLException {
		views.forEach("""
				SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS""",
				(row) -> this.conditions.put(name(row, "constraint"), row.getString("check_clause")));
	}

	private void readUsedColumns(H2Views views) throws SQLException {
		views.forEach("""
				SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME
				FROM INFORMATION_SCHEMA.CONSTRAINT_COLUMN_USAGE""", (row) -> {
			ObjectName name = name(row, "constraint");
			String column = row.getString("column_name");
			if (this.conditions.containsKey(name)) {
				this.columns.computeIfAbsent(name, (key) -> new ArrayList<>()).add(column);
			}
			else if (views.table(row).equals(table(name))) {
				this.used.computeIfAbsent(name, (key) -> new HashSet<>()).add(column);
			}
		});
	}

	private @Nullable ObjectName table(ObjectName constraint) {
		Constraint known = this.constraints.get(constraint);
		return (known != null) ? known.table() : null;
	}

	/**
	 * H2 goes on telling the first name of a renamed column as part of a key, as long as
	 * the database is open. Its other views tell the new one, but not its place.
	 */
	private void correctStaleNames(H2Views views) throws SQLException {
		Set<ObjectName> stale = new HashSet<>();
		this.used.forEach((name, used) -> {
			if (!used.containsAll(this.columns.getOrDefault(name, List.of()))) {
				stale.add(name);
			}
		});
		if (stale.isEmpty()) {
			return;
		}
		Map<ObjectName, List<String>> indexed = new HashMap<>();
		views.forEach("""
				SELECT INDEX_SCHEMA, INDEX_NAME, COLUMN_NAME FROM INFORMATION_SCHEMA.INDEX_COLUMNS
				ORDER BY INDEX_SCHEMA, INDEX_NAME, ORDINAL_POSITION""",
				(row) -> indexed.computeIfAbsent(name(row, "index"), (key) -> new ArrayList<>())
					.add(row.getString("column_name")));
		this.constraints.forEach((name, constraint) -> {
			if (stale.contains(name) && constraint.index() != null) {
				List<String> fresh = indexed.getOrDefault(constraint.index(), List.of());
				this.columns.computeIfPresent(name,
						(key, columns) -> withFresh(columns, fresh, this.used.getOrDefault(name, Set.of())));
			}
		});
	}

	/**
	 * Replace the names that are not used any more, and keep the order of the others.
	 */
	private static List<String> withFresh(List<String> columns, List<String> indexed, Set<String> used) {
		Deque<String> fresh = new ArrayDeque<>(
				indexed.stream().filter((column) -> used.contains(column) && !columns.contains(column)).toList());
		return columns.stream()
			.map((column) -> (used.contains(column) || fresh.isEmpty()) ? column : fresh.remove())
			.toList();
	}

	private ObjectName name(ResultSet row, String kind) throws SQLException {
		return new ObjectName(row.getString(kind + "_schema"), row.getString(kind + "_name"));
	}

	/**
	 * Constraint as such.
	 *
	 * @param type the type, such as {@code PRIMARY KEY}
	 * @param table the table
	 * @param index the index that the constraint uses
	 * @param nullsDistinct whether the constraint lets several nulls be
	 * @param enforced whether the constraint is switched on
	 */
	private record Constraint(String type, ObjectName table, @Nullable ObjectName index, boolean nullsDistinct,
			boolean enforced) {

	}

	/**
	 * What a foreign key refers to.
	 *
	 * @param key the primary or unique key
	 * @param onDelete what the deletion of a row referred to does
	 * @param onUpdate what a change of the key does
	 */
	private record Reference(ObjectName key, DeleteAction onDelete, DeleteAction onUpdate) {

	}

}

package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;

/**
 * Schema as it is once a change was made, as far as that tells what later changes do:
 * what is dropped together with something else stays.
 */
public final class SchemaAfter {

	private SchemaAfter() {
	}

	/**
	 * Make a change.
	 * @param schema the schema before it
	 * @param change the change
	 * @return the schema after it
	 */
	public static Schema of(Schema schema, Change change) {
		if (change instanceof Change.CreateSequence creation) {
			SortedMap<ObjectName, Sequence> sequences = new TreeMap<>(schema.sequences());
			sequences.put(change.object(), creation.sequence());
			return schema.withSequences(sequences.values());
		}
		SortedMap<ObjectName, Table> tables = new TreeMap<>(schema.tables());
		if (change instanceof Change.CreateTable creation) {
			tables.put(change.object(), creation.table());
		}
		else if (change instanceof Change.DropTable) {
			tables.remove(change.object());
		}
		else if (change instanceof Change.RenameTable && tables.containsKey(change.object())) {
			ObjectName name = change.reverse().object();
			tables.put(name, tables.remove(change.object()).withName(name));
		}
		else {
			tables.computeIfPresent(change.object(), (name, table) -> of(table, change));
		}
		return schema.withTables(tables);
	}

	private static Table of(Table table, Change change) {
		if (change instanceof Change.AddPrimaryKey addition) {
			return table.withPrimaryKey(addition.key());
		}
		if (change instanceof Change.AddUniqueKey addition) {
			return table.withUniqueKeys(and(table.uniqueKeys(), addition.key()));
		}
		if (change instanceof Change.AddForeignKey addition) {
			return table.withForeignKeys(and(table.foreignKeys(), addition.key()));
		}
		if (change instanceof Change.AddCheck addition) {
			return table.withChecks(and(table.checks(), addition.check()));
		}
		if (change instanceof Change.CreateIndex creation) {
			return table.withIndexes(and(table.indexes(), creation.index()));
		}
		return ofColumns(table, change);
	}

	private static Table ofColumns(Table table, Change change) {
		if (change instanceof Change.AddColumn addition) {
			return table.withColumns(and(table.columns(), addition.column()));
		}
		if (change instanceof Change.DropColumn drop) {
			return table.withColumns(
					table.columns().stream().filter((column) -> !column.name().equals(drop.column().name())).toList());
		}
		if (change instanceof Change.RenameColumn rename) {
			return with(table, rename.column().name(), (column) -> column.withName(rename.name()));
		}
		return (change instanceof Change.AlterColumn alteration)
				? with(table, alteration.from().name(), (column) -> alteration.to()) : table;
	}

	private static Table with(Table table, String name, UnaryOperator<Column> replacement) {
		return table.withColumns(table.columns()
			.stream()
			.map((column) -> column.name().equals(name) ? replacement.apply(column) : column)
			.toList());
	}

	private static <T> List<T> and(List<T> some, T other) {
		List<T> all = new ArrayList<>(some);
		all.add(other);
		return all;
	}

}

package io.turnstone.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * What only the database has, and somebody wants to be gone.
 *
 * @param tables the tables
 * @param sequences the sequences
 * @param columns the columns, by table
 */
public record Drops(Set<ObjectName> tables, Set<ObjectName> sequences, Map<ObjectName, Set<String>> columns) {

	public Drops {
		tables = Set.copyOf(tables);
		sequences = Set.copyOf(sequences);
		columns = Map.copyOf(columns);
	}

	/**
	 * Return the changes that drop it. Keys, indexes and checks over a column would go
	 * with it: they are dropped one by one before, so that the way back restores them.
	 * @param schema the schema that is there
	 * @return the changes, in the order in which they are to be made
	 */
	public List<Change> changes(Schema schema) {
		List<Change> changes = new ArrayList<>();
		for (Table table : schema.tables().values()) {
			if (this.tables.contains(table.name())) {
				addParts(table, changes);
				changes.add(new Change.DropTable(table));
			}
			else {
				addColumns(table, this.columns.getOrDefault(table.name(), Set.of()), changes);
			}
		}
		schema.sequences()
			.values()
			.stream()
			.filter((sequence) -> this.sequences.contains(sequence.name()))
			.map(Change.DropSequence::new)
			.forEach(changes::add);
		return Differences.inOrder(changes);
	}

	private static void addParts(Table table, List<Change> changes) {
		addParts(table, table.columns().stream().map(Column::name).toList(), changes);
	}

	private static void addColumns(Table table, Set<String> names, List<Change> changes) {
		addParts(table, names, changes);
		table.columns().stream().filter((column) -> names.contains(column.name())).forEach((column) -> {
			Column dropped = (column.nullable() || column.fillsItself()) ? column : column.withNullable(true);
			if (!dropped.equals(column)) {
				changes.add(new Change.AlterColumn(table.name(), Aspect.NULLABILITY, column, dropped));
			}
			changes.add(new Change.DropColumn(table.name(), dropped));
		});
	}

	private static void addParts(Table table, Collection<String> columns, List<Change> changes) {
		table.foreignKeys()
			.stream()
			.filter((key) -> touches(key.columns(), columns))
			.forEach((key) -> changes.add(new Change.DropForeignKey(table.name(), key)));
		table.checks()
			.stream()
			.filter((check) -> check.name() != null && touches(check.columns(), columns))
			.forEach((check) -> changes.add(new Change.DropCheck(table.name(), check)));
		table.indexes()
			.stream()
			.filter((index) -> touches(index, columns) && !comesWithKey(table, index))
			.forEach((index) -> changes.add(new Change.DropIndex(table.name(), index)));
		table.uniqueKeys()
			.stream()
			.filter((key) -> touches(key.columns(), columns))
			.forEach((key) -> changes.add(new Change.DropUniqueKey(table.name(), key)));
	}

	/**
	 * Tell whether an index bears the name of a foreign key, which takes it along on some
	 * products.
	 */
	private static boolean comesWithKey(Table table, Index index) {
		return index.name() != null && table.foreignKeys().stream().anyMatch((key) -> index.name().equals(key.name()));
	}

	private static boolean touches(Index index, Collection<String> columns) {
		return index.parts()
			.stream()
			.anyMatch((part) -> columns.stream()
				.anyMatch((column) -> part.isExpression() ? part.text().contains(column) : part.text().equals(column)))
				|| (index.filter() != null && columns.stream().anyMatch(index.filter()::contains));
	}

	private static boolean touches(Collection<String> some, Collection<String> others) {
		return some.stream().anyMatch(others::contains);
	}

	/**
	 * Find a foreign key of a table that stays and refers to one that is to be dropped.
	 * @param schema the schema that is there
	 * @return the tables and their keys, in words
	 */
	public List<String> references(Schema schema) {
		return schema.tables()
			.values()
			.stream()
			.filter((table) -> !this.tables.contains(table.name()))
			.flatMap((table) -> table.foreignKeys()
				.stream()
				.filter((key) -> remains(table, key))
				.map((key) -> "%s (%s)".formatted(table.name(), String.join(", ", key.columns()))))
			.toList();
	}

	private boolean remains(Table table, ForeignKey key) {
		boolean loses = this.tables.contains(key.target())
				|| touches(key.targetColumns(), this.columns.getOrDefault(key.target(), Set.of()));
		return loses && !touches(key.columns(), this.columns.getOrDefault(table.name(), Set.of()));
	}

	/**
	 * Return how much of a schema would be gone.
	 * @param schema the schema that is there
	 * @return the share of its columns, from 0 to 1
	 */
	public double share(Schema schema) {
		long all = schema.tables().values().stream().mapToLong((table) -> table.columns().size()).sum();
		long dropped = Stream
			.concat(this.tables.stream()
				.flatMap((table) -> schema.table(table).stream())
				.map((table) -> table.columns().size()), this.columns.values().stream().map(Set::size))
			.mapToLong(Integer::longValue)
			.sum();
		return (all > 0) ? (double) dropped / all : 0;
	}

}

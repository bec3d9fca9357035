package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;

/**
 * Tables, sequences and columns that get another name.
 *
 * @param tables the tables, new names by old ones
 * @param sequences the sequences, new names by old ones
 * @param columns the columns, of which each names the table by its new name
 */
public record Renames(Map<ObjectName, ObjectName> tables, Map<ObjectName, ObjectName> sequences, List<Rename> columns) {

	public Renames {
		tables = Map.copyOf(tables);
		sequences = Map.copyOf(sequences);
		columns = List.copyOf(columns);
	}

	/**
	 * Return no renames.
	 * @return the empty renames
	 */
	public static Renames none() {
		return new Renames(Map.of(), Map.of(), List.of());
	}

	public boolean isEmpty() {
		return size() == 0;
	}

	public int size() {
		return this.tables.size() + this.sequences.size() + this.columns.size();
	}

	/**
	 * Return these renames with others of columns.
	 * @param columns the columns
	 * @return the renames
	 */
	public Renames withColumns(List<Rename> columns) {
		return new Renames(this.tables, this.sequences, columns);
	}

	/**
	 * Rename what a schema has.
	 * @param schema the schema; what it does not have changes nothing
	 * @return the schema as it is after the renames
	 */
	public Schema in(Schema schema) {
		return RenamedColumns.in(withoutColumns(schema), this.columns);
	}

	private Schema withoutColumns(Schema schema) {
		if (this.tables.isEmpty() && this.sequences.isEmpty()) {
			return schema;
		}
		SortedMap<ObjectName, Table> renamed = new TreeMap<>();
		schema.tables().values().stream().map(this::in).forEach((table) -> renamed.put(table.name(), table));
		return schema.withTables(renamed).withSequences(schema.sequences().values().stream().map(this::in).toList());
	}

	private Table in(Table table) {
		return table.withName(table(table.name()))
			.withForeignKeys(table.foreignKeys().stream().map((key) -> key.withTarget(table(key.target()))).toList());
	}

	private Sequence in(Sequence sequence) {
		return sequence.withName(this.sequences.getOrDefault(sequence.name(), sequence.name()));
	}

	/**
	 * Return the new name of a table.
	 * @param name the name that it has
	 * @return the new name, or the same where it keeps it
	 */
	public ObjectName table(ObjectName name) {
		return this.tables.getOrDefault(name, name);
	}

	/**
	 * Return the changes that make the renames.
	 * @param schema the schema that is there
	 * @return a change for each, those of tables first
	 */
	public List<Change> changes(Schema schema) {
		List<Change> changes = new ArrayList<>();
		new TreeMap<>(this.tables).forEach((from, to) -> changes.add(new Change.RenameTable(from, to.name())));
		for (Sequence sequence : schema.sequences().values()) {
			ObjectName renamed = this.sequences.get(sequence.name());
			if (renamed != null) {
				changes.add(new Change.RenameSequence(sequence, renamed.name()));
			}
		}
		changes.addAll(RenamedColumns.changes(withoutColumns(schema), this.columns));
		return changes;
	}

	/**
	 * Return a change of a column as it would be before the renames.
	 * @param change the change of a column that may have its new name
	 * @return the change of the column under its old name
	 */
	public AlterColumn before(AlterColumn change) {
		Map<ObjectName, ObjectName> back = this.tables.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
		AlterColumn column = RenamedColumns.before(change, this.columns);
		return new AlterColumn(back.getOrDefault(column.object(), column.object()), column.aspect(), column.from(),
				column.to());
	}

}

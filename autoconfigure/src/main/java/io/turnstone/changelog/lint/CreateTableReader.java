package io.turnstone.changelog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.turnstone.changelog.lint.ColumnReader.Definition;
import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows {@code create table}.
 *
 * @param script what was read so far
 */
record CreateTableReader(Script script) {

	boolean read(Cursor cursor) {
		cursor.take("if not exists");
		Optional<ObjectName> name = this.script.objectName(cursor);
		name.ifPresent((table) -> read(table, cursor.list()));
		return name.isPresent();
	}

	private void read(ObjectName name, List<Cursor> parts) {
		ConstraintReader constraints = new ConstraintReader(this.script, name);
		List<Column> columns = new ArrayList<>();
		List<Change> changes = new ArrayList<>();
		for (Cursor part : parts) {
			Optional<Change> constraint = constraints.read(part);
			if (constraint.isPresent()) {
				changes.add(constraint.get());
			}
			else if (!constraints.isConstraint(part)) {
				new ColumnReader(this.script).read(part).ifPresent((definition) -> {
					columns.add(definition.column());
					changes.addAll(constraints(name, definition));
				});
			}
		}
		this.script.add(new Change.CreateTable(Table.of(name, columns).withPrimaryKey(primaryKey(changes))));
		changes.stream().filter((change) -> !(change instanceof Change.AddPrimaryKey)).forEach(this.script::add);
	}

	private static List<Change> constraints(ObjectName table, Definition definition) {
		List<Change> changes = new ArrayList<>(definition.foreignKey(table).stream().toList());
		List<String> columns = List.of(definition.column().name());
		if (definition.primaryKey()) {
			changes.add(new Change.AddPrimaryKey(table, new PrimaryKey(null, columns)));
		}
		if (definition.unique()) {
			changes.add(new Change.AddUniqueKey(table, new UniqueKey(null, columns)));
		}
		return changes;
	}

	private static @Nullable PrimaryKey primaryKey(List<Change> changes) {
		return changes.stream()
			.filter(Change.AddPrimaryKey.class::isInstance)
			.map((change) -> ((Change.AddPrimaryKey) change).key())
			.findFirst()
			.orElse(null);
	}

}

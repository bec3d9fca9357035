package io.turnstone.changelog;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.diff.SchemaAfter;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Table that is there and that a draft changes.
 *
 * @param from the table before the draft
 * @param to the table after it, or {@code null} where it is gone by then
 */
record ChangedTable(Table from, @Nullable Table to) {

	private static final Set<DeleteAction> CASCADES = Set.of(DeleteAction.CASCADE, DeleteAction.SET_NULL);

	/**
	 * Find out what becomes of a table.
	 * @param from the table before the draft
	 * @param changes the changes that the draft makes
	 * @return the table
	 */
	static ChangedTable of(Table from, List<Change> changes) {
		Schema schema = Schema.of(List.of(from), List.of(), List.of());
		for (Change change : changes) {
			if (change.object().equals(from.name())) {
				schema = SchemaAfter.of(schema, change);
			}
		}
		return new ChangedTable(from, schema.table(from.name()).orElse(null));
	}

	ObjectName name() {
		return this.from.name();
	}

	/**
	 * Return what a column is before the draft, and what it is after it.
	 * @param name the name of the column
	 * @return the column; nothing where the table has it neither before nor after
	 */
	Stream<Column> column(String name) {
		return states().flatMap((table) -> table.column(name).stream());
	}

	/**
	 * Tell whether the table has a primary key all the time.
	 * @return {@code true} if it does
	 */
	boolean keepsPrimaryKey() {
		return states().allMatch((table) -> table.primaryKey() != null);
	}

	/**
	 * Return the columns of all keys and indexes that are unique.
	 * @return the columns of each; none of an index over an expression
	 */
	Stream<List<String>> uniqueColumns() {
		return states().flatMap((table) -> Stream.concat(table.uniqueKeys().stream().map(UniqueKey::columns),
				table.indexes().stream().filter(Index::unique).map(Index::columns)));
	}

	/**
	 * Tell whether rows of the table go or change with those that they refer to.
	 * @return {@code true} if they may
	 */
	boolean isChangedByForeignKeys() {
		return states().flatMap((table) -> table.foreignKeys().stream())
			.anyMatch((key) -> CASCADES.contains(key.onDelete()) || key.onUpdate() != null);
	}

	private Stream<Table> states() {
		return Stream.of(this.from, this.to).filter(Objects::nonNull);
	}

}

package io.turnstone;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.turnstone.diff.Backfill;
import io.turnstone.diff.Change;
import io.turnstone.diff.Differences;
import io.turnstone.diff.Renames;
import io.turnstone.proof.FilledTables;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;

/**
 * What is to be drafted.
 *
 * @param base what the model was compared with
 * @param renames what was answered about renames
 * @param differences the differences between the model and the base under its new names
 * @param changes the changes that the draft makes, in order
 * @param drops whether they drop what somebody named, and leave the differences alone
 */
record DraftPlan(BaseSchema base, RenameAnswers renames, Differences differences, List<Change> changes, boolean drops) {

	DraftPlan {
		changes = List.copyOf(changes);
	}

	/**
	 * Return the schema that the other changes begin with.
	 */
	Schema renamedBase() {
		return this.renames.renames().in(this.base.schema());
	}

	/**
	 * Return the tables that the draft changes and whose rows it has a value for.
	 */
	FilledTables filledTables() {
		Set<String> emptied = this.changes.stream()
			.filter(Change.FillColumn.class::isInstance)
			.map((change) -> change.object() + "." + ((Change.FillColumn) change).column().name())
			.collect(Collectors.toSet());
		return new FilledTables(changedTables(), emptied);
	}

	private Set<ObjectName> changedTables() {
		Renames renames = this.renames.renames();
		Set<ObjectName> unfilled = Backfill.missing(this.changes)
			.stream()
			.filter((change) -> this.changes.stream().noneMatch((other) -> fills(other, change)))
			.map(Change::object)
			.collect(Collectors.toSet());
		return this.base.schema()
			.tables()
			.keySet()
			.stream()
			.filter((table) -> changes(renames.table(table)) || changes(table) || isNeeded(renames.table(table)))
			.filter((table) -> !unfilled.contains(renames.table(table)) && !loses(table))
			.collect(Collectors.toSet());
	}

	/**
	 * Tell whether values come from a table: a new foreign key refers to it, or the
	 * expression of a value names it.
	 */
	private boolean isNeeded(ObjectName table) {
		Pattern name = Pattern.compile("(?i)\\b" + Pattern.quote(table.name()) + "\\b");
		return this.changes.stream()
			.anyMatch((change) -> (change instanceof Change.AddForeignKey key && key.key().target().equals(table))
					|| (change instanceof Change.FillColumn fill && name.matcher(fill.value()).find()));
	}

	private static boolean fills(Change change, Change.AlterColumn restricted) {
		return change instanceof Change.FillColumn fill
				&& fill.fills(restricted.object(), List.of(restricted.to().name()));
	}

	/**
	 * Tell whether the way back cannot restore the rows of a table: it was dropped, or a
	 * column of it that must not be null.
	 */
	private boolean loses(ObjectName table) {
		boolean drops = this.changes.stream()
			.anyMatch((change) -> change instanceof Change.DropColumn && change.object().equals(table));
		return this.changes.stream()
			.filter((change) -> change.object().equals(table))
			.anyMatch(
					(change) -> change instanceof Change.DropTable || (drops && change instanceof Change.AlterColumn));
	}

	private boolean changes(ObjectName table) {
		return this.changes.stream().anyMatch((change) -> change.object().equals(table));
	}

	DraftPlan with(BaseSchema base, List<Change> changes) {
		return new DraftPlan(base, this.renames, this.differences, changes, this.drops);
	}

}

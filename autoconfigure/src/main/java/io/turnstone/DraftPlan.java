package io.turnstone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.turnstone.diff.Backfill;
import io.turnstone.diff.Change;
import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Difference;
import io.turnstone.diff.Differences;
import io.turnstone.diff.LeftOut;
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
 * @param values what columns are filled with before they become NOT NULL
 * @param changes the changes that the draft makes, in order
 * @param leftOut what could be drafted and is not, with the reason of each
 * @param drops whether they drop what somebody named, and leave the differences alone
 */
record DraftPlan(BaseSchema base, RenameAnswers renames, Differences differences, Map<AlterColumn, String> values,
		List<Change> changes, Map<Difference, String> leftOut, boolean drops) {

	private static final String NEEDED = "it builds on what is left out";

	private static final String PARTLY = "its foreign key leads to what is left out, and the table is drafted without it";

	DraftPlan {
		changes = List.copyOf(changes);
	}

	/**
	 * Plan the drops that somebody named.
	 */
	static DraftPlan dropping(BaseSchema base, Differences differences, List<Change> drops) {
		return new DraftPlan(base, RenameAnswers.none(), differences, Map.of(), drops, Map.of(), true);
	}

	/**
	 * Plan the changes that remove differences.
	 */
	static DraftPlan removing(BaseSchema base, RenameAnswers renames, Differences differences,
			Map<AlterColumn, String> values, List<Change> advances) {
		return removing(base, renames, differences, values, advances, Map.of());
	}

	private static DraftPlan removing(BaseSchema base, RenameAnswers renames, Differences differences,
			Map<AlterColumn, String> values, List<Change> advances, Map<Difference, String> leftOut) {
		List<Change> changes = new ArrayList<>(renames.renames().changes(base.schema()));
		changes.addAll(Backfill.fill(differences.changes(), values, renames.renames().in(base.schema())));
		changes.addAll(advances);
		return new DraftPlan(base, renames, differences, values, changes, leftOut, false);
	}

	/**
	 * Leave differences out, and what builds on them.
	 * @param culprits the differences with the reason of each
	 * @return the smaller plan, or the same one where there are none
	 */
	DraftPlan without(Map<Difference, String> culprits) {
		if (culprits.isEmpty()) {
			return this;
		}
		Differences fewer = LeftOut.of(culprits.keySet()).applyTo(this.differences);
		Map<Difference, String> all = new LinkedHashMap<>();
		this.differences.disagreements()
			.stream()
			.filter((difference) -> fewer.stream().noneMatch(difference::equals))
			.forEach((difference) -> all.put(difference,
					culprits.getOrDefault(difference, isDrafted(difference, fewer) ? PARTLY : NEEDED)));
		this.leftOut.forEach((difference, reason) -> {
			if (all.keySet().stream().noneMatch(difference::isSame)) {
				all.put(difference, reason);
			}
		});
		return removing(this.base, this.renames, fewer, this.values, advances(fewer.changes()), all);
	}

	/**
	 * Return what lets those sequences go on after keys that are created still.
	 */
	private List<Change> advances(List<Change> fewer) {
		return this.changes.stream()
			.filter(Change.AdvanceSequence.class::isInstance)
			.filter((advance) -> fewer.stream()
				.anyMatch((change) -> change instanceof Change.CreateSequence
						&& change.object().equals(advance.object())))
			.toList();
	}

	private static boolean isDrafted(Difference difference, Differences differences) {
		return differences.stream().anyMatch((other) -> other.isSame(difference) && !other.changes().isEmpty());
	}

	/**
	 * Return what of a schema's differences the draft was to remove.
	 * @param found the differences between the model and what the draft made
	 * @return the differences, of which those are without changes that were left out
	 */
	Differences wanted(Differences found) {
		return this.drops ? found.without(this.differences) : LeftOut.of(leftOutAsAWhole()).applyTo(found);
	}

	/**
	 * Return what is left out but for a table that is created without a foreign key.
	 */
	private Set<Difference> leftOutAsAWhole() {
		return this.leftOut.keySet()
			.stream()
			.filter((difference) -> !isDrafted(difference, this.differences))
			.collect(Collectors.toSet());
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
	 * column of it that must not be null, and no value can stand in for those that are
	 * gone.
	 */
	private boolean loses(ObjectName table) {
		return this.changes.stream()
			.filter((change) -> change.object().equals(table))
			.anyMatch((change) -> change instanceof Change.DropTable || losesValues(change));
	}

	private boolean losesValues(Change change) {
		return change instanceof Change.AlterColumn alteration
				&& this.changes.contains(new Change.DropColumn(change.object(), alteration.to()))
				&& Backfill.standIn(alteration, this.base.schema()).isEmpty();
	}

	private boolean changes(ObjectName table) {
		return this.changes.stream().anyMatch((change) -> change.object().equals(table));
	}

	DraftPlan with(BaseSchema base, List<Change> changes) {
		return new DraftPlan(base, this.renames, this.differences, this.values, changes, this.leftOut, this.drops);
	}

}

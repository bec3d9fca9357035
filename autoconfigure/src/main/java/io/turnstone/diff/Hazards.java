package io.turnstone.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.DataType;
import io.turnstone.schema.ObjectName;

/**
 * Hazards of changes to tables that are there already, and so may hold rows. A new table
 * holds none.
 */
public final class Hazards {

	private final Set<ObjectName> newTables = new HashSet<>();

	private final Set<String> filled = new HashSet<>();

	private Hazards(List<Change> changes) {
		for (Change change : changes) {
			if (change instanceof Change.FillColumn fill) {
				this.filled.add(fill.object() + "." + fill.column().name());
			}
			if (change instanceof Change.CreateTable creation) {
				this.newTables.add(creation.object());
			}
		}
	}

	/**
	 * Find the hazards of a list of changes.
	 * @param changes the changes, in the order in which they are run
	 * @return the hazards, in the same order
	 */
	public static List<Hazard> of(List<Change> changes) {
		Hazards hazards = new Hazards(changes);
		return changes.stream().map(hazards::of).flatMap(Optional::stream).toList();
	}

	private Optional<Hazard> of(Change change) {
		if (this.newTables.contains(change.object())) {
			return Optional.empty();
		}
		if (change instanceof Change.AlterColumn alteration) {
			return of(alteration);
		}
		if (change instanceof Change.DropTable || change instanceof Change.DropSequence) {
			return Optional.of(lost(change.object().toString()));
		}
		if (change instanceof Change.DropColumn drop) {
			return Optional.of(lost(change.object() + "." + drop.column().name()));
		}
		if (change instanceof Change.RenameTable || change instanceof Change.RenameSequence) {
			return Optional.of(new Hazard("TS201", Hazard.Level.CAUTION, change.reverse().object().toString(),
					"the version of the application that runs beside it still uses " + change.object()));
		}
		if (change instanceof Change.RenameColumn rename) {
			return Optional.of(new Hazard("TS201", Hazard.Level.CAUTION, change.object() + "." + rename.name(),
					"the version of the application that runs beside it still reads and writes "
							+ rename.column().name()));
		}
		return Phase.restricts(change) ? Optional.of(new Hazard("TS111", Hazard.Level.CAUTION,
				change.object().toString(), "it fails on rows that break the new constraint, and changes nothing then"))
				: Optional.empty();
	}

	private static Hazard lost(String object) {
		return new Hazard("TS101", Hazard.Level.DANGER, object,
				"what stands in it is lost, and no rollback brings it back");
	}

	private Optional<Hazard> of(Change.AlterColumn change) {
		String object = change.object() + "." + change.to().name();
		DataType from = change.from().type();
		DataType to = change.to().type();
		if (change.aspect() == Aspect.TYPE && from != null && to != null && TypeImpact.loses(from, to)) {
			return Optional.of(new Hazard("TS102", Hazard.Level.DANGER, object,
					"%s holds less than %s: values that are too long make it fail, digits that have no room are rounded"
						.formatted(to.text(), from.text())));
		}
		if (change.aspect() == Aspect.NULLABILITY && !change.to().nullable() && !this.filled.contains(object)) {
			return Optional.of(new Hazard("TS110", Hazard.Level.CAUTION, object,
					"it fails on rows that have no value, and changes nothing then"));
		}
		return Optional.empty();
	}

}

package io.turnstone.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.turnstone.schema.ObjectName;

/**
 * Differences that a draft does not remove, although there are changes for them, and with
 * them those that build on what is missing then.
 */
public final class LeftOut {

	private final Set<Difference> differences;

	private final Undrafted missing;

	private LeftOut(Set<Difference> differences, Undrafted missing) {
		this.differences = Set.copyOf(differences);
		this.missing = missing;
	}

	/**
	 * Leave differences out.
	 * @param differences the differences, with their changes
	 * @return what is left out
	 */
	public static LeftOut of(Set<Difference> differences) {
		Set<ObjectName> tables = new HashSet<>();
		Map<ObjectName, Set<String>> columns = new HashMap<>();
		for (Difference difference : differences) {
			for (Change change : difference.changes()) {
				if (change instanceof Change.CreateTable) {
					tables.add(change.object());
				}
				else if (change instanceof Change.AddColumn add) {
					columns.computeIfAbsent(add.object(), (table) -> new HashSet<>()).add(add.column().name());
				}
			}
		}
		return new LeftOut(differences, new Undrafted(tables, columns));
	}

	/**
	 * Take away the changes of what is left out.
	 * @param differences the differences
	 * @return the same differences, of which some are without changes
	 */
	public Differences applyTo(Differences differences) {
		return new Differences(differences.stream().map(this::applyTo).toList());
	}

	private Difference applyTo(Difference difference) {
		return this.differences.stream().anyMatch(difference::isSame) ? difference.withChanges(List.of())
				: this.missing.without(difference);
	}

}

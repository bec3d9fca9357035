package io.turnstone.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.DataType;
import io.turnstone.schema.ObjectName;

/**
 * When in the deployment of a new version of an application a change is due.
 */
public enum Phase {

	/**
	 * Before the new version runs: it needs the change.
	 */
	EXPAND,

	/**
	 * After the last instance of the old version has ended: the change takes away what
	 * that one may still write or read, and the new version runs without it.
	 */
	CONTRACT;

	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Tell when changes are due.
	 * @param changes the changes
	 * @return the phase of each
	 */
	public static Map<Change, Phase> of(List<Change> changes) {
		Set<ObjectName> created = new HashSet<>();
		changes.stream().filter(Change.CreateTable.class::isInstance).forEach((change) -> created.add(change.object()));
		Set<String> added = changes.stream()
			.filter(Change.AddColumn.class::isInstance)
			.map(Change.AddColumn.class::cast)
			.filter((addition) -> !addition.column().fillsItself())
			.map((addition) -> addition.object() + "." + addition.column().name())
			.collect(Collectors.toSet());
		Set<ObjectName> losing = changes.stream().filter(Phase::drops).map(Change::object).collect(Collectors.toSet());
		Map<Change, Phase> phases = new HashMap<>();
		for (Change change : changes) {
			boolean free = created.contains(change.object()) || isUnknownToTheOldVersion(change, added)
					|| changes.stream().anyMatch((other) -> isReplaced(other, change));
			phases.put(change, losing.contains(change.object()) ? CONTRACT : of(change, free));
		}
		while (postpone(phases, changes)) {
			// What needs a change that was postponed has to wait for it too
		}
		return phases;
	}

	/**
	 * Let changes wait for those that they need.
	 * @return whether another one has to wait
	 */
	private static boolean postpone(Map<Change, Phase> phases, List<Change> changes) {
		List<Change> later = changes.stream().filter((change) -> phases.get(change) == CONTRACT).toList();
		List<Change> waiting = changes.stream()
			.filter((change) -> phases.get(change) == EXPAND)
			.filter((change) -> later.stream().anyMatch((other) -> needs(change, other)))
			.toList();
		waiting.forEach((change) -> phases.put(change, CONTRACT));
		return !waiting.isEmpty();
	}

	/**
	 * Tell whether a constraint is about columns that the old version leaves null, as it
	 * does not know them.
	 */
	private static boolean isUnknownToTheOldVersion(Change change, Set<String> added) {
		String prefix = change.object() + ".";
		if (change instanceof Change.AddForeignKey key) {
			return key.key().columns().stream().anyMatch((column) -> added.contains(prefix + column));
		}
		if (change instanceof Change.AddUniqueKey key) {
			return key.key().columns().stream().anyMatch((column) -> added.contains(prefix + column));
		}
		if (change instanceof Change.CreateIndex index) {
			return index.index().columns().stream().anyMatch((column) -> added.contains(prefix + column));
		}
		return change instanceof Change.AddCheck check && !check.check().columns().isEmpty()
				&& check.check().columns().stream().allMatch((column) -> added.contains(prefix + column));
	}

	/**
	 * Tell whether a constraint is dropped for another of its kind, which takes its place
	 * at once.
	 */
	private static boolean isReplaced(Change dropped, Change added) {
		if (dropped instanceof Change.DropForeignKey from && added instanceof Change.AddForeignKey to) {
			return dropped.object().equals(added.object()) && from.key().columns().equals(to.key().columns())
					&& from.key().target().equals(to.key().target())
					&& from.key().targetColumns().equals(to.key().targetColumns());
		}
		return dropped.object().equals(added.object())
				&& ((dropped instanceof Change.DropIndex && added instanceof Change.CreateIndex)
						|| (dropped instanceof Change.DropUniqueKey && added instanceof Change.AddUniqueKey)
						|| (dropped instanceof Change.DropPrimaryKey && added instanceof Change.AddPrimaryKey));
	}

	/**
	 * Tell whether a change needs one that is due later: a foreign key needs the key that
	 * it refers to and the types of its columns, and a numbered column that it is not
	 * null or in a key. An alteration that begins with a column as another leaves it may
	 * define it anew, and would then make the other's change too.
	 */
	private static boolean needs(Change change, Change other) {
		boolean key = other instanceof Change.AddUniqueKey || other instanceof Change.AddPrimaryKey
				|| other instanceof Change.ReplacePrimaryKey;
		if (change instanceof Change.AddForeignKey foreign) {
			return (key && other.object().equals(foreign.key().target()))
					|| JoinedColumns.retypes(other, change.object(), foreign.key());
		}
		if (change instanceof Change.DropForeignKey foreign) {
			return JoinedColumns.retypes(other, change.object(), foreign.key());
		}
		if (change instanceof Change.AlterColumn next && other instanceof Change.AlterColumn previous
				&& next.object().equals(previous.object()) && next.from().equals(previous.to())) {
			return true;
		}
		boolean numbers = change instanceof Change.AlterColumn alteration && alteration.aspect() == Aspect.IDENTITY
				&& alteration.to().identity() != null;
		return numbers && other.object().equals(change.object()) && (key || other instanceof Change.AlterColumn);
	}

	/**
	 * Tell whether a change takes something away for good. The keys and indexes of it go
	 * with it, and no sooner.
	 */
	private static boolean drops(Change change) {
		return change instanceof Change.DropColumn || change instanceof Change.DropTable
				|| change instanceof Change.DropSequence || change instanceof Change.DropType;
	}

	private static Phase of(Change change, boolean free) {
		if (change instanceof Change.AlterColumn alteration) {
			return (!free && restricts(alteration)) ? CONTRACT : EXPAND;
		}
		return (!free && restricts(change)) ? CONTRACT : EXPAND;
	}

	/**
	 * Tell whether a change forbids rows that were allowed before.
	 * @param change the change; what it does to a single column is not looked at
	 * @return {@code true} if it does
	 */
	public static boolean restricts(Change change) {
		return change instanceof Change.AddUniqueKey || change instanceof Change.AddPrimaryKey
				|| change instanceof Change.ReplacePrimaryKey || change instanceof Change.AddForeignKey
				|| change instanceof Change.AddCheck
				|| (change instanceof Change.CreateIndex creation && creation.index().unique());
	}

	private static boolean restricts(Change.AlterColumn change) {
		DataType from = change.from().type();
		DataType to = change.to().type();
		return switch (change.aspect()) {
			case NULLABILITY -> !change.to().nullable();
			case TYPE -> from != null && to != null && Narrowing.of(from, to).isPresent();
			default -> change.aspect() == Aspect.CHECK && change.to().inlineCheck() != null;
		};
	}

}

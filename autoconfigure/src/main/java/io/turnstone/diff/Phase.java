package io.turnstone.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
		Map<Change, Phase> phases = new HashMap<>();
		for (Change change : changes) {
			boolean free = created.contains(change.object())
					|| changes.stream().anyMatch((other) -> isReplaced(other, change));
			phases.put(change, of(change, free));
		}
		List<Change> later = changes.stream().filter((change) -> phases.get(change) == CONTRACT).toList();
		changes.stream()
			.filter((change) -> later.stream().anyMatch((other) -> needs(change, other)))
			.forEach((change) -> phases.put(change, CONTRACT));
		return phases;
	}

	/**
	 * Tell whether a constraint is dropped for another of its kind, which takes its place
	 * at once.
	 */
	private static boolean isReplaced(Change dropped, Change added) {
		return dropped.object().equals(added.object())
				&& ((dropped instanceof Change.DropForeignKey && added instanceof Change.AddForeignKey)
						|| (dropped instanceof Change.DropIndex && added instanceof Change.CreateIndex)
						|| (dropped instanceof Change.DropUniqueKey && added instanceof Change.AddUniqueKey)
						|| (dropped instanceof Change.DropPrimaryKey && added instanceof Change.AddPrimaryKey));
	}

	/**
	 * Tell whether a change needs one that is due later: a foreign key needs the key that
	 * it refers to, and a numbered column that it is not null or in a key.
	 */
	private static boolean needs(Change change, Change other) {
		boolean key = other instanceof Change.AddUniqueKey || other instanceof Change.AddPrimaryKey
				|| other instanceof Change.ReplacePrimaryKey;
		if (change instanceof Change.AddForeignKey foreign) {
			return key && other.object().equals(foreign.key().target());
		}
		boolean numbers = change instanceof Change.AlterColumn alteration && alteration.aspect() == Aspect.IDENTITY
				&& alteration.to().identity() != null;
		return numbers && other.object().equals(change.object()) && (key || other instanceof Change.AlterColumn);
	}

	private static Phase of(Change change, boolean free) {
		if (change instanceof Change.DropColumn || change instanceof Change.DropTable
				|| change instanceof Change.DropSequence || change instanceof Change.DropType) {
			return CONTRACT;
		}
		if (change instanceof Change.AlterColumn alteration) {
			return (!free && restricts(alteration)) ? CONTRACT : EXPAND;
		}
		return (!free && restricts(change)) ? CONTRACT : EXPAND;
	}

	/**
	 * Tell whether a change forbids rows that were allowed before.
	 */
	static boolean restricts(Change change) {
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

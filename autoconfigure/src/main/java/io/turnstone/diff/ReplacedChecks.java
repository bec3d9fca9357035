package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.turnstone.diff.Change.AddCheck;
import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.diff.Change.DropCheck;

/**
 * Checks that take the place of others: what was dropped and added apart becomes one
 * step, unless a column changes its type in between or is filled, which the old check may
 * not survive.
 */
public final class ReplacedChecks {

	private ReplacedChecks() {
	}

	/**
	 * Put together what belongs together.
	 * @param changes the changes, in the order in which they are to be made
	 * @return the changes, in the same order
	 */
	public static List<Change> in(List<Change> changes) {
		List<Change> result = new ArrayList<>(changes);
		for (Change change : changes) {
			if (change instanceof AddCheck added) {
				replaced(result, added).ifPresent((dropped) -> {
					result.remove(dropped);
					result.set(result.indexOf(added),
							new Change.ReplaceCheck(added.object(), dropped.check(), added.check()));
				});
			}
		}
		return result;
	}

	private static Optional<DropCheck> replaced(List<Change> changes, AddCheck added) {
		boolean apart = changes.stream().anyMatch((change) -> changesType(change, added) || fills(change, added));
		return apart ? Optional.empty()
				: changes.stream()
					.filter(DropCheck.class::isInstance)
					.map(DropCheck.class::cast)
					.filter((dropped) -> dropped.object().equals(added.object())
							&& dropped.check().columns().equals(added.check().columns()))
					.findFirst();
	}

	/**
	 * Tell whether rows get a value in between, which only the new check may let through.
	 */
	private static boolean fills(Change change, AddCheck added) {
		return change instanceof Change.FillColumn fill && fill.fills(added.object(), added.check().columns());
	}

	private static boolean changesType(Change change, AddCheck added) {
		return change instanceof AlterColumn alteration && alteration.object().equals(added.object())
				&& (alteration.aspect() == Aspect.TYPE || alteration.aspect() == Aspect.GENERATED)
				&& added.check().columns().contains(alteration.to().name());
	}

}

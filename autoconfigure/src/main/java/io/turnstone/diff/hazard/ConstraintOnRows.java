package io.turnstone.diff.hazard;

import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.diff.Phase;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Validity;

/**
 * A table that may hold rows gets a constraint that they may break.
 */
final class ConstraintOnRows extends ChangeRule {

	@Override
	public String code() {
		return "TS111";
	}

	@Override
	public String title() {
		return "a new constraint fails on rows that break it";
	}

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		ObjectName table = step.table();
		return (!situation.isNew(table) && mayFail(step.change(), situation)) ? Stream
			.of(new Hazard(code(), Hazard.Level.CAUTION, table.toString(),
					"it fails on rows that break the new constraint, and changes nothing then",
					"Look for such rows and mend them first; a draft counts them, and halts as long as there are any."))
				: Stream.empty();
	}

	private static boolean mayFail(Change change, Situation situation) {
		if (change instanceof Change.ReplaceCheck replacement) {
			return replacement.to().validity() == Validity.VALID && FewerValues.mayReject(replacement);
		}
		if (change instanceof Change.ValidateConstraint validation) {
			return situation.replacement(change.object(), validation.name()).map(FewerValues::mayReject).orElse(true);
		}
		if (change instanceof Change.AddForeignKey addition && addition.key().validity() != Validity.VALID) {
			return false;
		}
		if (change instanceof Change.AddCheck addition && addition.check().validity() != Validity.VALID) {
			return false;
		}
		return Phase.restricts(change);
	}

}

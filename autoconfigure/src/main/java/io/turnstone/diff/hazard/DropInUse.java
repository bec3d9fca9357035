package io.turnstone.diff.hazard;

import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.diff.Phase;

/**
 * Something is dropped that the version of the application which runs beside it may still
 * use. What is labelled as due after that version has ended is no such thing.
 */
final class DropInUse extends ChangeRule {

	@Override
	public String code() {
		return "TS202";
	}

	@Override
	public String title() {
		return "the previous version still uses what is dropped";
	}

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		Change change = step.change();
		if (step.phase() == Phase.CONTRACT || situation.isNew(change.object())) {
			return Stream.empty();
		}
		if (change instanceof Change.DropTable || change instanceof Change.DropSequence) {
			return Stream.of(used(change.object().toString()));
		}
		return (change instanceof Change.DropColumn drop)
				? Stream.of(used(change.object() + "." + drop.column().name())) : Stream.empty();
	}

	private Hazard used(String object) {
		return new Hazard(code(), Hazard.Level.CAUTION, object,
				"the version of the application that runs beside it may still use it, and fails then",
				"Label the change set contract, and run it once the last instance of the old version has ended.");
	}

}

package io.turnstone.diff.hazard;

import java.util.stream.Stream;

import io.turnstone.diff.Change;

/**
 * Something gets another name, while the version of the application that runs beside it
 * still uses the old one.
 */
final class NewName extends ChangeRule {

	@Override
	public String code() {
		return "TS201";
	}

	@Override
	public String title() {
		return "the previous version still uses the old name";
	}

	private static final String SAFE_WAY = "End the old version first; or add the new name beside the old one, let the "
			+ "application write both, and drop the old one later.";

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		Change change = step.change();
		if (change instanceof Change.RenameTable || change instanceof Change.RenameSequence) {
			return Stream.of(new Hazard(code(), Hazard.Level.CAUTION, change.reverse().object().toString(),
					"the version of the application that runs beside it still uses " + change.object(), SAFE_WAY));
		}
		return (change instanceof Change.RenameColumn rename) ? Stream.of(new Hazard(code(), Hazard.Level.CAUTION,
				change.object() + "." + rename.name(),
				"the version of the application that runs beside it still reads and writes " + rename.column().name(),
				SAFE_WAY)) : Stream.empty();
	}

}

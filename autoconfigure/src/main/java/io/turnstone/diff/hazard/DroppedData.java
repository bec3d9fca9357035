package io.turnstone.diff.hazard;

import java.util.stream.Stream;

import io.turnstone.diff.Change;

/**
 * Something is dropped together with what stands in it.
 */
final class DroppedData extends ChangeRule {

	@Override
	public String code() {
		return "TS101";
	}

	@Override
	public String title() {
		return "what is dropped takes its data with it";
	}

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		Change change = step.change();
		if (change instanceof Change.DropTable || change instanceof Change.DropSequence) {
			return Stream.of(lost(change.object().toString()));
		}
		return (change instanceof Change.DropColumn drop)
				? Stream.of(lost(change.object() + "." + drop.column().name())) : Stream.empty();
	}

	private Hazard lost(String object) {
		return new Hazard(code(), Hazard.Level.DANGER, object,
				"what stands in it is lost, and no rollback brings it back",
				"Copy what somebody may still need, and drop it once nothing uses it any more.");
	}

}

package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.schema.UserType;

/**
 * A change set cannot be rolled back.
 */
final class NoWayBack implements Rule {

	@Override
	public String code() {
		return "TS401";
	}

	@Override
	public String title() {
		return "the change set cannot be rolled back";
	}

	@Override
	public List<Hazard> judge(Batch batch, Situation situation) {
		if (batch.wayBack() == Batch.WayBack.NONE) {
			return List.of(new Hazard(code(), Hazard.Level.CAUTION, batch.name(),
					"it says no way back, and none follows from it: a downgrade stops here",
					"Give it a rollback; an empty one where nothing has to be taken back."));
		}
		return batch.changes().filter((step) -> addsValues(step.change())).map(this::stays).toList();
	}

	private static boolean addsValues(Change change) {
		return change instanceof Change.AlterType alteration && alteration.to().form() == UserType.Form.ENUM;
	}

	private Hazard stays(Step.OfSchema step) {
		return new Hazard(code(), Hazard.Level.SAFE, step.table().toString(),
				"a value that was added to an enumerated type stays there after a rollback",
				"Nothing has to be done: the older version does not use the value.");
	}

}

package io.turnstone.diff.hazard;

import java.util.List;

/**
 * A statement deletes or overwrites all rows of a table, as it has no condition.
 */
final class AllRows implements Rule {

	@Override
	public String code() {
		return "TS103";
	}

	@Override
	public String title() {
		return "all rows of a table are deleted or overwritten";
	}

	@Override
	public List<Hazard> judge(Batch batch, Situation situation) {
		return batch.steps()
			.stream()
			.filter(Step.OfRows.class::isInstance)
			.map(Step.OfRows.class::cast)
			.filter((step) -> !situation.isNew(step.table()))
			.map(this::of)
			.toList();
	}

	private Hazard of(Step.OfRows step) {
		String message = switch (step.action()) {
			case DELETE, TRUNCATE -> "all its rows are deleted, and no rollback brings them back";
			case UPDATE -> "all its rows are overwritten, and no rollback brings their old values back";
		};
		return new Hazard(code(), Hazard.Level.DANGER, step.table().toString(), message,
				"Say which rows are meant: where ... Where all are, accept the hazard with the reason.");
	}

}

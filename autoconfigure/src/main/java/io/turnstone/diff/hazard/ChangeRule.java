package io.turnstone.diff.hazard;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rule that judges one change of the schema at a time.
 */
abstract class ChangeRule implements Rule {

	@Override
	public final List<Hazard> judge(Batch batch, Situation situation) {
		return batch.changes().flatMap((step) -> of(step, situation)).toList();
	}

	/**
	 * Judge a change.
	 * @param step the change
	 * @param situation what it meets
	 * @return the hazards
	 */
	abstract Stream<Hazard> of(Step.OfSchema step, Situation situation);

}

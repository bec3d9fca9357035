package io.turnstone.diff.hazard;

import java.util.List;
import java.util.stream.Stream;

/**
 * Steps that are run together: those of one change set.
 *
 * @param name what the change set is called
 * @param steps the steps, in order
 * @param transactional whether they are run in a transaction, where the product has such
 * for changes of a schema
 * @param wayBack how they can be taken back
 */
public record Batch(String name, List<Step> steps, boolean transactional, WayBack wayBack) {

	public Batch {
		steps = List.copyOf(steps);
	}

	/**
	 * Return the steps that change the schema.
	 * @return the steps
	 */
	Stream<Step.OfSchema> changes() {
		return this.steps.stream().filter(Step.OfSchema.class::isInstance).map(Step.OfSchema.class::cast);
	}

	/**
	 * How a change set can be taken back.
	 */
	public enum WayBack {

		/**
		 * As it says itself, or as follows from what it does.
		 */
		KNOWN,

		/**
		 * Not at all, as nobody said how.
		 */
		NONE

	}

}

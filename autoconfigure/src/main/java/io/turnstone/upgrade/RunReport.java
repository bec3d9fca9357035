package io.turnstone.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an upgrade or downgrade did.
 *
 * @param startedAt when it began
 * @param duration how long it took
 * @param ran the change sets that it applied or rolled back, in order
 * @param outcome how it ended
 * @param error what went wrong, in one line
 */
public record RunReport(Instant startedAt, Duration duration, List<ChangeSetRun> ran, Outcome outcome,
		@Nullable String error) {

	public RunReport {
		ran = List.copyOf(ran);
	}

	/**
	 * End of an upgrade or downgrade.
	 */
	public enum Outcome {

		/**
		 * Everything was done.
		 */
		DONE,

		/**
		 * There was nothing to do.
		 */
		NOTHING_TO_DO,

		/**
		 * It stopped half-way.
		 */
		FAILED

	}

}

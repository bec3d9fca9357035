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
 * @param applied how many change sets the history holds now, or {@code null} where that
 * is not known
 * @param pending how many of those that an upgrade was to run are still to be run, or
 * {@code null} where that is not known
 */
public record RunReport(Instant startedAt, Duration duration, List<ChangeSetRun> ran, Outcome outcome,
		@Nullable String error, @Nullable Integer applied, @Nullable Integer pending) {

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

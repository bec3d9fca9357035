package io.turnstone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an upgrade or downgrade did.
 *
 * @param startedAt when it began
 * @param duration how long it took
 * @param changeSets the change sets that it ran, in order
 * @param outcome how it ended
 * @param error what went wrong, in one line
 */
public record UpgradeResult(Instant startedAt, Duration duration, List<ChangeSetId> changeSets, Outcome outcome,
		@Nullable String error) {

	public UpgradeResult {
		changeSets = List.copyOf(changeSets);
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
		 * A change set failed.
		 */
		FAILED

	}

}

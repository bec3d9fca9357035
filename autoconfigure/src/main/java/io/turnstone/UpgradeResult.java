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
 * @param ran the change sets that it ran, in order
 * @param outcome how it ended
 * @param error what went wrong, in one line
 */
public record UpgradeResult(Instant startedAt, Duration duration, List<RanChangeSet> ran, Outcome outcome,
		@Nullable String error) {

	public UpgradeResult {
		ran = List.copyOf(ran);
	}

	/**
	 * Return the change sets that it ran.
	 * @return the change sets, in order
	 */
	public List<ChangeSetId> changeSets() {
		return this.ran.stream().map(RanChangeSet::changeSet).toList();
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

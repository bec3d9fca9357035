package io.turnstone.upgrade;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Run of this process that has not ended yet.
 *
 * @param startedAt when it began
 * @param changeSet the change set that it runs, or {@code null} before the first one
 * @param number the change set's number among the planned ones, beginning with 1
 * @param planned how many change sets are to be run
 * @param changeSetStartedAt when the change set began
 */
public record RunInProgress(Instant startedAt, @Nullable ChangeSetReference changeSet, int number, int planned,
		@Nullable Instant changeSetStartedAt) {

	static RunInProgress begins() {
		return new RunInProgress(Instant.now(), null, 0, 0, null);
	}

	RunInProgress at(ChangeSetReference changeSet, int number, int planned) {
		return new RunInProgress(this.startedAt, changeSet, number, planned, Instant.now());
	}

}

package io.turnstone;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a run of this process is.
 *
 * @param startedAt when it began
 * @param changeSet the change set that it runs, or {@code null} before the first one
 * @param number the change set's number among the planned ones, beginning with 1
 * @param planned how many change sets are to be run
 * @param changeSetStartedAt when the change set began
 */
public record RunStatus(Instant startedAt, @Nullable ChangeSetId changeSet, int number, int planned,
		@Nullable Instant changeSetStartedAt) {

}

package io.turnstone;

import java.time.Duration;

/**
 * Change set that a run applied or rolled back.
 *
 * @param changeSet the change set
 * @param duration how long it took
 */
public record RanChangeSet(ChangeSetId changeSet, Duration duration) {

}

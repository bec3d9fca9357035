package io.turnstone.upgrade;

import java.time.Duration;

/**
 * Change set that was applied or rolled back.
 *
 * @param changeSet the change set
 * @param description its comment, or what it does
 * @param duration how long it took
 */
public record ChangeSetRun(ChangeSetReference changeSet, String description, Duration duration) {

}

package io.turnstone.upgrade.lock;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Who holds Liquibase's lock.
 *
 * @param name who it is, as they wrote it
 * @param age how long they have held it, or since when they renewed it last
 * @param alive whether they are still at work, or {@code null} where that cannot be told,
 * as of Liquibase by itself
 */
public record LockHolder(String name, Duration age, @Nullable Boolean alive) {

}

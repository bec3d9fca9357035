package io.turnstone;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who holds the lock of a database.
 *
 * @param holder who it is, as they wrote it
 * @param since since when, or when they renewed it last
 * @param alive whether they are still at work, or {@code null} where that cannot be told,
 * as of Liquibase by itself
 */
public record LockStatus(String holder, Instant since, @Nullable Boolean alive) {

}

package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * What to examine.
 *
 * @param database the name of the database
 * @param scope which change sets
 * @param changeLog the location of the changelog, or {@code null} for that of the
 * database
 */
public record LintRequest(String database, LintScope scope, @Nullable String changeLog) {

}

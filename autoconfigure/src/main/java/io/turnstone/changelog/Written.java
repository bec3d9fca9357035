package io.turnstone.changelog;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Files that a draft was written to.
 *
 * @param file the draft
 * @param master the master changelog, or {@code null} where it included the draft without
 * a change
 */
public record Written(Path file, @Nullable Path master) {

}

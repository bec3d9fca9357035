package io.turnstone;

import java.nio.file.Path;
import java.time.Duration;

import io.turnstone.diff.ImplicitChecks;
import org.jspecify.annotations.Nullable;

/**
 * Settings that all databases share.
 *
 * @param draftDirectory the directory of sources into which drafts are written, or
 * {@code null} to find it from the class path
 * @param author the author of drafts, or {@code null} for the user who runs this process
 * @param implicitChecks how to treat the checks that Hibernate adds by itself
 * @param filters what leaves out differences
 * @param lockTimeout how long to wait for the locks of others
 */
public record MigrationsSettings(@Nullable Path draftDirectory, @Nullable String author, ImplicitChecks implicitChecks,
		ComparisonFilters filters, Duration lockTimeout) {

}

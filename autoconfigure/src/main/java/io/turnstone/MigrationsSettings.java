package io.turnstone;

import java.nio.file.Path;
import java.time.Duration;

import io.turnstone.changelog.AddedColumns;
import io.turnstone.changelog.ChangelogDirectory;
import io.turnstone.diff.ImplicitChecks;
import io.turnstone.proof.KeptReplays;
import org.jspecify.annotations.Nullable;

/**
 * Settings that all databases share.
 *
 * @param draftDirectory the directory of sources into which drafts are written, or
 * {@code null} to find it from the class path
 * @param author the author of drafts, or {@code null} for the one whom Git knows, and
 * else the user who runs this process
 * @param draftOnline whether drafts change tables so that others can read and write them
 * meanwhile, where the product can do that
 * @param dropLimit the share of all columns that one draft may drop, from 0 to 1
 * @param addedColumns what the rollback of a draft does with columns that it added
 * @param unproved what becomes of a draft that could not be proved
 * @param implicitChecks how to treat the checks that Hibernate adds by itself
 * @param filters what leaves out differences
 * @param lockTimeout how long to wait for the locks of others
 * @param draftFiles how the files of drafts are written and named
 * @param replays what is known of changelogs that were replayed before
 */
public record MigrationsSettings(@Nullable Path draftDirectory, @Nullable String author, boolean draftOnline,
		double dropLimit, AddedColumns addedColumns, Unproved unproved, ImplicitChecks implicitChecks,
		ComparisonFilters filters, Duration lockTimeout, DraftFiles draftFiles, KeptReplays replays) {

	/**
	 * Return settings for one who compares everything, and drafts nothing.
	 * @param lockTimeout how long to wait for the locks of others
	 * @return the settings
	 */
	public static MigrationsSettings forComparing(Duration lockTimeout) {
		return new MigrationsSettings(null, null, true, 0, AddedColumns.DROP, Unproved.LABEL, ImplicitChecks.STALE,
				ComparisonFilters.none(), lockTimeout, DraftFiles.byDefault(), KeptReplays.none());
	}

	/**
	 * Return the author of change sets.
	 * @param requested whom somebody asked for
	 * @param directory where they are written, which may tell whom Git knows
	 * @return the author
	 */
	String author(@Nullable String requested, ChangelogDirectory directory) {
		String author = (requested != null) ? requested : this.author;
		return (author != null) ? author
				: directory.gitUser().orElseGet(() -> System.getProperty("user.name", "turnstone"));
	}

}

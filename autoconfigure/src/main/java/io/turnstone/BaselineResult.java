package io.turnstone;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How an existing database was adopted.
 *
 * @param database the name of the database
 * @param file the file that was written, relative to the working directory where it is
 * below it
 * @param master the master changelog that includes the file, where an entry was made
 * @param content the content of the file
 * @param changeSets the change sets of the file, which are marked as run in this database
 * @param notInIt what the database holds and the file does not make, in words
 * @param product the product that it was proved on
 * @param duration how long the proof took
 */
public record BaselineResult(String database, String file, @Nullable String master, String content,
		List<ChangeSetId> changeSets, List<String> notInIt, String product, Duration duration) {

	public BaselineResult {
		changeSets = List.copyOf(changeSets);
		notInIt = List.copyOf(notInIt);
	}

}

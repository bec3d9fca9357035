package io.turnstone.changelog;

import java.util.List;

/**
 * What a draft is called and says of itself.
 *
 * @param path the class-path-relative path of the file, which is also the logical path of
 * its change sets
 * @param idPrefix what the ids of the change sets begin with, such as
 * {@code 20261122-1530}
 * @param author the author of the change sets
 * @param message what the draft is for, in the user's words
 * @param lines further lines for the head of the file
 */
public record DraftTitle(String path, String idPrefix, String author, String message, List<String> lines) {

	public DraftTitle {
		lines = List.copyOf(lines);
	}

}

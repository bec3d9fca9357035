package io.turnstone.changelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Drafted file none of whose change sets was applied.
 *
 * @param file the file in the source tree
 * @param path the class-path-relative path of the file
 * @param idPrefix what the ids of its change sets begin with
 * @param author the author of its change sets
 * @param message what the draft is for
 * @param edited whether the file was edited since it was drafted
 */
public record OpenDraft(Path file, String path, String idPrefix, String author, String message, boolean edited) {

	/**
	 * Return the text that the file would have without change sets.
	 * @return the text of a changelog
	 */
	public String emptied() {
		return DraftSyntax.of(this.path).empty();
	}

	/**
	 * Verify that a draft can take the place of this one.
	 * @param draft the draft
	 * @throws DraftLocationException if the file was edited or is gone
	 */
	void verifyAmendable(Draft draft) {
		if (!draft.path().equals(this.path)) {
			throw new IllegalArgumentException(
					"The draft %s cannot amend %s, which has another name".formatted(draft.path(), this.path));
		}
		if (DraftText.read(this.path, content()).filter((text) -> !text.isEdited()).isEmpty()) {
			throw new DraftLocationException(
					"The open draft %s was edited, and amending it would undo that".formatted(this.file),
					"Run it first (start the application, or --turnstone.command=upgrade) and ask for a draft of what is left, or delete it together with its entry in the master changelog to draft anew.");
		}
	}

	private String content() {
		try {
			return Files.readString(this.file);
		}
		catch (IOException ex) {
			throw new DraftLocationException("The open draft %s cannot be read: %s".formatted(this.file, ex),
					"Ask for the draft again.", ex);
		}
	}

}

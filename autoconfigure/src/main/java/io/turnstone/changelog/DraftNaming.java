package io.turnstone.changelog;

import org.jspecify.annotations.Nullable;

/**
 * How drafts are named.
 *
 * @param fileName the template of a file's name without its ending
 * @param changeSetId the template of what the ids of a file's change sets begin with
 * @param extension the ending of the file, such as {@code yaml}, or {@code null} for the
 * one that suits the master changelog
 * @param version the version of the application, or {@code null} where nobody knows it
 */
public record DraftNaming(String fileName, String changeSetId, @Nullable String extension, @Nullable String version) {

	NameTemplate fileTemplate() {
		return new NameTemplate("turnstone.draft.file-name", this.fileName);
	}

	NameTemplate idTemplate() {
		return new NameTemplate("turnstone.draft.change-set-id", this.changeSetId);
	}

}

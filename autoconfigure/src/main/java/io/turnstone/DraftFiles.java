package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * Settings of the files that drafts are written to.
 *
 * @param format the format, or {@code null} for that of the master changelog
 * @param fileName the template of a file's name without its ending
 * @param changeSetId the template of what the ids of a file's change sets begin with
 * @param version the version of the application, or {@code null} where nobody knows it
 */
public record DraftFiles(@Nullable DraftFormat format, String fileName, String changeSetId, @Nullable String version) {

	/**
	 * Template of a file's name where nothing is set.
	 */
	public static final String FILE_NAME = "{timestamp}-{slug}";

	/**
	 * Template of ids where nothing is set.
	 */
	public static final String CHANGE_SET_ID = "{timestamp}";

	/**
	 * Return the settings where nothing is set.
	 * @return the settings
	 */
	public static DraftFiles byDefault() {
		return new DraftFiles(null, FILE_NAME, CHANGE_SET_ID, null);
	}

}

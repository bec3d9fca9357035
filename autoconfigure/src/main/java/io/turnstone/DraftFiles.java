package io.turnstone;

import java.util.List;
import java.util.Locale;

import io.turnstone.changelog.ChangelogDirectory;
import io.turnstone.changelog.DraftName;
import io.turnstone.changelog.DraftNaming;
import io.turnstone.changelog.DraftSubject;
import io.turnstone.changelog.DraftTitle;
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
	 * Return the title of a new file.
	 * @param directory where it is to be
	 * @param subject what it is about
	 * @return the title
	 */
	DraftTitle title(ChangelogDirectory directory, DraftSubject subject) {
		String extension = (this.format != null) ? this.format.name().toLowerCase(Locale.ROOT) : null;
		DraftName name = directory.name(new DraftNaming(this.fileName, this.changeSetId, extension, this.version),
				subject);
		return new DraftTitle(name.path(), name.idPrefix(), subject.author(), subject.message(), List.of());
	}

	/**
	 * Return the settings where nothing is set.
	 * @return the settings
	 */
	public static DraftFiles byDefault() {
		return new DraftFiles(null, FILE_NAME, CHANGE_SET_ID, null);
	}

}

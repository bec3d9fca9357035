package io.turnstone.changelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Folder of the application's source tree that drafts are written to: {@code changes}
 * beside the master changelog.
 */
public final class ChangelogDirectory {

	private static final String CHANGES = "changes/";

	private static final int LONGEST_SLUG = 60;

	private final SourceFolder sources;

	private final MasterLocation location;

	private final MasterChangelog master;

	private final ChangelogReader reader;

	private ChangelogDirectory(SourceFolder sources, MasterLocation location, ClassLoader classLoader) {
		this.sources = sources;
		this.location = location;
		this.reader = new ChangelogReader(sources.path(), classLoader);
		this.master = new MasterChangelog(sources.path(), location, this.reader);
	}

	/**
	 * Find the folder of an application.
	 * @param configured the folder of source resources, or {@code null} to find it from
	 * the class path
	 * @param masterLocation the place of the master changelog, as in
	 * {@code spring.liquibase.change-log}
	 * @param classLoader the class loader of the application
	 * @return the folder, which need not exist
	 * @throws DraftLocationException if there is no place that drafts can be written to
	 */
	public static ChangelogDirectory locate(@Nullable Path configured, String masterLocation, ClassLoader classLoader) {
		MasterLocation location = MasterLocation.of(masterLocation);
		SourceFolder sources = SourceFolder.of(configured, location, classLoader);
		ChangelogDirectory directory = new ChangelogDirectory(sources, location, classLoader);
		sources.resolve(location.path());
		sources.resolve(location.sibling(CHANGES));
		return directory;
	}

	/**
	 * Return a file name for a draft.
	 * @param idPrefix what the ids of its change sets begin with
	 * @param message what it is for
	 * @return the name, of letters, digits and hyphens
	 */
	public static String fileName(String idPrefix, String message) {
		String words = Normalizer.normalize(message, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String slug = words.substring(0, Math.min(words.length(), LONGEST_SLUG)).replaceAll("-$", "");
		return "%s-%s.yaml".formatted(idPrefix, slug.isEmpty() ? "draft" : slug);
	}

	/**
	 * Return a prefix that puts a new draft behind all that are there, also where they
	 * are run in the order of their names.
	 * @param time the time of the draft, as {@code 20261122-1530}
	 * @return the time, with a letter where another draft is of the same minute
	 */
	public String idPrefix(String time) {
		Path folder = this.sources.resolve(this.location.sibling(CHANGES));
		if (!Files.isDirectory(folder)) {
			return time;
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.startsWith(time))
				.map((name) -> name.substring(time.length()).replaceFirst("-.*", ""))
				.max(Comparator.naturalOrder())
				.map((last) -> time + following(last))
				.orElse(time);
		}
		catch (IOException ex) {
			throw new DraftLocationException("The folder %s cannot be read: %s".formatted(folder, ex),
					"Make it readable, or set turnstone.draft.directory to another one.", ex);
		}
	}

	private static String following(String letters) {
		char last = letters.isEmpty() ? 'a' : letters.charAt(letters.length() - 1);
		if (letters.isEmpty() || last == 'z') {
			return letters + "b";
		}
		return letters.substring(0, letters.length() - 1) + (char) (last + 1);
	}

	/**
	 * Return the class-path-relative path of a draft.
	 * @param fileName the name of the file
	 * @return the path
	 */
	public String path(String fileName) {
		if (!fileName.matches("\\w[\\w.-]*")) {
			throw new IllegalArgumentException("'%s' is not the name of a changelog file".formatted(fileName));
		}
		return this.location.sibling(CHANGES + fileName);
	}

	/**
	 * Find the draft that can still be amended.
	 * @param applied the change sets that the database has
	 * @return the newest draft of which the database has nothing
	 * @throws DraftLocationException if Liquibase cannot read a draft
	 */
	public Optional<OpenDraft> openDraft(AppliedChangeSets applied) {
		return new OpenDrafts(this.sources.path(), this.location.sibling(CHANGES), this.reader).newest(applied);
	}

	/**
	 * Write a draft, and include it in the master changelog. Where that fails, all files
	 * are as they were.
	 * @param draft the draft
	 * @param amended the open draft that it replaces
	 * @return the files
	 * @throws DraftLocationException if the draft cannot be written or included, or the
	 * draft to be amended was edited
	 */
	public Written write(Draft draft, @Nullable OpenDraft amended) {
		Path file = this.sources.resolve(path(draft.path().substring(draft.path().lastIndexOf('/') + 1)));
		Path masterFile = this.sources.resolve(this.location.path());
		if (amended != null) {
			amended.verifyAmendable(draft);
		}
		else if (Files.exists(file)) {
			throw new DraftLocationException("The file %s is there already".formatted(file),
					"Ask for the draft again in a minute, or with another message.");
		}
		Optional<String> masterText = this.master.including(draft);
		write(file, draft.content(), masterFile, masterText);
		return new Written(file, masterText.isPresent() ? masterFile : null);
	}

	private static void write(Path file, String text, Path masterFile, Optional<String> masterText) {
		AtomicFiles files = new AtomicFiles();
		try {
			files.write(file, text);
			if (masterText.isPresent()) {
				files.write(masterFile, masterText.get());
			}
		}
		catch (IOException ex) {
			DraftLocationException failure = new DraftLocationException(
					"The draft %s cannot be written: %s".formatted(file, ex),
					"Make the folder writable, or set turnstone.draft.directory to another one.", ex);
			undo(files, failure);
			throw failure;
		}
	}

	private static void undo(AtomicFiles files, Exception failure) {
		try {
			files.undo();
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
		}
	}

}

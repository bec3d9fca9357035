package io.turnstone.changelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Folder of the application's source tree that drafts are written to: {@code changes}
 * beside the master changelog.
 */
public final class ChangelogDirectory {

	private static final String CHANGES = "changes/";

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
	 * Name a new draft.
	 * @param naming the templates
	 * @param subject what the draft gets its name from
	 * @return the name
	 * @throws DraftLocationException if a template cannot be filled
	 */
	public DraftName name(DraftNaming naming, DraftSubject subject) {
		DraftNames names = new DraftNames(neighbours(), naming);
		String extension = Objects.requireNonNullElseGet(naming.extension(), this.location::draftExtension);
		return new DraftName(path(names.file(subject) + "." + extension), names.idPrefix(subject));
	}

	private List<String> neighbours() {
		Path folder = this.sources.resolve(this.location.sibling(CHANGES));
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
		catch (IOException ex) {
			throw new DraftLocationException("The folder %s cannot be read: %s".formatted(folder, ex),
					"Make it readable, or set turnstone.draft.directory to another one.", ex);
		}
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
	 * Return the name by which Git knows the user of the source tree.
	 * @return the name in one line, or empty where there is none
	 */
	public Optional<String> gitUser() {
		return GitUser.ofThisProcess()
			.in(this.sources.path())
			.map(Literals::readable)
			.filter((name) -> !name.isEmpty());
	}

	/**
	 * Find the draft that can still be amended.
	 * @param applied the change sets that the database has
	 * @return the newest draft of which the database has nothing
	 * @throws DraftLocationException if Liquibase cannot read a draft
	 */
	public Optional<OpenDraft> openDraft(AppliedChangeSets applied) {
		return new OpenDrafts(this.sources.path(), this.location.sibling(CHANGES), this.reader, this.master)
			.newest(applied);
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
		Optional<String> masterText = this.master.including(draft, amended);
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

package io.turnstone.changelog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import liquibase.changelog.ChangeSet;

/**
 * Drafted files of a folder.
 */
final class OpenDrafts {

	private final Path root;

	private final String folder;

	private final ChangelogReader reader;

	private final MasterChangelog master;

	OpenDrafts(Path root, String folder, ChangelogReader reader, MasterChangelog master) {
		this.master = master;
		this.root = root;
		this.folder = folder;
		this.reader = reader;
	}

	/**
	 * Return the newest draft that was not applied, which is the one that is run last.
	 * @param applied the change sets that the database has
	 * @return the draft, or empty where there is none
	 */
	Optional<OpenDraft> newest(AppliedChangeSets applied) {
		List<OpenDraft> open = files().stream().map((file) -> open(file, applied)).flatMap(Optional::stream).toList();
		if (open.size() < 2) {
			return open.stream().findFirst();
		}
		List<String> order = this.master.files();
		return open.stream().max(Comparator.comparingInt((draft) -> order.lastIndexOf(draft.path())));
	}

	private List<Path> files() {
		Path directory = this.root.resolve(this.folder);
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> DraftSyntax.isKnown(file.toString()))
				.filter((file) -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Optional<OpenDraft> open(Path file, AppliedChangeSets applied) {
		String content = content(file);
		String path = this.folder + file.getFileName();
		// Most were applied long ago, and are not worth a parser
		if (applied.areNamedIn(path, content)) {
			return Optional.empty();
		}
		return DraftText.read(path, content)
			.flatMap((text) -> open(file, path, text, changeSets(path, content), applied));
	}

	private static Optional<OpenDraft> open(Path file, String path, DraftText text, List<ChangeSet> changeSets,
			AppliedChangeSets applied) {
		if (changeSets.isEmpty() || changeSets.stream().anyMatch((changeSet) -> contains(applied, changeSet))) {
			return Optional.empty();
		}
		ChangeSet first = changeSets.get(0);
		return Optional.of(new OpenDraft(file, path, first.getId().replaceFirst("-\\d+$", ""), first.getAuthor(),
				text.title(), text.isEdited()));
	}

	private List<ChangeSet> changeSets(String path, String content) {
		try {
			return this.reader.read(path, Map.of(path, content));
		}
		catch (Exception ex) {
			throw new DraftLocationException(
					"Liquibase cannot read the draft %s: %s".formatted(this.root.resolve(path), ex.getMessage()),
					"Mend the file, or delete it together with its entry in the master changelog.", ex);
		}
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new DraftLocationException("The file %s cannot be read: %s".formatted(file, ex),
					"Make it a file in UTF-8 that this user can read.", ex);
		}
	}

	private static boolean contains(AppliedChangeSets applied, ChangeSet changeSet) {
		return applied.contains(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath());
	}

}

package io.turnstone.changelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * Master changelog of the source tree.
 */
final class MasterChangelog {

	private final Path file;

	private final MasterLocation location;

	private final MasterFormat format;

	private final ChangelogReader reader;

	MasterChangelog(Path root, MasterLocation location, ChangelogReader reader) {
		MasterFormat format = MasterFormat.BY_EXTENSION.get(location.extension());
		if (format == null) {
			throw new DraftLocationException(
					"The changelog %s cannot include a draft: YAML, XML and JSON have a word for that, formatted SQL has one in Liquibase Pro only"
						.formatted(location.location()),
					"Make a file db.changelog-master.yaml beside it that includes %s, and set spring.liquibase.change-log to that file. Drafts are in SQL then too with turnstone.draft.format=sql."
						.formatted(location.path()));
		}
		this.file = root.resolve(location.path());
		this.location = location;
		this.format = format;
		this.reader = reader;
	}

	Path file() {
		return this.file;
	}

	/**
	 * Return the text that the master must have to include a draft. What it includes now
	 * stays as it is.
	 * @param draft the draft
	 * @param amended the open draft that it replaces
	 * @return the text, or empty where the master includes the draft as it is
	 */
	Optional<String> including(Draft draft, @Nullable OpenDraft amended) {
		String text = text();
		String file = draft.path().substring(this.location.sibling("").length());
		if (text == null) {
			return Optional.of(this.format.create(file));
		}
		List<ChangeSet> changeSets = changeSets(Map.of(this.location.path(), text, draft.path(), draft.content()));
		List<String> before = changeSets.stream().map(MasterChangelog::id).toList();
		if (before.containsAll(ids(draft))) {
			if (amended == null) {
				verifyLast(draft, changeSets);
			}
			return Optional.empty();
		}
		String extended = this.format.include(text, file).orElseThrow(() -> refusal(draft, null));
		verify(before, extended, draft);
		return Optional.of(extended);
	}

	/**
	 * Return the files of the changelog in the order in which they are run.
	 * @return the paths, each as often as it has change sets
	 */
	List<String> files() {
		String text = text();
		return (text != null)
				? changeSets(Map.of(this.location.path(), text)).stream().map(ChangeSet::getFilePath).toList()
				: List.of();
	}

	/**
	 * Refuse a new draft that is run before other files of its folder, as the master
	 * includes the whole folder in the order of names. What is run again whenever it
	 * changes, such as views, may come later.
	 */
	private static void verifyLast(Draft draft, List<ChangeSet> changeSets) {
		List<String> files = changeSets.stream()
			.filter((changeSet) -> !changeSet.isRunOnChange() && !changeSet.isAlwaysRun())
			.map(ChangeSet::getFilePath)
			.toList();
		String folder = draft.path().substring(0, draft.path().lastIndexOf('/') + 1);
		files.stream()
			.skip(files.lastIndexOf(draft.path()) + 1L)
			.filter((file) -> file.startsWith(folder))
			.findFirst()
			.ifPresent((later) -> {
				throw new DraftLocationException(
						"The draft %s would be run before %s, which is there already and has a name that comes later"
							.formatted(draft.path(), later),
						"Set turnstone.draft.file-name to a template whose names come after those that are there, such as {timestamp}-{slug}, {sequence}-{slug} or z{timestamp}-{slug}.");
			});
	}

	private void verify(List<String> before, String extended, Draft draft) {
		Set<String> ids = ids(draft);
		List<String> after;
		try {
			after = read(extended, draft);
		}
		catch (Exception ex) {
			throw refusal(draft, ex);
		}
		if (!after.containsAll(ids) || !after.stream().filter((id) -> !ids.contains(id)).toList().equals(before)) {
			throw refusal(draft, null);
		}
	}

	private List<ChangeSet> changeSets(Map<String, String> changed) {
		try {
			return this.reader.read(this.location.path(), changed);
		}
		catch (Exception ex) {
			throw new DraftLocationException(
					"Liquibase cannot read the changelog %s: %s".formatted(this.file, ex.getMessage()),
					"Mend the changelog, and ask for the draft again.", ex);
		}
	}

	private List<String> read(String text, Draft draft) throws Exception {
		return this.reader.read(this.location.path(), Map.of(this.location.path(), text, draft.path(), draft.content()))
			.stream()
			.map(MasterChangelog::id)
			.toList();
	}

	private @Nullable String text() {
		try {
			String text = Files.exists(this.file) ? Files.readString(this.file) : "";
			return text.isBlank() ? null : text;
		}
		catch (IOException ex) {
			throw new DraftLocationException("The changelog %s cannot be read: %s".formatted(this.file, ex),
					"Make it a file in UTF-8 that this user can read.", ex);
		}
	}

	private DraftLocationException refusal(Draft draft, @Nullable Exception cause) {
		String folder = draft.path().substring(this.location.sibling("").length()).replaceFirst("/[^/]*$", "");
		return new DraftLocationException(
				"There is no place for the draft in the changelog %s, which is left as it was".formatted(this.file),
				"Let it include the whole folder: includeAll with path %s and relativeToChangelogFile true. Then ask for the draft again."
					.formatted(folder),
				cause);
	}

	private static Set<String> ids(Draft draft) {
		return draft.changeSets()
			.stream()
			.map((changeSet) -> String.join("::", draft.path(), changeSet.id(), changeSet.author()))
			.collect(Collectors.toSet());
	}

	private static String id(ChangeSet changeSet) {
		return String.join("::", changeSet.getFilePath(), changeSet.getId(), changeSet.getAuthor());
	}

}

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
					"The changelog %s cannot include a draft, because only YAML, XML and JSON have a word for that"
						.formatted(location.location()),
					"Make a file db.changelog-master.yaml beside it that includes %s, and set spring.liquibase.change-log to that file."
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
	 * @return the text, or empty where the master includes the draft as it is
	 */
	Optional<String> including(Draft draft) {
		String text = text();
		String file = draft.path().substring(this.location.sibling("").length());
		if (text == null) {
			return Optional.of(this.format.create(file));
		}
		List<String> before = changeSets(text, draft);
		if (before.containsAll(ids(draft))) {
			return Optional.empty();
		}
		String extended = this.format.include(text, file).orElseThrow(() -> refusal(draft, null));
		verify(before, extended, draft);
		return Optional.of(extended);
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

	private List<String> changeSets(String text, Draft draft) {
		try {
			return read(text, draft);
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

package io.turnstone.upgrade;

import java.util.List;
import java.util.Objects;

import liquibase.exception.ChangeLogParseException;
import liquibase.exception.ValidationFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is wrong with a changelog.
 */
final class ChangelogFailure {

	private static final String UNDO_THE_EDIT = """
			Undo the edit, and make the change in a new change set: \
			--turnstone.command=draft --turnstone.message="..."
			If old and new text do the same, say so in the change set: validCheckSum: ANY""";

	private ChangelogFailure() {
	}

	static ChangelogInvalidException contradiction(String database, ValidationFailedException invalid,
			List<EditedChangeSet> edited, RunReport report, Exception ex) {
		List<String> changed = invalid.getInvalidMD5Sums().stream().map((said) -> changed(said, edited)).toList();
		if (changed.isEmpty()) {
			return new ChangelogInvalidException(
					"The changelog is not valid for %s:\n\n%s".formatted(database, indent(invalid.getMessage())),
					"Mend the changelog, and start again.", report, ex);
		}
		String message = "The changelog was edited after it had been applied to %s:\n\n    %s".formatted(database,
				String.join("\n    ", changed));
		return new ChangelogInvalidException(message, UNDO_THE_EDIT, report, ex);
	}

	static ChangelogInvalidException unreadable(String location, ChangeLogParseException unreadable, RunReport report,
			Exception ex) {
		return new ChangelogInvalidException(
				"The changelog %s cannot be read:\n\n%s".formatted(location, indent(unreadable.getMessage())),
				"Mend or add the file that it names, and start again.", report, ex);
	}

	/**
	 * Turn {@code file::id::author was: ... but is now: ...} into words.
	 */
	private static String changed(String said, List<EditedChangeSet> edited) {
		String[] parts = said.split(" was: ", 2)[0].split("::");
		if (parts.length != 3) {
			return said;
		}
		ChangeSetReference changeSet = new ChangeSetReference(parts[1], parts[2].strip(), parts[0]);
		return edited.stream()
			.filter((each) -> each.changeSet().equals(changeSet))
			.findFirst()
			.orElseGet(() -> new EditedChangeSet(changeSet, null))
			.toString();
	}

	private static String indent(@Nullable String message) {
		return Objects.requireNonNullElse(message, "")
			.strip()
			.lines()
			.map((line) -> "    " + line.strip())
			.reduce((a, b) -> a + "\n" + b)
			.orElse("");
	}

}

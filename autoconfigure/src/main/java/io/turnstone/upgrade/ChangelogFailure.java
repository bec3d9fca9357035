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

	static final String UNDO_THE_EDIT = """
			Undo the edit, and make the change in a new change set: \
			--turnstone.command=draft --turnstone.message="..."
			If old and new text do the same, say so in the change set: validCheckSum: ANY""";

	private ChangelogFailure() {
	}

	static ChangelogInvalidException contradiction(String database, ValidationFailedException invalid, RunReport report,
			Exception ex) {
		List<String> changed = invalid.getInvalidMD5Sums().stream().map(ChangelogFailure::changed).toList();
		if (changed.isEmpty()) {
			return new ChangelogInvalidException(
					"The changelog is not valid for %s:\n\n%s".formatted(database, indent(invalid.getMessage())),
					"Mend the changelog, and start again.", report, ex);
		}
		return new ChangelogInvalidException(edited(database, changed), UNDO_THE_EDIT, report, ex);
	}

	static String edited(String database, List<String> changeSets) {
		return "The changelog was edited after it had been applied to %s:\n\n    %s".formatted(database,
				String.join("\n    ", changeSets));
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
	private static String changed(String said) {
		String[] parts = said.split(" was: ", 2)[0].split("::");
		return (parts.length == 3) ? "change set %s in %s".formatted(parts[1], parts[0]) : said;
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

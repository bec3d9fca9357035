package io.turnstone.changelog.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the line in which a change set begins, as Liquibase does not keep it.
 */
final class ChangeSetLine {

	private ChangeSetLine() {
	}

	/**
	 * Find a change set in its file.
	 * @param text the content of the file
	 * @param path the path of the file
	 * @param id the id
	 * @param author the author
	 * @return the line, from 1; empty where the text has none or several
	 */
	static Optional<Integer> find(String text, String path, String id, String author) {
		Pattern pattern = pattern(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), Pattern.quote(id),
				Pattern.quote(author));
		List<Integer> lines = pattern.matcher(text)
			.results()
			.map((found) -> line(text, found.start(1)))
			.distinct()
			.toList();
		return (lines.size() == 1) ? Optional.of(lines.get(0)) : Optional.empty();
	}

	private static Pattern pattern(String format, String id, String author) {
		return switch (format) {
			case "xml" -> Pattern.compile("<((?:\\w+:)?changeSet)\\b(?=[^>]*\\bid\\s*=\\s*([\"'])" + id
					+ "\\2)(?=[^>]*\\bauthor\\s*=\\s*([\"'])" + author + "\\3)");
			case "sql" -> Pattern.compile(
					"(?m)^\\s*--\\s*(changeset)\\s+[\"']?" + author + "[\"']?:[\"']?" + id + "[\"']?(?=\\s|$)",
					Pattern.CASE_INSENSITIVE);
			default -> Pattern.compile("(?m)^[\\s\\-{]*[\"']?(id)[\"']?\\s*:\\s*[\"']?" + id + "[\"']?\\s*,?\\s*$");
		};
	}

	private static int line(String text, int position) {
		return (int) text.substring(0, position).chars().filter((character) -> character == '\n').count() + 1;
	}

}

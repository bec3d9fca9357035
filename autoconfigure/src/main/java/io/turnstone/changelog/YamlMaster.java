package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Master changelog in YAML.
 */
final class YamlMaster implements MasterFormat {

	private static final Pattern ROOT = Pattern
		.compile("(?<key>[\"']?databaseChangeLog[\"']?\\s*:)\\s*(?:\\[\\s*]|~|null)?\\s*(?<comment>#.*)?");

	private static final Pattern ITEM = Pattern.compile("(?<indent> *)-(?: .*|$)");

	private static final Pattern NEXT_PART = Pattern.compile("---.*|\\.\\.\\..*|[^\\s#-].*");

	@Override
	public String create(String file) {
		return "databaseChangeLog:\n" + String.join("\n", entry("  ", file)) + "\n";
	}

	@Override
	public Optional<String> include(String text, String file) {
		Optional<FlowList> list = FlowList.in(text)
			.filter((found) -> !found.list().getValue().isEmpty() || isFlow(text));
		return list.isPresent() ? list.map((found) -> found.with(flowEntry(file))) : includeInBlock(text, file);
	}

	/**
	 * Tell whether all of a changelog is in braces.
	 */
	private static boolean isFlow(String text) {
		return find(lines(text), 0, ROOT) == lines(text).size();
	}

	private static Optional<String> includeInBlock(String text, String file) {
		String lineEnd = MasterFormat.lineEnd(text);
		List<String> lines = lines(text);
		int root = find(lines, 0, ROOT);
		if (root == lines.size()) {
			return Optional.empty();
		}
		Matcher key = matcher(lines.get(root), ROOT);
		int firstItem = find(lines, root + 1, ITEM);
		int end = endOfContent(lines, root);
		if (firstItem >= end && key.matches()) {
			String comment = (key.group("comment") != null) ? " " + key.group("comment") : "";
			lines.set(root, key.group("key") + comment + lineEnd);
		}
		if (!lines.get(end - 1).endsWith("\n")) {
			lines.set(end - 1, lines.get(end - 1) + lineEnd);
		}
		lines.addAll(end, entry(indent(lines, firstItem, end), file).stream().map((line) -> line + lineEnd).toList());
		return Optional.of(String.join("", lines));
	}

	private static List<String> lines(String text) {
		return new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
	}

	private static Matcher matcher(String line, Pattern pattern) {
		return pattern.matcher(line.replaceFirst("\r?\n$", ""));
	}

	private static int endOfContent(List<String> lines, int root) {
		int end = find(lines, root + 1, NEXT_PART);
		while (lines.get(end - 1).isBlank()) {
			end--;
		}
		return end;
	}

	private static String indent(List<String> lines, int firstItem, int end) {
		if (firstItem >= end) {
			return "  ";
		}
		Matcher item = matcher(lines.get(firstItem), ITEM);
		return item.matches() ? item.group("indent") : "";
	}

	private static int find(List<String> lines, int start, Pattern pattern) {
		int index = start;
		while (index < lines.size() && !matcher(lines.get(index), pattern).matches()) {
			index++;
		}
		return index;
	}

	private static String flowEntry(String file) {
		return "{ include: { file: %s, relativeToChangelogFile: true } }".formatted(YamlSyntax.quoted(file));
	}

	private static List<String> entry(String indent, String file) {
		return List.of(indent + "- include:", indent + "    file: " + YamlSyntax.quoted(file),
				indent + "    relativeToChangelogFile: true");
	}

}

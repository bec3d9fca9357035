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
		String lineEnd = MasterFormat.lineEnd(text);
		List<String> lines = new ArrayList<>(Arrays.asList(text.split("\r?\n", -1)));
		int root = find(lines, 0, ROOT);
		if (root == lines.size()) {
			return Optional.empty();
		}
		Matcher key = ROOT.matcher(lines.get(root));
		int firstItem = find(lines, root + 1, ITEM);
		int end = endOfContent(lines, root);
		if (firstItem >= end && key.matches()) {
			String comment = (key.group("comment") != null) ? " " + key.group("comment") : "";
			lines.set(root, key.group("key") + comment);
		}
		lines.addAll(end, entry(indent(lines, firstItem, end), file));
		String extended = String.join(lineEnd, lines);
		return Optional.of(extended.endsWith(lineEnd) ? extended : extended + lineEnd);
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
		Matcher item = ITEM.matcher(lines.get(firstItem));
		return item.matches() ? item.group("indent") : "";
	}

	private static int find(List<String> lines, int start, Pattern pattern) {
		int index = start;
		while (index < lines.size() && !pattern.matcher(lines.get(index)).matches()) {
			index++;
		}
		return index;
	}

	private static List<String> entry(String indent, String file) {
		return List.of(indent + "- include:", indent + "    file: " + YamlSyntax.quoted(file),
				indent + "    relativeToChangelogFile: true");
	}

}

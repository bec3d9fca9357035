package io.turnstone.changelog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Master changelog in JSON.
 */
final class JsonMaster implements MasterFormat {

	private static final Pattern ITEM = Pattern.compile("\\[\\s*\n(?<indent>[ \t]+)\\{");

	@Override
	public String create(String file) {
		return """
				{
				  "databaseChangeLog": [
				    %s
				  ]
				}
				""".formatted(entry(file));
	}

	@Override
	public Optional<String> include(String text, String file) {
		int end = text.lastIndexOf(']');
		if (end < 0) {
			return Optional.empty();
		}
		String lineEnd = MasterFormat.lineEnd(text);
		Matcher item = ITEM.matcher(text);
		String indent = item.find() ? item.group("indent") : "    ";
		String before = text.substring(0, end).stripTrailing();
		String space = text.substring(before.length(), end);
		return Optional.of(before + (before.endsWith("[") ? "" : ",") + lineEnd + indent + entry(file)
				+ (space.contains("\n") ? space : lineEnd) + text.substring(end));
	}

	private static String entry(String file) {
		return "{\"include\": {\"file\": \"%s\", \"relativeToChangelogFile\": true}}".formatted(file);
	}

}

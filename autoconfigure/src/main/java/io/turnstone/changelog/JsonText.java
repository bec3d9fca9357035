package io.turnstone.changelog;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JSON for people to read: an entry has a line, and what is in it stands further to the
 * right.
 */
final class JsonText {

	private static final String STEP = "  ";

	private JsonText() {
	}

	/**
	 * Write a value.
	 * @param value maps, lists and scalars, of which all but numbers and truth values are
	 * written as texts
	 * @param indent the space before the line in which the value begins
	 * @return the JSON
	 */
	static String of(Object value, String indent) {
		String deeper = indent + STEP;
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((entry) -> "\n" + deeper + quoted(entry.getKey().toString()) + ": " + of(entry.getValue(), deeper))
				.collect(Collectors.joining(",", "{", "\n" + indent + "}"));
		}
		if (value instanceof List<?> list) {
			return list.stream()
				.map((entry) -> "\n" + deeper + of(entry, deeper))
				.collect(Collectors.joining(",", "[", "\n" + indent + "]"));
		}
		return (value instanceof Number || value instanceof Boolean) ? value.toString() : quoted(value.toString());
	}

	/**
	 * Write a text.
	 * @param text the text
	 * @return the text in quotes
	 */
	static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars().forEach((character) -> quoted.append(escaped((char) character)));
		return quoted.append('"').toString();
	}

	private static String escaped(char character) {
		return switch (character) {
			case '"', '\\' -> "\\" + character;
			case '\n' -> "\\n";
			case '\t' -> "\\t";
			default -> (character < ' ') ? "\\u%04x".formatted((int) character) : String.valueOf(character);
		};
	}

}

package io.turnstone.changelog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Text of a configuration file of Git.
 *
 * @param text the text
 */
record GitConfig(String text) {

	private static final Pattern SECTION = Pattern.compile("\\s*\\[([^\\]]*)](.*)");

	private static final Pattern ENTRY = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9-]*)\\s*=\\s*(.*)");

	/**
	 * Return a value. Of several, the last one counts.
	 * @param section the section
	 * @param key the key in it
	 * @return the value, or {@code null} where there is none
	 */
	@Nullable String value(String section, String key) {
		String value = null;
		String current = "";
		for (String line : (Iterable<String>) this.text.replaceAll("\\\\\r?\n", "").lines()::iterator) {
			Matcher start = SECTION.matcher(line);
			if (start.matches()) {
				current = start.group(1).strip().toLowerCase(Locale.ROOT);
			}
			Matcher entry = ENTRY.matcher(start.matches() ? start.group(2) : line);
			if (entry.matches() && current.equals(section) && entry.group(1).equalsIgnoreCase(key)) {
				value = unquoted(entry.group(2));
			}
		}
		return value;
	}

	/**
	 * Return a value without quotes and comments. White space at its end counts only in
	 * quotes.
	 */
	private static String unquoted(String written) {
		StringBuilder value = new StringBuilder();
		boolean quoted = false;
		int kept = 0;
		for (int i = 0; i < written.length(); i++) {
			char character = written.charAt(i);
			if (character == '"') {
				quoted = !quoted;
			}
			else if (!quoted && (character == '#' || character == ';')) {
				break;
			}
			else {
				boolean escaped = character == '\\' && i + 1 < written.length();
				value.append(escaped ? unescaped(written.charAt(++i)) : character);
				kept = (quoted || escaped || !Character.isWhitespace(character)) ? value.length() : kept;
			}
		}
		return value.substring(0, kept);
	}

	private static char unescaped(char character) {
		return switch (character) {
			case 'n' -> '\n';
			case 't' -> '\t';
			default -> character;
		};
	}

}

package io.turnstone.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text of a definition, cut where it may be cut: never within quotes or brackets.
 */
final class SqlWords {

	private static final Map<Character, String> ESCAPES = Map.of('n', "\n", 'r', "\r", 't', "\t", '0', "\0");

	private static final Pattern VERSION = Pattern.compile("/\\*M?!\\d*");

	private SqlWords() {
	}

	/**
	 * Cut a text at blanks. What older versions do not know is written between
	 * {@code /*!80016}, which is {@code /*M!100301} on MariaDB, and the end of a comment:
	 * these are no words.
	 * @param text the text
	 * @return the words
	 */
	static List<String> ofLine(String text) {
		return split(text, ' ').stream()
			.filter((word) -> !VERSION.matcher(word).matches())
			.map((word) -> word.endsWith("*/") ? word.substring(0, word.length() - 2) : word)
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	/**
	 * Cut a list at its commas.
	 * @param list the list, in brackets
	 * @return the entries
	 */
	static List<String> ofList(String list) {
		return split(withoutBrackets(list), ',');
	}

	/**
	 * Return what stands in brackets.
	 * @param text the text, with its brackets
	 * @return the text without them
	 */
	static String withoutBrackets(String text) {
		return text.substring(1, text.lastIndexOf(')'));
	}

	/**
	 * Return an expression that stands in brackets, in however many: MySQL adds some of
	 * its own.
	 * @param text the text, with its brackets
	 * @return the expression
	 */
	static String expression(String text) {
		String inner = withoutBrackets(text).trim();
		boolean bracketed = inner.startsWith("(") && endOfBrackets(inner) == inner.length() - 1;
		return bracketed ? expression(inner) : inner;
	}

	private static int endOfBrackets(String text) {
		int depth = 0;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\'' || character == '`') {
				i = endOfQuoted(text, i);
			}
			else if (character == '(') {
				depth++;
			}
			else if (character == ')' && --depth == 0) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Return a name without its quotes.
	 * @param quoted the name in backticks
	 * @return the name
	 */
	static String name(String quoted) {
		return quoted.startsWith("`") ? quoted.substring(1, quoted.length() - 1).replace("``", "`") : quoted;
	}

	/**
	 * Return the value of a text in single quotes.
	 * @param literal the text as it stands in SQL
	 * @return the value
	 */
	static String value(String literal) {
		String body = literal.substring(1, literal.length() - 1).replace("''", "'");
		StringBuilder value = new StringBuilder();
		for (int i = 0; i < body.length(); i++) {
			char character = body.charAt(i);
			if (character == '\\' && i + 1 < body.length()) {
				i++;
				value.append(ESCAPES.getOrDefault(body.charAt(i), String.valueOf(body.charAt(i))));
			}
			else {
				value.append(character);
			}
		}
		return value.toString();
	}

	private static List<String> split(String text, char separator) {
		List<String> words = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\'' || character == '`') {
				i = endOfQuoted(text, i);
			}
			else if (character == '(') {
				depth++;
			}
			else if (character == ')') {
				depth--;
			}
			else if (character == separator && depth == 0) {
				add(words, text.substring(start, i));
				start = i + 1;
			}
		}
		add(words, text.substring(start));
		return words;
	}

	private static void add(List<String> words, String word) {
		if (!word.isBlank()) {
			words.add(word.trim());
		}
	}

	private static int endOfQuoted(String text, int start) {
		char quote = text.charAt(start);
		for (int i = start + 1; i < text.length(); i++) {
			if (text.charAt(i) == '\\' && quote == '\'') {
				i++;
			}
			else if (text.charAt(i) == quote) {
				return i;
			}
		}
		return text.length();
	}

}

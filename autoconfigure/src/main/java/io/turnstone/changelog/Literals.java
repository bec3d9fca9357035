package io.turnstone.changelog;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that have to pass Liquibase unchanged, which replaces <code>${...}</code>, drops
 * carriage returns, trims, and writes control characters in a form that it cannot read.
 */
final class Literals {

	private static final Pattern LITERAL = Pattern.compile("(?<prefix>[uU]&|[eE])?'(?:[^']|'')*'");

	private static final Pattern CHANGED = Pattern
		.compile("\\$(?=\\{)|[^\\t\\n\\x20-\\x7e\\xa0-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

	private Literals() {
	}

	/**
	 * Tell whether a text can stand in an attribute of a Liquibase change.
	 * @param text the text
	 * @return {@code true} if Liquibase leaves it as it is
	 */
	static boolean isSafe(String text) {
		return !text.isEmpty() && text.equals(text.strip()) && isUntouched(text);
	}

	/**
	 * Return a text as an SQL literal.
	 * @param text the text
	 * @return the literal
	 */
	static String of(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	/**
	 * Return a statement whose literals have the same values, but nothing in them that
	 * Liquibase would change.
	 * @param sql the statement
	 * @return the statement to hand to Liquibase
	 */
	static String protect(String sql) {
		return protect(sql, Literals::escape);
	}

	/**
	 * Do the same for a product that knows no literals with Unicode escapes, but
	 * backslashes in all of them.
	 * @param sql the statement
	 * @return the statement to hand to Liquibase
	 */
	static String protectByBackslashes(String sql) {
		return protect(sql, (literal) -> literal.replace("${", "\\${").replace("\r", "\\r"));
	}

	private static String protect(String sql, UnaryOperator<String> escape) {
		return isUntouched(sql) ? sql
				: LITERAL.matcher(sql)
					.replaceAll((match) -> Matcher
						.quoteReplacement(isUntouched(match.group()) ? match.group() : escape.apply(match.group())));
	}

	/**
	 * Return a text in which Liquibase finds nothing to change, for people to read.
	 * @param text the text
	 * @return the text in one line
	 */
	static String readable(String text) {
		return CHANGED.matcher(text.replace("${", "$ {")).replaceAll(" ").replaceAll("\\s+", " ").strip();
	}

	private static boolean isUntouched(String text) {
		return !CHANGED.matcher(text).find();
	}

	private static String escape(String literal) {
		String start = literal.substring(0, literal.indexOf('\'')).toLowerCase(Locale.ROOT);
		return switch (start) {
			case "e" -> escape(literal, "\\u%04x");
			case "u&" -> escape(literal, "\\%04x");
			default -> "U&" + escape(literal.replace("\\", "\\\\"), "\\%04x");
		};
	}

	private static String escape(String literal, String format) {
		return CHANGED.matcher(literal)
			.replaceAll((changed) -> Matcher.quoteReplacement(format.formatted(changed.group().codePointAt(0))));
	}

}

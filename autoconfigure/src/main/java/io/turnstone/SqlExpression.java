package io.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.MigrationsException.Reason;

/**
 * One SQL expression that somebody gave: a value, and nothing that could end the
 * statement it becomes a part of.
 *
 * @param text the expression, in brackets unless it is a literal, a number, a word or the
 * call of a function without arguments
 */
record SqlExpression(String text) {

	private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

	private static final Pattern QUOTED = Pattern.compile(LITERAL + "|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`");

	private static final Pattern TOKEN = Pattern.compile(QUOTED + "|[(),]");

	private static final Pattern PLAIN = Pattern.compile(LITERAL + "|[\\w.+-]+(?:\\(\\))?");

	private static final Pattern FORBIDDEN = Pattern.compile("['\"`;\\\\#$\\p{Cntrl}]|--|/\\*");

	/**
	 * Take an expression.
	 * @param text what somebody gave
	 * @return the expression
	 * @throws MigrationsException if it is empty, not one expression, or could hide the
	 * rest of the statement
	 */
	static SqlExpression of(String text) {
		String expression = text.strip();
		String bare = QUOTED.matcher(expression).replaceAll("q");
		Matcher forbidden = FORBIDDEN.matcher(bare);
		if (expression.isEmpty() || forbidden.find() || expression.indexOf('\\') >= 0 || !isBalanced(bare)) {
			throw new MigrationsException(Reason.BAD_REQUEST,
					"'%s' is not one SQL expression".formatted(expression.replaceAll("\\p{Cntrl}", " ")),
					"Use a literal in quotes, a number, or an expression without ';', comments, '\\', '#' and '$' "
							+ "outside of quotes, in which each bracket is closed.");
		}
		return new SqlExpression(PLAIN.matcher(expression).matches() ? expression : "(" + expression + ")");
	}

	/**
	 * Take a list of expressions apart.
	 * @param text the list, separated by commas that stand neither in quotes nor in
	 * brackets
	 * @return its elements without those that are blank
	 */
	static List<String> split(String text) {
		List<String> elements = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(text);
		int depth = 0;
		int start = 0;
		while (matcher.find()) {
			String token = matcher.group();
			depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
			if (token.equals(",") && depth <= 0) {
				elements.add(text.substring(start, matcher.start()).strip());
				start = matcher.end();
			}
		}
		elements.add(text.substring(start).strip());
		elements.removeIf(String::isEmpty);
		return elements;
	}

	private static boolean isBalanced(String bare) {
		int depth = 0;
		for (char character : bare.toCharArray()) {
			depth += (character == '(') ? 1 : (character == ')') ? -1 : 0;
			if (depth < 0) {
				return false;
			}
		}
		return depth == 0;
	}

	@Override
	public String toString() {
		return this.text;
	}

}

package io.turnstone.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Word of a statement.
 *
 * @param text the word as it is written
 * @param kind what it is
 * @param start where it begins in the statement
 */
record SqlToken(String text, Kind kind, int start) {

	private static final Pattern TOKEN = Pattern.compile("""
			(?<blank>\\s+|--[^\\n]*|/\\*.*?\\*/)\
			|(?<quoted>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\\[[A-Za-z_][^\\]]*\\])\
			|(?<string>'(?:[^']|'')*')\
			|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)\
			|(?<number>\\d+(?:\\.\\d+)?)\
			|(?<sign>::|.)""", Pattern.DOTALL);

	/**
	 * Cut a statement into its words.
	 * @param sql the statement
	 * @return the words, or empty where it is one that these rules do not understand
	 */
	static Optional<List<SqlToken>> of(String sql) {
		if (sql.contains("$$") || sql.contains("/*!") || sql.contains("/*M!") || sql.contains("\\'")) {
			return Optional.empty();
		}
		List<SqlToken> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(sql);
		while (matcher.find()) {
			if (matcher.group("blank") == null) {
				tokens.add(new SqlToken(matcher.group(), kind(matcher), matcher.start()));
			}
		}
		while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).text.equals(";")) {
			tokens.remove(tokens.size() - 1);
		}
		boolean several = tokens.stream().anyMatch((token) -> token.text.equals(";"));
		return several ? Optional.empty() : Optional.of(tokens);
	}

	private static Kind kind(Matcher matcher) {
		if (matcher.group("quoted") != null) {
			return Kind.QUOTED;
		}
		return (matcher.group("word") != null) ? Kind.WORD : Kind.OTHER;
	}

	boolean is(String word) {
		return this.kind != Kind.QUOTED && this.text.equalsIgnoreCase(word);
	}

	boolean isName() {
		return this.kind != Kind.OTHER;
	}

	/**
	 * Return the word, to be compared with others: in lower case, or nothing where it is
	 * a name in quotes.
	 */
	String keyword() {
		return (this.kind != Kind.QUOTED) ? this.text.toLowerCase(Locale.ROOT) : "";
	}

	/**
	 * What a word is.
	 */
	enum Kind {

		WORD, QUOTED, OTHER

	}

}

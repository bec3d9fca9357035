package io.turnstone.changelog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.changelog.lint.Token.Kind;

/**
 * Takes statements apart. Comments are left out.
 */
final class Tokenizer {

	private static final String PART = """
			(?<space>\\s+|--[^\\n]*|(?m:^)\\#[^\\n]*|/\\*.*?\\*/)\
			|(?<dollar>(?<tag>\\$[A-Za-z_]*\\$).*?\\k<tag>)\
			|(?<text>[NnEe]?'(?:[^']|'')*')\
			|"(?<double>(?:[^"]|"")*)"|`(?<back>(?:[^`]|``)*)`|\\[(?<bracket>[A-Za-z_][^\\]]*)\\]\
			|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*|\\d[\\d.]*)\
			|(?<sign>::|.)""";

	private static final Pattern STANDARD = Pattern.compile(PART, Pattern.DOTALL);

	private static final Pattern WITH_BACKSLASH = Pattern.compile(PART.replace("(?:[^']|'')", "(?:[^'\\\\]|''|\\\\.)"),
			Pattern.DOTALL);

	private Tokenizer() {
	}

	/**
	 * Take a script apart.
	 * @param sql the script
	 * @param quotes how a quote stands in a text
	 * @return the tokens of each of its statements
	 */
	static List<List<Token>> statements(String sql, Quotes quotes) {
		List<List<Token>> statements = new ArrayList<>();
		List<Token> current = new ArrayList<>();
		Matcher part = ((quotes == Quotes.WITH_BACKSLASH) ? WITH_BACKSLASH : STANDARD).matcher(sql);
		while (part.find()) {
			if (part.group("space") != null) {
				continue;
			}
			if (";".equals(part.group("sign"))) {
				statements.add(current);
				current = new ArrayList<>();
				continue;
			}
			current.add(token(part));
		}
		statements.add(current);
		return statements.stream().filter((statement) -> !statement.isEmpty()).toList();
	}

	private static Token token(Matcher part) {
		for (String quoted : List.of("double", "back", "bracket")) {
			if (part.group(quoted) != null) {
				return token(Kind.QUOTED, part.group(quoted), part);
			}
		}
		if (part.group("word") != null) {
			return token(Kind.WORD, part.group("word"), part);
		}
		return (part.group("sign") != null) ? token(Kind.SIGN, part.group("sign"), part)
				: token(Kind.TEXT, part.group(), part);
	}

	private static Token token(Kind kind, String text, Matcher part) {
		return new Token(kind, text, part.start(), part.end());
	}

}

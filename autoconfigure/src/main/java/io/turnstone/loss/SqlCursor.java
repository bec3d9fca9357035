package io.turnstone.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Place in a statement, from which it is read on.
 */
final class SqlCursor {

	private final List<SqlToken> tokens;

	private int position;

	SqlCursor(List<SqlToken> tokens) {
		this.tokens = tokens;
	}

	boolean atEnd() {
		return this.position >= this.tokens.size();
	}

	/**
	 * Return the word that comes next, in lower case.
	 */
	String peek() {
		return atEnd() ? "" : this.tokens.get(this.position).keyword();
	}

	/**
	 * Pass over the words, if they come next, all of them in this order.
	 * @return whether they did
	 */
	boolean skip(String... words) {
		for (int i = 0; i < words.length; i++) {
			if (this.position + i >= this.tokens.size() || !this.tokens.get(this.position + i).is(words[i])) {
				return false;
			}
		}
		this.position += words.length;
		return true;
	}

	boolean skipAny(Set<String> words) {
		if (!words.contains(peek())) {
			return false;
		}
		this.position++;
		return true;
	}

	boolean atName() {
		return !atEnd() && this.tokens.get(this.position).isName();
	}

	/**
	 * Read a name with its parts.
	 * @throws NotUnderstoodException if none comes next
	 */
	SqlName name() {
		List<String> parts = new ArrayList<>();
		do {
			if (!atName()) {
				throw new NotUnderstoodException();
			}
			parts.add(this.tokens.get(this.position++).text());
		}
		while (skip("."));
		return new SqlName(parts);
	}

	/**
	 * Pass over everything until one of the words, or a comma, beyond all brackets.
	 * @return what was passed over, in order
	 */
	List<SqlToken> until(Set<String> words) {
		int start = this.position;
		int depth = 0;
		while (!atEnd() && !(depth == 0 && (peek().equals(",") || words.contains(peek())))) {
			depth += peek().equals("(") ? 1 : peek().equals(")") ? -1 : 0;
			this.position++;
		}
		return this.tokens.subList(start, this.position);
	}

	/**
	 * Tell whether a word comes later, beyond all brackets.
	 */
	boolean holds(String word) {
		return this.tokens.stream().skip(this.position).anyMatch((token) -> token.is(word));
	}

	/**
	 * Return where the next word begins in the statement.
	 */
	int offset() {
		return this.tokens.get(this.position).start();
	}

	static String text(List<SqlToken> tokens) {
		return tokens.stream().map(SqlToken::text).collect(Collectors.joining(" ")).replaceAll(" ?([(),]) ?", "$1");
	}

}

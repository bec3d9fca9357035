package io.turnstone.changelog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Position in the tokens of a statement.
 */
final class Cursor {

	private final String sql;

	private final List<Token> tokens;

	private int position;

	Cursor(String sql, List<Token> tokens) {
		this.sql = sql;
		this.tokens = tokens;
	}

	boolean atEnd() {
		return this.position >= this.tokens.size();
	}

	/**
	 * Tell whether some words come next.
	 */
	boolean sees(String words) {
		String[] wanted = words.split(" ");
		for (int i = 0; i < wanted.length; i++) {
			int at = this.position + i;
			if (at >= this.tokens.size() || !this.tokens.get(at).is(wanted[i])) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Go past some words, if they come next.
	 * @return whether they do
	 */
	boolean take(String words) {
		boolean there = sees(words);
		if (there) {
			this.position += words.split(" ").length;
		}
		return there;
	}

	/**
	 * Go past the first of several words that comes next.
	 * @return whether one does
	 */
	boolean takeAny(String... words) {
		for (String each : words) {
			if (take(each)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Go past whatever comes next.
	 */
	void skip() {
		this.position++;
	}

	/**
	 * Go past a name.
	 */
	Optional<Token> name() {
		if (atEnd() || !this.tokens.get(this.position).isName()) {
			return Optional.empty();
		}
		return Optional.of(this.tokens.get(this.position++));
	}

	/**
	 * Tell whether some words follow, at the level of brackets at hand.
	 */
	boolean contains(String words) {
		return find(words) >= 0;
	}

	/**
	 * Go past everything up to some words, and these words.
	 * @return whether they follow
	 */
	boolean skipPast(String words) {
		int found = find(words);
		if (found >= 0) {
			this.position = found;
			return take(words);
		}
		return false;
	}

	private int find(String words) {
		int before = this.position;
		int depth = 0;
		int found = -1;
		while (found < 0 && !atEnd()) {
			if (depth == 0 && sees(words)) {
				found = this.position;
			}
			depth += depth(this.tokens.get(this.position));
			this.position++;
		}
		this.position = before;
		return found;
	}

	/**
	 * Go past what stands in brackets, if it comes next.
	 * @return its parts, which commas divide
	 */
	List<Cursor> list() {
		if (!take("(")) {
			return List.of();
		}
		int start = this.position;
		int depth = 1;
		while (!atEnd() && depth > 0) {
			depth += depth(this.tokens.get(this.position));
			this.position++;
		}
		int end = (depth == 0) ? this.position - 1 : this.position;
		return new Cursor(this.sql, this.tokens.subList(start, end)).parts();
	}

	/**
	 * Return what is left, divided at its commas.
	 */
	List<Cursor> parts() {
		List<Cursor> parts = new ArrayList<>();
		int depth = 0;
		int start = this.position;
		for (int i = this.position; i < this.tokens.size(); i++) {
			depth += depth(this.tokens.get(i));
			if (depth == 0 && this.tokens.get(i).is(",")) {
				parts.add(new Cursor(this.sql, this.tokens.subList(start, i)));
				start = i + 1;
			}
		}
		if (start < this.tokens.size()) {
			parts.add(new Cursor(this.sql, this.tokens.subList(start, this.tokens.size())));
		}
		return parts;
	}

	private static int depth(Token token) {
		if (token.is("(")) {
			return 1;
		}
		return token.is(")") ? -1 : 0;
	}

	/**
	 * Go past everything up to one of some words, outside of brackets.
	 * @return the text as it was written
	 */
	String until(List<String> stops) {
		int start = this.position;
		int depth = 0;
		while (!atEnd() && (depth > 0 || stops.stream().noneMatch(this::sees))) {
			depth += depth(this.tokens.get(this.position));
			this.position++;
		}
		return text(start, this.position);
	}

	/**
	 * Return what is left as it was written.
	 */
	String rest() {
		return text(this.position, this.tokens.size());
	}

	private String text(int from, int to) {
		return (from < to) ? this.sql.substring(this.tokens.get(from).start(), this.tokens.get(to - 1).end()) : "";
	}

}

package io.turnstone.changelog.lint;

import java.util.Locale;

/**
 * Word, name, text or sign of a statement.
 *
 * @param kind what it is
 * @param text what it says, without quotes
 * @param start where it starts
 * @param end where it ends
 */
record Token(Kind kind, String text, int start, int end) {

	/**
	 * Tell whether this is a keyword or a sign.
	 */
	boolean is(String word) {
		return (this.kind == Kind.WORD || this.kind == Kind.SIGN) && this.text.toLowerCase(Locale.ROOT).equals(word);
	}

	boolean isName() {
		return this.kind == Kind.WORD || this.kind == Kind.QUOTED;
	}

	/**
	 * What a token is.
	 */
	enum Kind {

		WORD, QUOTED, TEXT, SIGN

	}

}

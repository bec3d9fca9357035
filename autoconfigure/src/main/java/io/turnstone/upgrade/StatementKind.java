package io.turnstone.upgrade;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement does, as far as it matters once it was interrupted, on a product that
 * commits each change of its schema by itself.
 */
enum StatementKind {

	/**
	 * Changes the catalog, in which one can see whether it was done.
	 */
	SCHEMA,

	/**
	 * Changes rows, in a transaction.
	 */
	DATA,

	/**
	 * Does no harm when it is run twice.
	 */
	REPEATABLE,

	/**
	 * Changes nothing but the session, which is another one after an interruption.
	 */
	SESSION,

	/**
	 * Gives the session something that later statements use.
	 */
	SESSION_STATE,

	/**
	 * Locks tables, so that nothing else can be written until they are unlocked.
	 */
	LOCK,

	/**
	 * Nobody can tell.
	 */
	OPAQUE;

	/**
	 * Space and comments, and the beginning of what only some versions take for a
	 * comment.
	 */
	private static final Pattern COMMENT = Pattern
		.compile("\\s+|--[^\\n]*(\\n|$)|#[^\\n]*(\\n|$)|/\\*(?!M?!).*?\\*/|/\\*M?!\\d*", Pattern.DOTALL);

	private static final Pattern ANOTHER_FOLLOWS = Pattern.compile(";\\s*[^\\s;]");

	/**
	 * Block of a draft that says of itself that it may be run again.
	 */
	private static final Pattern AGAIN = Pattern.compile("^begin\\s+not\\s+atomic\\s+declare\\s+turnstone_again\\b.*",
			Pattern.DOTALL);

	private static final Pattern COMPOUND = Pattern
		.compile("^(create|alter)\\b.*?\\b(procedure|function|trigger|event|package)\\b.*", Pattern.DOTALL);

	private static final Pattern STATE = Pattern.compile(
			"^(set\\s+@(?!@)|prepare\\b|(create|drop)\\s+((or\\s+replace|local|global)\\s+)*temporary\\b|.*\\binto\\s+@).*",
			Pattern.DOTALL);

	/**
	 * Swaps names or contents, so that the catalog may look the same afterwards.
	 */
	private static final Pattern SWAP = Pattern.compile("^(rename\\s.*,|alter\\s.*\\bexchange\\b).*", Pattern.DOTALL);

	private static final Set<String> SCHEMA_WORDS = Set.of("create", "alter", "drop", "rename", "comment");

	private static final Set<String> DATA_WORDS = Set.of("insert", "update", "delete", "replace", "merge", "load",
			"with");

	private static final Set<String> REPEATABLE_WORDS = Set.of("truncate", "analyze", "optimize", "grant", "flush");

	private static final Set<String> SESSION_WORDS = Set.of("set", "use", "select", "show", "values", "deallocate",
			"do", "start", "commit", "rollback", "savepoint", "release", "unlock", "explain");

	/**
	 * Return the kind of a statement.
	 * @param sql the statement
	 * @return its kind
	 */
	static StatementKind of(String sql) {
		String text = withoutLiterals(withoutComment(sql)).toLowerCase(Locale.ROOT).strip();
		if (AGAIN.matcher(text).matches()) {
			return REPEATABLE;
		}
		if ((ANOTHER_FOLLOWS.matcher(text).find() && !COMPOUND.matcher(text).matches())
				|| SWAP.matcher(text).matches()) {
			return OPAQUE;
		}
		if (STATE.matcher(text).matches()) {
			return SESSION_STATE;
		}
		return ofWord(text.split("[^a-z]", 2)[0]);
	}

	private static String withoutComment(String sql) {
		Matcher comment = COMMENT.matcher(sql);
		int start = 0;
		while (comment.region(start, sql.length()).lookingAt()) {
			start = comment.end();
		}
		return sql.substring(start);
	}

	private static String withoutLiterals(String sql) {
		StringBuilder text = new StringBuilder();
		char quote = 0;
		for (int index = 0; index < sql.length(); index++) {
			char letter = sql.charAt(index);
			if (quote == 0) {
				quote = ("'\"`".indexOf(letter) >= 0) ? letter : 0;
				text.append(letter);
			}
			else if (letter == '\\') {
				index++;
			}
			else if (letter == quote) {
				quote = 0;
				text.append(letter);
			}
		}
		return text.toString();
	}

	private static StatementKind ofWord(String word) {
		if (SCHEMA_WORDS.contains(word)) {
			return SCHEMA;
		}
		if (DATA_WORDS.contains(word)) {
			return DATA;
		}
		if (REPEATABLE_WORDS.contains(word)) {
			return REPEATABLE;
		}
		if (SESSION_WORDS.contains(word) || word.isEmpty()) {
			return SESSION;
		}
		return word.equals("lock") ? LOCK : OPAQUE;
	}

}

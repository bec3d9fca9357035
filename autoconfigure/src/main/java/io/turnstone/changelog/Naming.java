package io.turnstone.changelog;

import java.sql.Connection;
import java.util.regex.Pattern;

/**
 * How a database stores and reserves names.
 */
public final class Naming {

	/**
	 * What can be a word at all. Some databases are asked by a statement with the word in
	 * it.
	 */
	private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

	private final SqlNames names;

	Naming(SqlNames names) {
		this.names = names;
	}

	/**
	 * Return how the database that a connection leads to does it.
	 * @param connection the connection; it is neither committed nor closed
	 * @return the naming
	 */
	public static Naming of(Connection connection) {
		return new Naming(Target.of(connection).names());
	}

	/**
	 * Return the name that the database stores for one without quotes.
	 * @param name the name without quotes
	 * @return the stored name
	 */
	public String stored(String name) {
		return this.names.stored(name);
	}

	/**
	 * Tell whether names are quoted by the sign that MariaDB and MySQL have for it.
	 * @return {@code true} if they are
	 */
	public boolean quotesByBacktick() {
		return this.names.of("a b").startsWith("`");
	}

	/**
	 * Tell whether a word cannot be a name without quotes.
	 * @param word the word
	 * @return {@code true} if the database reserves it
	 */
	public boolean isReserved(String word) {
		return WORD.matcher(word).matches() && this.names.isReserved(word);
	}

}

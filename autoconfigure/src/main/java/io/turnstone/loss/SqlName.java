package io.turnstone.loss;

import java.util.List;
import java.util.Locale;

/**
 * Name as it stands in a statement.
 *
 * @param parts the parts between the points, as they are written
 */
record SqlName(List<String> parts) {

	SqlName {
		parts = List.copyOf(parts);
	}

	/**
	 * Return the last part without quotes.
	 */
	String simple() {
		return unquoted(this.parts.get(this.parts.size() - 1));
	}

	boolean isQuoted() {
		return isQuoted(this.parts.get(this.parts.size() - 1));
	}

	/**
	 * Return the part before the last one, or nothing where there is none.
	 */
	String qualifier() {
		return (this.parts.size() > 1) ? this.parts.get(this.parts.size() - 2) : "";
	}

	/**
	 * Return what two spellings of one name have in common, whatever the schema.
	 */
	String key() {
		return simple().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return the name of a neighbour in the same schema.
	 */
	SqlName sibling(SqlName name) {
		if (name.parts.size() > 1 || this.parts.size() == 1) {
			return name;
		}
		return new SqlName(List.of(this.parts.get(this.parts.size() - 2), name.parts.get(0)));
	}

	static boolean isQuoted(String part) {
		return !part.isEmpty() && !Character.isLetter(part.charAt(0)) && part.charAt(0) != '_';
	}

	static String unquoted(String part) {
		if (!isQuoted(part)) {
			return part;
		}
		String quote = part.substring(part.length() - 1);
		return part.substring(1, part.length() - 1).replace(quote + quote, quote);
	}

	@Override
	public String toString() {
		return String.join(".", this.parts);
	}

}

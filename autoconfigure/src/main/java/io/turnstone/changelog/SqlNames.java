package io.turnstone.changelog;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.turnstone.schema.ObjectName;

/**
 * Names as they stand in a product's SQL.
 */
final class SqlNames {

	private static final Pattern REGULAR = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	private final String quote;

	private final UnaryOperator<String> fold;

	private final Predicate<String> reserves;

	private final Map<String, Boolean> reserved = new HashMap<>();

	private SqlNames(String quote, UnaryOperator<String> fold, Predicate<String> reserves) {
		this.quote = quote;
		this.fold = fold;
		this.reserves = reserves;
	}

	static SqlNames of(DatabaseMetaData metaData, Predicate<String> reserves) throws SQLException {
		return new SqlNames(metaData.getIdentifierQuoteString(), fold(metaData), reserves);
	}

	/**
	 * Return the name that the database stores for one without quotes.
	 * @param name the name without quotes
	 * @return the stored name
	 */
	String stored(String name) {
		return this.fold.apply(name);
	}

	/**
	 * Return a name for people to read.
	 * @param stored the stored name
	 * @return the name, in lower case where the case is the database's own
	 */
	String readable(String stored) {
		String lower = stored.toLowerCase(Locale.ROOT);
		return stored(lower).equals(stored) ? lower : stored;
	}

	String readable(ObjectName stored) {
		String name = readable(stored.name());
		return (stored.schema() != null) ? readable(stored.schema()) + "." + name : name;
	}

	/**
	 * Tell whether a name is made of letters, digits and underscores in the database's
	 * own case.
	 * @param stored the stored name
	 * @return {@code true} if only a reserved word can make quotes necessary
	 */
	boolean isRegular(String stored) {
		return REGULAR.matcher(stored).matches() && stored(stored.toLowerCase(Locale.ROOT)).equals(stored);
	}

	boolean isReserved(String stored) {
		return this.reserved.computeIfAbsent(stored.toLowerCase(Locale.ROOT), this.reserves::test);
	}

	/**
	 * Return a name in SQL.
	 * @param stored the stored name
	 * @return the name, quoted where it has to be
	 */
	String of(String stored) {
		if (isRegular(stored) && !isReserved(stored)) {
			return stored.toLowerCase(Locale.ROOT);
		}
		return this.quote + stored.replace(this.quote, this.quote + this.quote) + this.quote;
	}

	String of(ObjectName stored) {
		return qualified(stored, stored.name());
	}

	/**
	 * Return the name of something that stands in the schema of an object.
	 * @param neighbour the object
	 * @param stored the stored name
	 * @return the name, with the schema where the object's name has one
	 */
	String qualified(ObjectName neighbour, String stored) {
		return (neighbour.schema() != null) ? of(neighbour.schema()) + "." + of(stored) : of(stored);
	}

	String of(List<String> stored) {
		return stored.stream().map(this::of).collect(Collectors.joining(", "));
	}

	private static UnaryOperator<String> fold(DatabaseMetaData metaData) throws SQLException {
		if (metaData.storesUpperCaseIdentifiers()) {
			return (name) -> name.toUpperCase(Locale.ROOT);
		}
		if (metaData.storesLowerCaseIdentifiers()) {
			return (name) -> name.toLowerCase(Locale.ROOT);
		}
		return UnaryOperator.identity();
	}

}

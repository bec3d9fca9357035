package io.turnstone.schema;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What of a model could not be put into the words of its database.
 *
 * @param obstacle what stands in the way of all of it and how to get out of it, or
 * {@code null} where at most single tables are concerned
 * @param tables the tables whose checks and expressions are not known, each with the
 * columns of which nothing but the type is known, if that
 */
public record Limits(@Nullable String obstacle, Map<ObjectName, Set<String>> tables) {

	public Limits {
		tables = Map.copyOf(tables);
	}

	/**
	 * Return the limits of a model that is in the words of its database.
	 * @return no limits
	 */
	public static Limits none() {
		return new Limits(null, Map.of());
	}

	/**
	 * Tell whether the checks and expressions of a table are not known.
	 * @param table the table
	 * @return {@code true} if they cannot be compared
	 */
	public boolean concern(ObjectName table) {
		return this.tables.containsKey(table);
	}

	/**
	 * Return the columns of a table of which nothing but the type is known, if that.
	 * @param table the table
	 * @return the names of the columns
	 */
	public Set<String> columns(ObjectName table) {
		return this.tables.getOrDefault(table, Set.of());
	}

}

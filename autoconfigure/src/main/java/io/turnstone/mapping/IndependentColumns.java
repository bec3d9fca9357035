package io.turnstone.mapping;

import java.util.Map;
import java.util.Set;

/**
 * All columns of a table of which each can be created without the others, as its
 * definition names none of them.
 *
 * @param types the types in the model's words, by column, where a column is nothing but a
 * name, a type and whether it accepts null
 * @param names how the names of those of them stand in SQL, by column
 * @param notNull those of them that do not accept null
 * @param definitions the definitions of the other columns in the model's words, with
 * {@value MappedTable#NAME} for the plain name of the table
 */
public record IndependentColumns(Map<String, String> types, Map<String, String> names, Set<String> notNull,
		Map<String, String> definitions) {

	public IndependentColumns {
		types = Map.copyOf(types);
		names = Map.copyOf(names);
		notNull = Set.copyOf(notNull);
		definitions = Map.copyOf(definitions);
	}

	/**
	 * Return the columns of a table whose parts depend on each other.
	 * @return no columns
	 */
	static IndependentColumns none() {
		return new IndependentColumns(Map.of(), Map.of(), Set.of(), Map.of());
	}

}

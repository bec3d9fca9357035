package io.turnstone.scratch;

import java.util.Map;
import java.util.Set;

/**
 * All columns of a table of which each can be created without the others. What many
 * tables have alike has to be asked for once.
 *
 * @param types the types as they are written, by column, where a column is nothing but a
 * name, a type and whether it accepts null
 * @param names how the names of those of them stand in SQL, by column
 * @param notNull those of them that do not accept null
 * @param definitions the definitions of the other columns, with
 * {@value ScratchTable#NAME} for the plain name of the table
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
	 * Return the columns of a table that has to be created as a whole.
	 * @return no columns
	 */
	public static IndependentColumns none() {
		return new IndependentColumns(Map.of(), Map.of(), Set.of(), Map.of());
	}

	boolean isEmpty() {
		return this.types.isEmpty() && this.definitions.isEmpty();
	}

}

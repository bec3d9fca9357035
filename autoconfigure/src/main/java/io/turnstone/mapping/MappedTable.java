package io.turnstone.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.turnstone.schema.Index;
import io.turnstone.schema.Table;

/**
 * Table of the model, before the database was asked what its columns are called there.
 *
 * @param structure the table: its keys and plain indexes are final; the types of its
 * columns are unknown, their expressions are in the model's words
 * @param types the types of the columns in the model's words, by column
 * @param checks the check constraints, as far as Hibernate knows of each by itself
 * @param documents the columns that hold a whole embeddable, such as one of JSON, whose
 * checks Hibernate adds without being asked
 * @param askedIndexes the indexes that hold more than columns in ascending order, by what
 * their names end with in a scratch
 * @param statements the statements that create the columns, checks and asked indexes
 * alone, with {@value #TABLE} for the table and {@value #NAME} for its plain name
 * @param columns its columns, where each can be created without the others
 */
public record MappedTable(Table structure, Map<String, String> types, List<MappedCheck> checks, Set<String> documents,
		Map<String, Index> askedIndexes, List<String> statements, IndependentColumns columns) {

	/**
	 * Stands for the table's name in a statement.
	 */
	public static final String TABLE = "{{table}}";

	/**
	 * Stands for the table's plain name in the name of a constraint or index.
	 */
	public static final String NAME = "{{name}}";

	public MappedTable {
		types = Map.copyOf(types);
		checks = List.copyOf(checks);
		documents = Set.copyOf(documents);
		askedIndexes = Map.copyOf(askedIndexes);
		statements = List.copyOf(statements);
	}

}

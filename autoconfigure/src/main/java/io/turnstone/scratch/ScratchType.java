package io.turnstone.scratch;

import java.util.List;

/**
 * Type that the tables of a lean scratch need.
 *
 * @param key what the caller knows the type by
 * @param statements the statements that create it, without a schema
 */
public record ScratchType(String key, List<String> statements) {

	public ScratchType {
		statements = List.copyOf(statements);
	}

}

package io.turnstone.mapping;

import java.util.List;

import io.turnstone.schema.ObjectName;

/**
 * Type that the model makes in the database.
 *
 * @param name the name, as the database stores it
 * @param statements the statements that create it, without a schema
 */
public record MappedType(ObjectName name, List<String> statements) {

	public MappedType {
		statements = List.copyOf(statements);
	}

}

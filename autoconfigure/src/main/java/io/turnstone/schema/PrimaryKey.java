package io.turnstone.schema;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Primary key of a table.
 *
 * @param name the name, or {@code null} where the model leaves it to the database
 * @param columns the columns, in key order
 */
public record PrimaryKey(@Nullable String name, List<String> columns) implements Serializable {

	public PrimaryKey {
		columns = List.copyOf(columns);
	}

}

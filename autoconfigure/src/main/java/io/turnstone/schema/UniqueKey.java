package io.turnstone.schema;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Unique constraint of a table.
 *
 * @param name the name, or {@code null} where the model leaves it to the database
 * @param columns the columns, in key order
 */
public record UniqueKey(@Nullable String name, List<String> columns) implements Serializable {

	public UniqueKey {
		columns = List.copyOf(columns);
	}

}

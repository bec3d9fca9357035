package io.turnstone.changelog;

import java.util.List;

import liquibase.change.Change;
import liquibase.change.core.EmptyChange;

/**
 * Creates and drops schemas, for which Liquibase has no words.
 */
final class SchemaRenderer {

	private final Rendering rendering;

	SchemaRenderer(Rendering rendering) {
		this.rendering = rendering;
	}

	List<Change> create(String name) {
		return this.rendering.sql("create schema " + this.rendering.inSql(name));
	}

	/**
	 * Drop a schema that holds nothing. Where it would go with all that it holds, it
	 * stays.
	 */
	List<Change> drop(String name) {
		return this.rendering.target()
			.product()
			.dropEmptySchema(this.rendering.inSql(name))
			.map(this.rendering::sql)
			.orElseGet(() -> List.of(new EmptyChange()));
	}

}

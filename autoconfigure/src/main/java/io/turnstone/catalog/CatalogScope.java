package io.turnstone.catalog;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Schemas to read.
 *
 * @param defaultSchema the schema whose objects are named without a schema, or
 * {@code null} for the one that the connection uses by default
 * @param others further schemas, whose objects are named with their schema
 */
public record CatalogScope(@Nullable String defaultSchema, Set<String> others) {

	public CatalogScope {
		others = Set.copyOf(others);
	}

	/**
	 * Return the scope of the connection's default schema alone.
	 * @return the scope
	 */
	public static CatalogScope ofDefaultSchema() {
		return new CatalogScope(null, Set.of());
	}

	/**
	 * Return the scope of one named schema alone.
	 * @param schema the schema's name, as the database stores it
	 * @return the scope
	 */
	public static CatalogScope of(String schema) {
		return new CatalogScope(schema, Set.of());
	}

}

package io.turnstone.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Schemas to read.
 *
 * @param defaultSchema the schema whose objects are named without a schema, or
 * {@code null} for the one that the connection uses by default
 * @param others further schemas, whose objects are named with their schema
 * @param tables the names of the tables that matter, or {@code null} for all; a reader
 * may return others too
 */
public record CatalogScope(@Nullable String defaultSchema, Set<String> others, @Nullable Collection<String> tables) {

	public CatalogScope {
		others = Set.copyOf(others);
		tables = (tables != null) ? List.copyOf(tables) : null;
	}

	/**
	 * Create a scope of whole schemas.
	 * @param defaultSchema the schema whose objects are named without a schema, or
	 * {@code null} for the one that the connection uses by default
	 * @param others further schemas, whose objects are named with their schema
	 */
	public CatalogScope(@Nullable String defaultSchema, Set<String> others) {
		this(defaultSchema, others, null);
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

	/**
	 * Return the scope of some tables of one named schema.
	 * @param schema the schema's name, as the database stores it
	 * @param tables the names of the tables
	 * @return the scope
	 */
	public static CatalogScope of(String schema, Collection<String> tables) {
		return new CatalogScope(schema, Set.of(), tables);
	}

}

package io.turnstone.catalog;

import java.time.Duration;
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
 * @param lockTimeout how long to wait for the locks of others, or {@code null} for as
 * long as the connection does
 */
public record CatalogScope(@Nullable String defaultSchema, Set<String> others, @Nullable Collection<String> tables,
		@Nullable Duration lockTimeout) {

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
		this(defaultSchema, others, null, null);
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
		return new CatalogScope(schema, Set.of(), tables, null);
	}

	/**
	 * Return this scope for a reader that does not wait for others for ever.
	 * @param timeout how long it may wait for their locks
	 * @return the scope
	 */
	public CatalogScope waitingAtMost(Duration timeout) {
		return new CatalogScope(this.defaultSchema, this.others, this.tables, timeout);
	}

}

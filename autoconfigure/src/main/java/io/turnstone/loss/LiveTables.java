package io.turnstone.loss;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.turnstone.catalog.CatalogScope;
import io.turnstone.catalog.Catalogs;
import io.turnstone.schema.Column;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tables of the connected database, found by the names that statements have for them.
 */
final class LiveTables {

	private final Connection connection;

	private final @Nullable String defaultSchema;

	private final Duration lockTimeout;

	private final Map<String, Optional<Table>> found = new HashMap<>();

	private final Map<String, List<String>> names = new HashMap<>();

	/**
	 * Create the tables.
	 * @param connection a connection to the database
	 * @param defaultSchema the schema of names without one, or {@code null} for that of
	 * the connection
	 * @param lockTimeout how long to wait for the locks of others
	 */
	LiveTables(Connection connection, @Nullable String defaultSchema, Duration lockTimeout) {
		this.connection = connection;
		this.defaultSchema = defaultSchema;
		this.lockTimeout = lockTimeout;
	}

	/**
	 * Return what identifies a table: its name, with the schema where it is not the
	 * default one.
	 */
	String key(SqlName table) throws SQLException {
		String qualifier = SqlName.unquoted(table.qualifier());
		return (qualifier.isEmpty() || qualifier.equalsIgnoreCase(schema())) ? table.key()
				: qualifier.toLowerCase(Locale.ROOT) + "." + table.key();
	}

	private String schema() throws SQLException {
		String schema = (this.defaultSchema != null) ? this.defaultSchema : this.connection.getSchema();
		return (schema != null) ? schema : String.valueOf(this.connection.getCatalog());
	}

	/**
	 * Return the name for a query.
	 */
	String sql(SqlName table) throws SQLException {
		String quote = this.connection.getMetaData().getIdentifierQuoteString();
		return (table.parts().size() > 1 || this.defaultSchema == null) ? table.toString()
				: quote + this.defaultSchema + quote + "." + table;
	}

	/**
	 * Tell whether a table is there.
	 */
	boolean exists(SqlName name) throws SQLException {
		return !spellings(name.simple(), schemaOf(name)).isEmpty();
	}

	/**
	 * Find a table.
	 */
	Optional<Table> find(SqlName name) throws SQLException {
		String key = key(name);
		Optional<Table> table = this.found.get(key);
		if (table == null) {
			table = read(name);
			this.found.put(key, table);
		}
		return table;
	}

	private Optional<Table> read(SqlName name) throws SQLException {
		String schema = schemaOf(name);
		Set<String> spellings = spellings(name.simple(), schema);
		if (spellings.isEmpty()) {
			return Optional.empty();
		}
		CatalogScope scope = new CatalogScope(schema, Set.of(), spellings, this.lockTimeout);
		Schema read = Catalogs.readerFor(this.connection).read(this.connection, scope);
		return best(read.tables().values(), name.simple(), (table) -> table.name().name());
	}

	private @Nullable String schemaOf(SqlName name) throws SQLException {
		return name.qualifier().isEmpty() ? this.defaultSchema : stored(name.qualifier());
	}

	/**
	 * Return the names of tables that are there and differ from a name in case at most.
	 */
	private Set<String> spellings(String name, @Nullable String schema) throws SQLException {
		String key = String.valueOf(schema);
		List<String> all = this.names.get(key);
		if (all == null) {
			all = names(schema);
			this.names.put(key, all);
		}
		return all.stream().filter(name::equalsIgnoreCase).collect(Collectors.toSet());
	}

	private List<String> names(@Nullable String schema) throws SQLException {
		DatabaseMetaData metaData = this.connection.getMetaData();
		boolean schemas = metaData.supportsSchemasInDataManipulation();
		String catalog = (schemas || schema == null) ? this.connection.getCatalog() : schema;
		String home = (schema != null) ? schema : this.connection.getSchema();
		List<String> found = new ArrayList<>();
		try (ResultSet tables = metaData.getTables(catalog, schemas ? home : null, null, null)) {
			while (tables.next()) {
				// Views, indexes and sequences have names, too
				if (String.valueOf(tables.getString("TABLE_TYPE")).endsWith("TABLE")) {
					found.add(tables.getString("TABLE_NAME"));
				}
			}
		}
		return found;
	}

	private String stored(String qualifier) throws SQLException {
		if (SqlName.isQuoted(qualifier)) {
			return SqlName.unquoted(qualifier);
		}
		if (this.connection.getMetaData().storesUpperCaseIdentifiers()) {
			return qualifier.toUpperCase(Locale.ROOT);
		}
		return this.connection.getMetaData().storesLowerCaseIdentifiers() ? qualifier.toLowerCase(Locale.ROOT)
				: qualifier;
	}

	/**
	 * Find a column of a table.
	 */
	Optional<Column> find(Table table, SqlName column) {
		return best(table.columns(), column.simple(), Column::name);
	}

	/**
	 * Return the one whose name is spelled the same, else one that differs in case only.
	 */
	private static <T> Optional<T> best(Iterable<T> candidates, String name, Function<T, String> nameOf) {
		T similar = null;
		for (T candidate : candidates) {
			if (nameOf.apply(candidate).equals(name)) {
				return Optional.of(candidate);
			}
			if (nameOf.apply(candidate).equalsIgnoreCase(name)) {
				similar = candidate;
			}
		}
		return Optional.ofNullable(similar);
	}

}

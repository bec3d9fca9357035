package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.turnstone.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Views of H2's information schema, as far as they tell of the schemas to read.
 *
 * @param connection the connection
 * @param defaultSchema the schema whose objects are named without a schema
 * @param schemas all the schemas to read
 * @param tables the names of the tables that matter, or {@code null} for all
 */
record H2Views(Connection connection, String defaultSchema, List<String> schemas, @Nullable Collection<String> tables) {

	static H2Views of(Connection connection, CatalogScope scope) throws SQLException {
		String defaultSchema = (scope.defaultSchema() != null) ? scope.defaultSchema() : connection.getSchema();
		return new H2Views(connection, defaultSchema,
				Stream.concat(Stream.of(defaultSchema), scope.others().stream()).distinct().toList(), scope.tables());
	}

	/**
	 * Return those of the schemas that there are not.
	 * @return the missing schemas
	 * @throws SQLException if the database refuses the query
	 */
	List<String> missing() throws SQLException {
		TreeSet<String> missing = new TreeSet<>(this.schemas);
		forEach("SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA",
				(row) -> missing.remove(row.getString("schema_name")));
		return List.copyOf(missing);
	}

	/**
	 * Hand on all rows of a query.
	 * @param sql the query
	 * @param consumer what to do with a row
	 * @throws SQLException if the database refuses the query
	 */
	void forEach(String sql, Rows.Consumer consumer) throws SQLException {
		Rows.forEach(this.connection, sql, consumer);
	}

	/**
	 * Hand on those rows of a query that tell of the schemas to read.
	 * @param sql the query, in which {@code %s} stands for the list of an {@code in}
	 * condition
	 * @param consumer what to do with a row
	 * @throws SQLException if the database refuses the query
	 */
	void forEachInScope(String sql, Rows.Consumer consumer) throws SQLException {
		Rows.forEach(this.connection, sql.formatted(list(this.schemas.size())), consumer, this.schemas.toArray());
	}

	/**
	 * Hand on those rows of a query that tell of the tables to read. The information
	 * schema finds a table by its name without a look at all others, if it is spelled as
	 * it is stored.
	 * @param sql the query, in which {@code %s} stands for the condition
	 * @param consumer what to do with a row
	 * @throws SQLException if the database refuses the query
	 */
	void forEachOfTables(String sql, Rows.Consumer consumer) throws SQLException {
		List<String> values = new ArrayList<>(this.schemas);
		String condition = "TABLE_SCHEMA IN (%s)".formatted(list(this.schemas.size()));
		if (this.tables != null) {
			Set<String> names = new LinkedHashSet<>();
			this.tables.forEach((table) -> names
				.addAll(List.of(table, table.toUpperCase(Locale.ROOT), table.toLowerCase(Locale.ROOT))));
			values.addAll(names);
			condition += " AND TABLE_NAME IN (%s)".formatted(list(names.size()));
		}
		Rows.forEach(this.connection, sql.formatted(condition), consumer, values.toArray());
	}

	private static String list(int size) {
		return String.join(", ", Collections.nCopies(size, "?"));
	}

	ObjectName name(String schema, String name) {
		return new ObjectName(schema.equals(this.defaultSchema) ? null : schema, name);
	}

	ObjectName table(ResultSet row) throws SQLException {
		return name(row.getString("table_schema"), row.getString("table_name"));
	}

}

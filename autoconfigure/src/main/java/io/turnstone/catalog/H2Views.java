package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.turnstone.schema.ObjectName;

/**
 * Views of H2's information schema, as far as they tell of the schemas to read.
 *
 * @param connection the connection
 * @param defaultSchema the schema whose objects are named without a schema
 * @param schemas all the schemas to read
 */
record H2Views(Connection connection, String defaultSchema, List<String> schemas) {

	static H2Views of(Connection connection, CatalogScope scope) throws SQLException {
		String defaultSchema = (scope.defaultSchema() != null) ? scope.defaultSchema() : connection.getSchema();
		return new H2Views(connection, defaultSchema,
				Stream.concat(Stream.of(defaultSchema), scope.others().stream()).distinct().toList());
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
		String list = String.join(", ", Collections.nCopies(this.schemas.size(), "?"));
		Rows.forEach(this.connection, sql.formatted(list), consumer, this.schemas.toArray());
	}

	ObjectName name(String schema, String name) {
		return new ObjectName(schema.equals(this.defaultSchema) ? null : schema, name);
	}

	ObjectName table(ResultSet row) throws SQLException {
		return name(row.getString("table_schema"), row.getString("table_name"));
	}

}

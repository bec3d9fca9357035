package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

import io.turnstone.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Names in the words of JDBC, in which a schema is a schema to some products and a
 * catalog to others.
 *
 * @param schemasAreCatalogs whether the product calls a schema a catalog
 * @param catalog the catalog that the connection uses
 * @param defaultSchema the schema whose objects are named without a schema, or
 * {@code null} where the product has none
 */
record JdbcNames(boolean schemasAreCatalogs, @Nullable String catalog, @Nullable String defaultSchema) {

	static JdbcNames of(Connection connection, CatalogScope scope) throws SQLException {
		boolean schemasAreCatalogs = !connection.getMetaData().supportsSchemasInTableDefinitions();
		String current = schemasAreCatalogs ? connection.getCatalog() : connection.getSchema();
		return new JdbcNames(schemasAreCatalogs, connection.getCatalog(),
				(scope.defaultSchema() != null) ? scope.defaultSchema() : current);
	}

	/**
	 * Return the catalog to ask the driver for.
	 * @param schema the schema that is meant
	 * @return the catalog, or {@code null} for any
	 */
	@Nullable String catalogOf(@Nullable String schema) {
		return this.schemasAreCatalogs ? schema : this.catalog;
	}

	/**
	 * Return the schema to ask the driver for.
	 * @param schema the schema that is meant
	 * @return the schema, or {@code null} for any
	 */
	@Nullable String schemaOf(@Nullable String schema) {
		return this.schemasAreCatalogs ? null : schema;
	}

	/**
	 * Tell whether a row is about a schema. Drivers take a name for a pattern, so that
	 * they return rows about others too.
	 * @param row the row
	 * @param prefix what the labels of the row's name columns begin with
	 * @param schema the schema that is meant
	 * @return {@code true} if the row is about that schema
	 * @throws SQLException if the driver does not tell
	 */
	boolean isAbout(ResultSet row, String prefix, @Nullable String schema) throws SQLException {
		return schema == null || schema.equals(Objects.requireNonNullElse(schemaOf(row, prefix), ""));
	}

	ObjectName name(ResultSet row, String prefix) throws SQLException {
		String schema = schemaOf(row, prefix);
		return new ObjectName(Objects.equals(schema, this.defaultSchema) ? null : schema,
				row.getString(prefix + "TABLE_NAME"));
	}

	private @Nullable String schemaOf(ResultSet row, String prefix) throws SQLException {
		return row.getString(prefix + (this.schemasAreCatalogs ? "TABLE_CAT" : "TABLE_SCHEM"));
	}

}

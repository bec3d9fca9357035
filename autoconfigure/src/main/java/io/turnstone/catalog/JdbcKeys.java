package io.turnstone.catalog;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Keys and indexes of a table, as a JDBC driver tells them. It does not tell a unique key
 * from a unique index.
 */
final class JdbcKeys {

	private final DatabaseMetaData metaData;

	private final JdbcNames names;

	private final SchemaAssembly<ObjectName> schema;

	JdbcKeys(DatabaseMetaData metaData, JdbcNames names, SchemaAssembly<ObjectName> schema) {
		this.metaData = metaData;
		this.names = names;
		this.schema = schema;
	}

	void read(@Nullable String schemaName, TableAssembly table) {
		String catalog = this.names.catalogOf(schemaName);
		String schema = this.names.schemaOf(schemaName);
		String name = table.name().name();
		attempt(table, "primary key", () -> this.metaData.getPrimaryKeys(catalog, schema, name), this::addPrimaryKey);
		attempt(table, "foreign keys", () -> this.metaData.getImportedKeys(catalog, schema, name),
				this::addForeignKeys);
		attempt(table, "indexes", () -> this.metaData.getIndexInfo(catalog, schema, name, false, true),
				this::addIndexes);
	}

	private void attempt(TableAssembly table, String what, Query query, Consumer consumer) {
		try (ResultSet rows = query.run()) {
			consumer.accept(table, rows);
		}
		catch (SQLException ex) {
			this.schema.find(table, null, "The JDBC driver does not tell its %s: %s".formatted(what, ex.getMessage()));
		}
	}

	private void addPrimaryKey(TableAssembly table, ResultSet row) throws SQLException {
		SortedMap<Integer, String> columns = new TreeMap<>();
		String name = null;
		while (row.next()) {
			columns.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
			name = row.getString("PK_NAME");
		}
		if (!columns.isEmpty()) {
			table.setPrimaryKey(new PrimaryKey(name, List.copyOf(columns.values())));
			// A key takes no nulls, which not every driver says of its columns
			table.columns()
				.replaceAll((column) -> columns.containsValue(column.name()) ? column.withNullable(false) : column);
		}
	}

	private void addForeignKeys(TableAssembly table, ResultSet row) throws SQLException {
		Map<String, ForeignKey> keys = new LinkedHashMap<>();
		while (row.next()) {
			ForeignKey part = new ForeignKey(row.getString("FK_NAME"), List.of(row.getString("FKCOLUMN_NAME")),
					this.names.name(row, "PK"), List.of(row.getString("PKCOLUMN_NAME")),
					action(row.getInt("DELETE_RULE")), action(row.getInt("UPDATE_RULE")).onUpdate(), Validity.VALID);
			String unnamed = (row.getInt("KEY_SEQ") == 1) ? "unnamed " + keys.size() : "unnamed " + (keys.size() - 1);
			keys.merge((part.name() != null) ? part.name() : unnamed, part, JdbcKeys::joined);
		}
		keys.values().forEach(table::add);
	}

	private static ForeignKey joined(ForeignKey key, ForeignKey part) {
		List<String> columns = new ArrayList<>(key.columns());
		columns.addAll(part.columns());
		List<String> targetColumns = new ArrayList<>(key.targetColumns());
		targetColumns.addAll(part.targetColumns());
		return new ForeignKey(key.name(), columns, key.target(), targetColumns, key.onDelete(), key.onUpdate(),
				key.validity());
	}

	/**
	 * Drivers tell no action and restrict apart as they like, and both refuse.
	 */
	private static DeleteAction action(int rule) {
		return switch (rule) {
			case DatabaseMetaData.importedKeyCascade -> DeleteAction.CASCADE;
			case DatabaseMetaData.importedKeySetNull -> DeleteAction.SET_NULL;
			case DatabaseMetaData.importedKeySetDefault -> DeleteAction.SET_DEFAULT;
			default -> DeleteAction.RESTRICT;
		};
	}

	private void addIndexes(TableAssembly table, ResultSet row) throws SQLException {
		while (row.next()) {
			if (row.getShort("TYPE") == DatabaseMetaData.tableIndexStatistic) {
				continue;
			}
			String name = row.getString("INDEX_NAME");
			String column = row.getString("COLUMN_NAME");
			if (column == null) {
				this.schema.find(table, name, "The JDBC driver does not tell the expression that is indexed");
				continue;
			}
			table.index(name, !row.getBoolean("NON_UNIQUE"), row.getString("FILTER_CONDITION"))
				.add(new Index.Part(column, false, "D".equals(row.getString("ASC_OR_DESC"))));
		}
		table.removeIndexOfPrimaryKey();
	}

	/**
	 * Question to the driver.
	 */
	@FunctionalInterface
	private interface Query {

		ResultSet run() throws SQLException;

	}

	/**
	 * What is done with the answer.
	 */
	@FunctionalInterface
	private interface Consumer {

		void accept(TableAssembly table, ResultSet rows) throws SQLException;

	}

}

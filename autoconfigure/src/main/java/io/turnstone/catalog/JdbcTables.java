package io.turnstone.catalog;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.turnstone.schema.Column;
import io.turnstone.schema.Identity;
import io.turnstone.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Tables and columns of one schema, as a JDBC driver tells them.
 */
final class JdbcTables {

	private static final Set<String> BASE_TABLES = Set.of("TABLE", "BASE TABLE");

	private static final Pattern TABLE_LIKE = Pattern.compile("(?i)table|view|synonym|alias");

	private final DatabaseMetaData metaData;

	private final JdbcNames names;

	private final SchemaAssembly<ObjectName> schema;

	JdbcTables(DatabaseMetaData metaData, JdbcNames names, SchemaAssembly<ObjectName> schema) {
		this.metaData = metaData;
		this.names = names;
		this.schema = schema;
	}

	void read(@Nullable String name) throws SQLException {
		List<TableAssembly> tables = readTables(name);
		try {
			readColumns(name, "%");
		}
		catch (SQLException ex) {
			readColumnsOfEach(name, tables);
		}
		JdbcKeys keys = new JdbcKeys(this.metaData, this.names, this.schema);
		tables.forEach((table) -> keys.read(name, table));
	}

	private List<TableAssembly> readTables(@Nullable String name) throws SQLException {
		List<TableAssembly> tables = new ArrayList<>();
		try (ResultSet row = this.metaData.getTables(this.names.catalogOf(name), this.names.schemaOf(name), "%",
				null)) {
			while (row.next()) {
				if (this.names.isAbout(row, "", name)) {
					ObjectName table = this.names.name(row, "");
					String type = row.getString("TABLE_TYPE");
					if (BASE_TABLES.contains(type)) {
						tables.add(this.schema.table(table, table, remarks(row)));
					}
					else if (TABLE_LIKE.matcher(type).find()) {
						this.schema.addOther(table, type.toLowerCase(Locale.ROOT));
					}
				}
			}
		}
		return tables;
	}

	/**
	 * Not every driver can tell the columns of all tables at once.
	 */
	private void readColumnsOfEach(@Nullable String name, List<TableAssembly> tables) {
		for (TableAssembly table : tables) {
			try {
				table.columns().clear();
				readColumns(name, table.name().name());
			}
			catch (SQLException ex) {
				this.schema.find(table, null, "The JDBC driver does not tell its columns: " + ex.getMessage());
			}
		}
	}

	private void readColumns(@Nullable String name, String tablePattern) throws SQLException {
		try (ResultSet row = this.metaData.getColumns(this.names.catalogOf(name), this.names.schemaOf(name),
				tablePattern, "%")) {
			while (row.next()) {
				boolean wanted = tablePattern.equals("%") || tablePattern.equals(row.getString("TABLE_NAME"));
				TableAssembly table = this.schema.table(this.names.name(row, ""));
				if (wanted && table != null) {
					table.add(column(row));
				}
			}
		}
	}

	private Column column(ResultSet row) throws SQLException {
		String name = row.getString("COLUMN_NAME");
		String defaultValue = row.getString("COLUMN_DEF");
		if ("NULL".equalsIgnoreCase(defaultValue)) {
			defaultValue = null;
		}
		boolean identity = "YES".equals(row.getString("IS_AUTOINCREMENT"));
		boolean generated = "YES".equals(row.getString("IS_GENERATEDCOLUMN"));
		return new Column(name, JdbcTypes.of(row), row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
				(identity || generated) ? null : defaultValue, identity ? Identity.BY_DEFAULT : null, null, null,
				remarks(row));
	}

	private @Nullable String remarks(ResultSet row) throws SQLException {
		String remarks = row.getString("REMARKS");
		return (remarks == null || remarks.isEmpty()) ? null : remarks;
	}

}

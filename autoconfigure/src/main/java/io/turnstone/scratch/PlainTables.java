package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tables in the default schema of a database that is there for nothing else.
 */
final class PlainTables {

	private final Connection connection;

	private final CreatedTables created;

	private final List<String> names = new ArrayList<>();

	PlainTables(Connection connection, CreatedTables created) {
		this.connection = connection;
		this.created = created;
	}

	/**
	 * Create types and tables and read them back.
	 * @param types the types that the tables need
	 * @param tables the tables
	 * @param reader reads the schema in which they were created
	 * @return what they look like, and which could not be created
	 * @throws SQLException if the database refuses more than single tables
	 */
	LeanResult create(List<ScratchType> types, List<ScratchTable> tables, SchemaReader reader) throws SQLException {
		for (ScratchType type : types) {
			create(type);
		}
		for (ScratchTable table : tables) {
			create(table);
		}
		this.created.readBack(reader.read(this.connection, schema(), this.names));
		return this.created.toResult();
	}

	private void create(ScratchType type) {
		String current = "";
		try (Statement statement = this.connection.createStatement()) {
			for (String sql : type.statements()) {
				current = sql;
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			this.created.refused(type, current, Failures.message(ex));
		}
	}

	private void create(ScratchTable table) throws SQLException {
		String name = this.created.nameOf(table);
		List<String> statements = table.statements(name, name);
		int position = 0;
		try (Statement statement = this.connection.createStatement()) {
			for (; position < statements.size(); position++) {
				statement.execute(statements.get(position));
			}
			this.names.add(name);
		}
		catch (SQLException ex) {
			this.created.refused(table, position, Failures.message(ex));
			if (position > 0) {
				drop(name);
			}
		}
	}

	/**
	 * Drop the tables.
	 * @throws SQLException if the database refuses
	 */
	void drop() throws SQLException {
		for (String name : this.names) {
			drop(name);
		}
	}

	private void drop(String name) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("drop table " + name);
		}
	}

	/**
	 * Some products call a schema a catalog, and some have neither, for which JDBC has
	 * the empty name.
	 */
	private String schema() throws SQLException {
		String schema = this.connection.getSchema();
		return (schema != null) ? schema : Objects.requireNonNullElse(this.connection.getCatalog(), "");
	}

}

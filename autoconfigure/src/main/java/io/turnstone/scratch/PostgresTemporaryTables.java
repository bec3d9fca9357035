package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.turnstone.schema.Schema;

/**
 * Temporary tables of a PostgreSQL session. Nobody else sees them, they need no right to
 * create a schema, and they are rolled back. Each transaction holds a few hundred locks
 * at most, so that the server's lock table is never short.
 */
final class PostgresTemporaryTables {

	private static final int TABLES_PER_TRANSACTION = 200;

	private static final String TEMPORARY_SCHEMA = "pg_temp.";

	private final Connection connection;

	private final SchemaReader reader;

	private final CreatedTables created = new CreatedTables(ScratchName.PREFIX);

	PostgresTemporaryTables(Connection connection, SchemaReader reader) {
		this.connection = connection;
		this.reader = reader;
	}

	/**
	 * Create types and tables, read them back and discard them.
	 * @param types the types that the tables need
	 * @param tables the tables
	 * @return what they look like, and which could not be created
	 * @throws SQLException if the server refuses more than single tables
	 */
	LeanResult create(List<ScratchType> types, List<ScratchTable> tables) throws SQLException {
		PostgresRights.of(this.connection).requireTemporary();
		int from = 0;
		do {
			int to = Math.min(from + TABLES_PER_TRANSACTION, tables.size());
			try (RolledBack transaction = RolledBack.begin(this.connection)) {
				String schema = openTemporarySchema();
				for (ScratchType type : types) {
					create(type);
				}
				this.created.readBack(create(schema, tables.subList(from, to)));
			}
			from = to;
		}
		while (from < tables.size());
		return this.created.toResult();
	}

	private Schema create(String schema, List<ScratchTable> tables) throws SQLException {
		List<NamedTable> named = tables.stream().map(this::named).toList();
		List<String> names = new ArrayList<>(named.stream().map(NamedTable::name).toList());
		SharedColumns columns = new SharedColumns(tables);
		if (!columns.canBeAsked() || !tryWithSharedColumns(named, columns)) {
			createUnstored(named);
			return UnstoredTable.plain(this.reader.read(this.connection, schema, names));
		}
		names.addAll(columns.names());
		Map<String, ScratchTable> byName = new LinkedHashMap<>();
		named.forEach((table) -> byName.put(table.name(), table.table()));
		return columns.complete(UnstoredTable.plain(this.reader.read(this.connection, schema, names)), byName);
	}

	/**
	 * What a table costs are its columns, and most of them have many tables alike.
	 */
	private boolean tryWithSharedColumns(List<NamedTable> tables, SharedColumns columns) throws SQLException {
		List<List<String>> statements = new ArrayList<>();
		columns.statements(TEMPORARY_SCHEMA).forEach((statement) -> statements.add(List.of(statement)));
		tables.stream()
			.filter((table) -> table.table().columns().isEmpty())
			.map(NamedTable::statements)
			.forEach(statements::add);
		return tryTogether(statements.stream().map(UnstoredTable::statements).toList());
	}

	/**
	 * The temporary schema is the first of the search path, so the type is made there.
	 */
	private void create(ScratchType type) throws SQLException {
		Savepoint savepoint = this.connection.setSavepoint();
		String current = "";
		try (Statement statement = this.connection.createStatement()) {
			for (String sql : type.statements()) {
				current = sql;
				statement.execute(sql);
			}
			this.connection.releaseSavepoint(savepoint);
		}
		catch (SQLException ex) {
			forget(savepoint, ex);
			this.created.refused(type, current, Failures.message(ex));
		}
	}

	private NamedTable named(ScratchTable table) {
		String name = this.created.nameOf(table);
		return new NamedTable(table, name, table.statements(TEMPORARY_SCHEMA + name, name));
	}

	/**
	 * The temporary schema of a session gets its name when the first table is created in
	 * it.
	 */
	private String openTemporarySchema() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			// Where transactions only read by default, this one leaves nothing behind
			// either
			statement.execute("set transaction read write");
			statement.execute("set local lock_timeout = '2s'");
			statement.execute("""
					select set_config('search_path',
						concat_ws(', ', 'pg_temp', nullif(current_setting('search_path'), '')), true)""");
			statement.execute("create temporary table turnstone_scratch ()");
			try (ResultSet row = statement
				.executeQuery("select nspname from pg_namespace where oid = pg_my_temp_schema()")) {
				row.next();
				return row.getString(1);
			}
		}
	}

	/**
	 * A table without storage is created many times faster, but not every statement goes
	 * with it.
	 */
	private void createUnstored(List<NamedTable> tables) throws SQLException {
		if (!tryTogether(tables.stream().map(NamedTable::statements).map(UnstoredTable::statements).toList())) {
			createTogether(tables);
		}
	}

	/**
	 * Mostly all tables can be created. So they are sent together, and only where the
	 * server refuses one of them each half is sent for itself.
	 */
	private void createTogether(List<NamedTable> tables) throws SQLException {
		if (tables.size() < 2) {
			for (NamedTable table : tables) {
				createAlone(table);
			}
		}
		else if (!tryTogether(tables.stream().map(NamedTable::statements).toList())) {
			createTogether(tables.subList(0, tables.size() / 2));
			createTogether(tables.subList(tables.size() / 2, tables.size()));
		}
	}

	private boolean tryTogether(List<List<String>> tables) throws SQLException {
		Savepoint savepoint = this.connection.setSavepoint();
		try (Statement statement = this.connection.createStatement()) {
			for (String sql : tables.stream().flatMap(List::stream).toList()) {
				statement.addBatch(sql);
			}
			statement.executeBatch();
			this.connection.releaseSavepoint(savepoint);
			return true;
		}
		catch (SQLException ex) {
			forget(savepoint, ex);
			return false;
		}
	}

	private void createAlone(NamedTable table) throws SQLException {
		Savepoint savepoint = this.connection.setSavepoint();
		int position = 0;
		try (Statement statement = this.connection.createStatement()) {
			for (; position < table.statements().size(); position++) {
				statement.execute(table.statements().get(position));
			}
			this.connection.releaseSavepoint(savepoint);
		}
		catch (SQLException ex) {
			forget(savepoint, ex);
			this.created.refused(table.table(), position, Failures.message(ex));
		}
	}

	private void forget(Savepoint savepoint, SQLException failure) throws SQLException {
		if (Failures.isOfTheServer(failure)) {
			throw failure;
		}
		this.connection.rollback(savepoint);
	}

	/**
	 * Table with the statements that create it under its scratch name.
	 *
	 * @param table the table
	 * @param name the scratch name
	 * @param statements the statements
	 */
	private record NamedTable(ScratchTable table, String name, List<String> statements) {

	}

}

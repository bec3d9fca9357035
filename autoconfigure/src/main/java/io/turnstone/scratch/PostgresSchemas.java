package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Scratch schemas of a PostgreSQL database. Whoever uses one holds its advisory lock,
 * which the server takes back when the session ends, be it by a crash. So a scratch
 * schema whose lock is free is nobody's any more.
 */
final class PostgresSchemas {

	private static final String REMARK = "Turnstone scratch, dropped at its next use: process ";

	private static final int OBJECTS_PER_TRANSACTION = 50;

	private final Connection connection;

	PostgresSchemas(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Create a schema and say whose it is.
	 * @param schema the schema
	 * @throws SQLException if the server refuses
	 */
	void create(String schema) throws SQLException {
		String remark = REMARK + ProcessHandle.current().pid() + ", " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
		execute("create schema " + schema);
		execute("comment on schema %s is '%s'".formatted(schema, remark));
	}

	/**
	 * Take the lock of a schema for this session.
	 * @param schema the schema
	 * @return whether nobody else has it
	 * @throws SQLException if the server refuses
	 */
	boolean lock(String schema) throws SQLException {
		return !strings("select 1 where pg_try_advisory_lock(hashtextextended(?, 0))", schema).isEmpty();
	}

	void unlock(String schema) throws SQLException {
		strings("select pg_advisory_unlock(hashtextextended(?, 0))", schema);
	}

	/**
	 * Drop the schemas that crashed sessions left behind.
	 * @throws SQLException if the server refuses
	 */
	void sweep() throws SQLException {
		for (String schema : strings("""
				select n.nspname from pg_namespace n
				where starts_with(cast(n.nspname as text), ?)
				and starts_with(obj_description(n.oid, 'pg_namespace'), ?)
				and pg_has_role(n.nspowner, 'USAGE')""", ScratchName.PREFIX, REMARK)) {
			if (lock(schema)) {
				try (CleanUp lock = () -> unlock(schema)) {
					drop(schema);
				}
			}
		}
	}

	/**
	 * Drop a schema. Each object that is dropped holds locks until the transaction ends,
	 * so they are dropped a few at a time.
	 * @param schema the schema
	 * @throws SQLException if the server refuses
	 */
	void drop(String schema) throws SQLException {
		dropAll(schema, "table", "'r', 'p'");
		dropAll(schema, "sequence", "'S'");
		execute("drop schema if exists %s cascade".formatted(schema));
	}

	private void dropAll(String schema, String kind, String codes) throws SQLException {
		String sql = """
				select format('%%I.%%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname = ? and c.relkind in (%s) limit %d"""
			.formatted(codes, OBJECTS_PER_TRANSACTION);
		for (List<String> names = strings(sql, schema); !names.isEmpty(); names = strings(sql, schema)) {
			execute("drop %s if exists %s cascade".formatted(kind, String.join(", ", names)));
		}
	}

	/**
	 * Set something for the session.
	 * @param name what to set
	 * @param value the value
	 * @return the value before
	 * @throws SQLException if the server refuses
	 */
	String set(String name, String value) throws SQLException {
		String before = strings("select current_setting(?)", name).get(0);
		strings("select set_config(?, ?, false)", name, value);
		return before;
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private List<String> strings(String sql, String... arguments) throws SQLException {
		List<String> strings = new ArrayList<>();
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			for (int position = 0; position < arguments.length; position++) {
				statement.setString(position + 1, arguments[position]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					strings.add(rows.getString(1));
				}
			}
		}
		return strings;
	}

}

package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.TableStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the catalog of MariaDB and MySQL, which call a schema a database. Their
 * {@code information_schema} does not tell of temporary tables, and prints defaults in
 * other words than a table's definition. So each table is asked for its definition, which
 * is a query a table.
 */
public final class MariaDbCatalogReader implements CatalogReader {

	/**
	 * A versioned table is one whose older rows are kept.
	 */
	private static final Set<String> TABLES = Set.of("BASE TABLE", "SYSTEM VERSIONED");

	private static final LockWait LOCK_WAIT = new LockWait("select @@session.lock_wait_timeout",
			"set session lock_wait_timeout = %d", Duration::toSeconds, 1205,
			"Somebody changes a table: \"show full processlist\" tells who, and \"kill\" ends it.");

	private static final int TABLE_ACCESS_DENIED = 1142;

	private static final Pattern START = Pattern.compile("start with (-?\\d+)");

	private static final Pattern MINIMUM = Pattern.compile("minvalue (-?\\d+)");

	private static final Pattern MAXIMUM = Pattern.compile("maxvalue (-?\\d+)");

	private static final Pattern CYCLE = Pattern.compile("\\bcycle\\b");

	private static final Pattern INCREMENT = Pattern.compile("increment by (-?\\d+)");

	@Override
	public Schema read(Connection connection, CatalogScope scope) throws SQLException {
		return LOCK_WAIT.limit(connection, scope, this::readNow);
	}

	private Schema readNow(Connection connection, CatalogScope scope) throws SQLException {
		SchemaAssembly<ObjectName> schema = new SchemaAssembly<>();
		String current = Objects.requireNonNullElse(connection.getCatalog(), "");
		String named = scope.defaultSchema();
		String defaultSchema = (named == null || named.isEmpty()) ? current : named;
		Set<String> databases = new LinkedHashSet<>();
		databases.add(defaultSchema);
		databases.addAll(scope.others());
		for (String database : databases) {
			read(connection, schema, database, defaultSchema, scope);
		}
		return schema.toSchema();
	}

	private void read(Connection connection, SchemaAssembly<ObjectName> schema, String database, String defaultSchema,
			CatalogScope scope) throws SQLException {
		String schemaName = database.equals(defaultSchema) ? null : database;
		List<String> collation = strings(connection, """
				select default_collation_name from information_schema.schemata where schema_name = ?""", database);
		if (collation.isEmpty()) {
			schema.missing(List.of(database), scope);
			return;
		}
		Collection<String> only = scope.tables();
		Collection<String> tables = (only != null) ? only : names(connection, database, TABLES);
		for (String table : tables) {
			ObjectName name = new ObjectName(schemaName, table);
			try {
				String statement = definition(connection, "table", database, table);
				TableAssembly assembly = schema.table(name, name, ShowCreateTable.comment(statement));
				ShowCreateTable.read(statement, assembly, collation.get(0), defaultSchema);
			}
			catch (SQLException ex) {
				if (ex.getErrorCode() != TABLE_ACCESS_DENIED) {
					throw ex;
				}
				schema.find(name.toString(), "the user may not read its definition. Grant it: grant select on %s.%s"
					.formatted(quoted(database), quoted(table)));
			}
		}
		if (only == null) {
			names(connection, database, Set.of("VIEW"))
				.forEach((view) -> schema.addOther(new ObjectName(schemaName, view), "view"));
			for (String sequence : names(connection, database, Set.of("SEQUENCE"))) {
				schema.add(sequence(new ObjectName(schemaName, sequence),
						definition(connection, "sequence", database, sequence)));
			}
		}
	}

	private static Sequence sequence(ObjectName name, String definition) {
		long increment = number(INCREMENT, definition, 1);
		SequenceLimit limit = new SequenceLimit(increment, number(MINIMUM, definition, Long.MIN_VALUE),
				number(MAXIMUM, definition, Long.MAX_VALUE), CYCLE.matcher(definition).find());
		return new Sequence(name, increment, number(START, definition, 1), limit.text(), null);
	}

	private static long number(Pattern pattern, String text, long otherwise) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
	}

	private static List<String> names(Connection connection, String database, Set<String> types) throws SQLException {
		return strings(connection, """
				select table_name from information_schema.tables
				where table_schema = ? and table_type in ('%s') order by table_name"""
			.formatted(String.join("', '", types)), database);
	}

	private static List<String> strings(Connection connection, String sql, String... arguments) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < arguments.length; i++) {
				statement.setString(i + 1, arguments[i]);
			}
			List<String> strings = new ArrayList<>();
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					strings.add(row.getString(1));
				}
			}
			return strings;
		}
	}

	private static String definition(Connection connection, String kind, String database, String name)
			throws SQLException {
		String sql = "show create %s %s.%s".formatted(kind, quoted(database), quoted(name));
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getString(2);
		}
	}

	private static String quoted(String name) {
		return "`%s`".formatted(name.replace("`", "``"));
	}

	@Override
	public Map<ObjectName, TableStatistics> statistics(Connection connection, CatalogScope scope) throws SQLException {
		return MariaDbStatistics.read(connection, scope);
	}

	@Override
	public List<String> storedCode(Connection connection, String schema) throws SQLException {
		return StoredCode.read(connection, StoredCode.MARIADB, schema);
	}

	@Override
	public boolean readsExpressions() {
		return true;
	}

	@Override
	public Map<String, String> typeNames(Connection connection, @Nullable String schema, Collection<String> written)
			throws SQLException {
		return new MariaDbTypeNames(connection).of(written);
	}

	@Override
	public boolean ignoresCaseOfColumns() {
		return true;
	}

	@Override
	public boolean knows(DeleteAction action) {
		return action != DeleteAction.SET_DEFAULT;
	}

}

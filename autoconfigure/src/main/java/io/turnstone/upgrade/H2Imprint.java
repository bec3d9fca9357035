package io.turnstone.upgrade;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the catalog of H2 looks like. Numbers that rows are given next, estimates, and
 * copies that an interrupted change of a table left behind, are left out.
 * <p>
 * An administrator is told by {@code script} how the tables were made. Others ask the
 * information schema, which goes over all tables for each of its views.
 */
final class H2Imprint extends CatalogImprint {

	private static final Pattern COPY = Pattern.compile(".*_COPY_\\d+_\\d+");

	private static final Set<String> PASSING = Set.of("SELECTIVITY", "IDENTITY_BASE", "BASE_VALUE",
			"ROW_COUNT_ESTIMATE", "LAST_MODIFICATION");

	private static final String ADMINISTRATOR = "select is_admin from information_schema.users where user_name = current_user";

	/**
	 * What {@code script} says of the tables that it is asked for. The rest is there
	 * whatever it is asked for.
	 */
	private static final Pattern OF_A_TABLE = Pattern
		.compile("(CREATE (\\w+ ){0,4}(TABLE|VIEW|INDEX|TRIGGER)|ALTER TABLE)\\b.*", Pattern.DOTALL);

	private static final Pattern PASSING_IN_SCRIPT = Pattern.compile(" RESTART WITH -?\\d+| SELECTIVITY \\d+");

	private static final String OF_TABLES = "select table_schema, table_name from information_schema.tables "
			+ "where table_schema <> 'INFORMATION_SCHEMA'";

	private static final String OF_INDEXES = "select table_schema, table_name, index_name from information_schema.indexes";

	private static final String OF_TRIGGERS = "select event_object_schema, event_object_table, trigger_name "
			+ "from information_schema.triggers";

	private static final List<String> OF_TABLES_NAMED = List.of(
			"select * from information_schema.tables where table_name in (%s)",
			"select * from information_schema.columns where table_name in (%s)",
			"select * from information_schema.views where table_name in (%s)",
			"select * from information_schema.indexes where table_name in (%s)",
			"select * from information_schema.index_columns where table_name in (%s)",
			"select * from information_schema.table_constraints where table_name in (%s)",
			"select * from information_schema.key_column_usage where table_name in (%s)",
			"select * from information_schema.triggers where event_object_table in (%s)",
			ofConstraints("check_constraints"), ofConstraints("referential_constraints"));

	private static final String DOMAINS = "select * from information_schema.domains";

	private static final String ROUTINES = "select * from information_schema.routines";

	private static final String RIGHTS = "select * from information_schema.rights";

	private static final Map<String, List<String>> OTHERS = Map.ofEntries(
			Map.entry("sequence", List.of("select * from information_schema.sequences")),
			Map.entry("domain",
					List.of(DOMAINS, "select d.*, c.check_clause from information_schema.domain_constraints d join "
							+ "information_schema.check_constraints c on c.constraint_schema = d.constraint_schema "
							+ "and c.constraint_name = d.constraint_name")),
			Map.entry("create type", List.of(DOMAINS)), Map.entry("alias", List.of(ROUTINES)),
			Map.entry("function", List.of(ROUTINES)), Map.entry("procedure", List.of(ROUTINES)),
			Map.entry("aggregate", List.of(ROUTINES)),
			Map.entry("schema", List.of("select * from information_schema.schemata")),
			Map.entry("synonym", List.of("select * from information_schema.synonyms")),
			Map.entry("constant", List.of("select * from information_schema.constants")),
			Map.entry("role", List.of("select * from information_schema.roles", RIGHTS)),
			Map.entry("user", List.of("select user_name from information_schema.users", RIGHTS)),
			Map.entry("referential_integrity", List
				.of("select constraint_schema, constraint_name, enforced from information_schema.table_constraints")),
			Map.entry("grant", List.of(RIGHTS)), Map.entry("revoke", List.of(RIGHTS)));

	private boolean administrator;

	private static String ofConstraints(String view) {
		return "select c.* from information_schema.table_constraints t join information_schema." + view
				+ " c on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name "
				+ "where t.table_name in (%s)";
	}

	@Override
	List<String> describe(Statement statement, String text) throws SQLException {
		List<String> description = new ArrayList<>();
		this.administrator = rows(statement, ADMINISTRATOR).contains(List.of("TRUE"));
		Set<NamedTable> tables = tables(statement, text);
		if (!tables.isEmpty() && this.administrator) {
			script(statement, tables, description);
		}
		else if (!tables.isEmpty()) {
			query(statement, tables, description);
		}
		for (Map.Entry<String, List<String>> other : OTHERS.entrySet()) {
			if (text.contains(other.getKey())) {
				for (String query : other.getValue()) {
					describe(statement, query, description);
				}
			}
		}
		description.sort(null);
		return description;
	}

	@Override
	String words() {
		return this.administrator ? "script" : "information schema";
	}

	private static void script(Statement statement, Set<NamedTable> tables, List<String> description)
			throws SQLException {
		String names = tables.stream().map(NamedTable::quoted).collect(Collectors.joining(", "));
		for (List<String> row : rows(statement, "script nodata nopasswords nosettings table " + names)) {
			if (OF_A_TABLE.matcher(row.get(0)).matches()) {
				description.add(PASSING_IN_SCRIPT.matcher(row.get(0)).replaceAll(""));
			}
		}
	}

	private static void query(Statement statement, Set<NamedTable> tables, List<String> description)
			throws SQLException {
		String names = tables.stream()
			.map((table) -> literal(table.name()))
			.distinct()
			.collect(Collectors.joining(", "));
		for (String query : OF_TABLES_NAMED) {
			describe(statement, query.formatted(names), description);
		}
	}

	/**
	 * Return the tables that a text names, of whatever schema.
	 */
	private static Set<NamedTable> tables(Statement statement, String text) throws SQLException {
		Set<NamedTable> tables = new LinkedHashSet<>();
		add(tables, rows(statement, OF_TABLES), text);
		if (text.contains("index")) {
			add(tables, rows(statement, OF_INDEXES), text);
		}
		if (text.contains("trigger")) {
			add(tables, rows(statement, OF_TRIGGERS), text);
		}
		return tables;
	}

	/**
	 * Add the tables that a text names by their own name, or by the last name of a row.
	 */
	private static void add(Set<NamedTable> tables, List<List<String>> rows, String text) {
		for (List<String> row : rows) {
			if (names(text, row.get(row.size() - 1)) && !COPY.matcher(row.get(1)).matches()) {
				tables.add(new NamedTable(row.get(0), row.get(1)));
			}
		}
	}

	private static void describe(Statement statement, String query, List<String> description) throws SQLException {
		String what = query.substring(0, query.contains(" where ") ? query.indexOf(" where ") : query.length());
		try (ResultSet rows = statement.executeQuery(query)) {
			ResultSetMetaData columns = rows.getMetaData();
			while (rows.next()) {
				StringJoiner row = new StringJoiner("\n", what, "");
				for (int column = 1; column <= columns.getColumnCount(); column++) {
					String name = columns.getColumnName(column);
					if (!PASSING.contains(name.toUpperCase(Locale.ROOT))) {
						row.add(name + '=' + rows.getString(column));
					}
				}
				description.add(row.toString());
			}
		}
	}

	private static String literal(String text) {
		return '\'' + text.replace("'", "''") + '\'';
	}

	/**
	 * Table or view that a text names.
	 *
	 * @param schema its schema
	 * @param name its name
	 */
	private record NamedTable(String schema, String name) {

		String quoted() {
			return "\"%s\".\"%s\"".formatted(this.schema.replace("\"", "\"\""), this.name.replace("\"", "\"\""));
		}

	}

}

package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Triggers, routines and the like: what a schema holds beside tables and sequences, and
 * no reader describes.
 */
final class StoredCode {

	private static final String ROUTINES = """
			select routine_type as kind, routine_name as name from information_schema.routines
			where routine_schema = ?""";

	private static final String TRIGGERS = """
			select 'trigger' as kind, trigger_name as name from information_schema.triggers
			where trigger_schema = ?""";

	/**
	 * Triggers as MariaDB and H2 tell of them.
	 */
	static final List<String> STANDARD = List.of(TRIGGERS, ROUTINES);

	static final List<String> MARIADB = List.of(TRIGGERS, ROUTINES, """
			select 'event' as kind, event_name as name from information_schema.events where event_schema = ?""");

	/**
	 * On PostgreSQL the standard's views only tell of what the user owns. What belongs to
	 * an extension comes with it.
	 */
	static final List<String> POSTGRESQL = List.of("""
			select 'trigger' as kind, t.tgname as name from pg_trigger t
			join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
			where not t.tgisinternal and n.nspname = ?""", """
			select 'routine' as kind, p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
			where n.nspname = ?
			and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')""", """
			select 'policy' as kind, policyname as name from pg_policies where schemaname = ?""");

	private StoredCode() {
	}

	/**
	 * Read what there is.
	 * @param connection a connection
	 * @param queries the queries of the product
	 * @param schema the schema
	 * @return each thing with its kind, such as {@code trigger audit}
	 * @throws SQLException if the database refuses a query
	 */
	static List<String> read(Connection connection, List<String> queries, String schema) throws SQLException {
		List<String> found = new ArrayList<>();
		for (String query : queries) {
			Rows.forEach(connection, query, (row) -> {
				String kind = row.getString("kind");
				found.add("%s %s".formatted((kind != null) ? kind.toLowerCase(Locale.ROOT) : "routine",
						row.getString("name")));
			}, schema);
		}
		return found.stream().distinct().sorted().toList();
	}

}

package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import io.turnstone.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Schemas to read, as PostgreSQL knows them.
 *
 * @param defaultSchema the schema whose objects are named without a schema, or
 * {@code null} where the search path leads to none
 * @param byId the schemas that there are, by their object identifier
 * @param missing the schemas that there are not
 */
record PostgresNamespaces(@Nullable String defaultSchema, Map<Long, String> byId, List<String> missing) {

	static PostgresNamespaces find(Connection connection, CatalogScope scope) throws SQLException {
		List<@Nullable String> names = new ArrayList<>();
		names.add(scope.defaultSchema());
		names.addAll(scope.others());
		AtomicReference<@Nullable String> current = new AtomicReference<>(scope.defaultSchema());
		Map<Long, String> found = new LinkedHashMap<>();
		String others = scope.others().stream().map((name) -> ", ?").collect(Collectors.joining());
		Rows.forEach(connection, """
				select wanted.schema, n.oid, n.nspname
				from (select coalesce(cast(? as text), cast(current_schema() as text)) as schema) wanted
				left join pg_namespace n on n.nspname in (wanted.schema%s)""".formatted(others), (row) -> {
			current.set(row.getString("schema"));
			if (row.getString("nspname") != null) {
				found.put(row.getLong("oid"), row.getString("nspname"));
			}
		}, names.toArray());
		return new PostgresNamespaces(current.get(), found, missing(current.get(), scope, found));
	}

	private static List<String> missing(@Nullable String current, CatalogScope scope, Map<Long, String> found) {
		TreeSet<String> missing = new TreeSet<>(scope.others());
		missing.add(Objects.requireNonNullElse(current, "default schema"));
		missing.removeAll(found.values());
		return List.copyOf(missing);
	}

	boolean isEmpty() {
		return this.byId.isEmpty();
	}

	/**
	 * Return the schemas' object identifiers, as the list of an {@code in} condition.
	 * @return the list, such as {@code 2200, 16384}
	 */
	String ids() {
		return this.byId.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	/**
	 * Return the name of an object in one of the schemas that are read.
	 * @param schema the schema's object identifier
	 * @param name the name within the schema
	 * @return the name
	 */
	ObjectName name(long schema, String name) {
		return name(Objects.requireNonNull(this.byId.get(schema)), name);
	}

	/**
	 * Return the name of an object in any schema.
	 * @param schema the schema
	 * @param name the name within the schema
	 * @return the name, without the schema where it is the default one
	 */
	ObjectName name(String schema, String name) {
		return new ObjectName(schema.equals(this.defaultSchema) ? null : schema, name);
	}

}

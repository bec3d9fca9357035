package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.TableStatistics;

/**
 * What MariaDB and MySQL estimate of tables.
 */
final class MariaDbStatistics {

	private static final String SQL = """
			select table_schema, table_name, table_rows, data_length, auto_increment
			from information_schema.tables where table_schema in (%s) and table_name in (%s)""";

	private MariaDbStatistics() {
	}

	static Map<ObjectName, TableStatistics> read(Connection connection, CatalogScope scope) throws SQLException {
		String named = scope.defaultSchema();
		String defaultSchema = (named == null || named.isEmpty())
				? Objects.requireNonNullElse(connection.getCatalog(), "") : named;
		List<String> databases = new ArrayList<>(scope.others());
		databases.add(defaultSchema);
		List<String> tables = new ArrayList<>(Objects.requireNonNullElse(scope.tables(), List.of()));
		Map<ObjectName, TableStatistics> statistics = new HashMap<>();
		if (!tables.isEmpty()) {
			List<String> arguments = new ArrayList<>(databases);
			arguments.addAll(tables);
			Rows.forEach(connection, SQL.formatted(list(databases), list(tables)), (row) -> {
				String database = row.getString("table_schema");
				statistics.put(
						new ObjectName(database.equals(defaultSchema) ? null : database, row.getString("table_name")),
						of(row));
			}, arguments.toArray());
		}
		return statistics;
	}

	/**
	 * The server tells the number that it will give next.
	 */
	private static TableStatistics of(ResultSet row) throws SQLException {
		Long next = Rows.number(row, "auto_increment");
		return new TableStatistics(Rows.number(row, "table_rows"), Rows.number(row, "data_length"),
				(next != null) ? Long.valueOf(next - 1) : null);
	}

	private static String list(List<String> values) {
		return String.join(", ", Collections.nCopies(values.size(), "?"));
	}

}

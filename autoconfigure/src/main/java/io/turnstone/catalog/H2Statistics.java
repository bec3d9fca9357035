package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.TableStatistics;

/**
 * What H2 estimates of tables. It does not tell their size in bytes.
 */
final class H2Statistics {

	private H2Statistics() {
	}

	static Map<ObjectName, TableStatistics> read(Connection connection, CatalogScope scope) throws SQLException {
		H2Views views = H2Views.of(connection, scope);
		Map<ObjectName, Long> lastKeys = lastKeys(views);
		Map<ObjectName, TableStatistics> statistics = new HashMap<>();
		views.forEachInScope("""
				SELECT TABLE_SCHEMA, TABLE_NAME, ROW_COUNT_ESTIMATE FROM INFORMATION_SCHEMA.TABLES
				WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA IN (%s)""", (row) -> {
			ObjectName name = views.table(row);
			statistics.put(name, new TableStatistics(Rows.number(row, "row_count_estimate"), null, lastKeys.get(name)));
		});
		statistics.keySet()
			.removeIf((name) -> !Objects.requireNonNullElse(scope.tables(), List.of()).contains(name.name()));
		return statistics;
	}

	/**
	 * The database tells the number that it will give next.
	 */
	private static Map<ObjectName, Long> lastKeys(H2Views views) throws SQLException {
		Map<ObjectName, Long> lastKeys = new HashMap<>();
		views.forEachInScope("""
				SELECT TABLE_SCHEMA, TABLE_NAME, IDENTITY_BASE FROM INFORMATION_SCHEMA.COLUMNS
				WHERE IS_IDENTITY = 'YES' AND TABLE_SCHEMA IN (%s)""", (row) -> {
			Long next = Rows.number(row, "identity_base");
			if (next != null) {
				lastKeys.put(views.table(row), next - 1);
			}
		});
		return lastKeys;
	}

}

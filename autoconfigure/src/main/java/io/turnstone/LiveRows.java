package io.turnstone;

import java.sql.SQLException;

import io.turnstone.changelog.Preflight;
import io.turnstone.loss.RowCount;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Counts what stands in the way of a draft in the connected database.
 *
 * @param rows counts them
 * @param schema what is there
 */
record LiveRows(RowCount rows, Schema schema) {

	/**
	 * Count.
	 * @param preflight what to count
	 * @return the number; {@code null} where the draft is about something that is not
	 * there yet, or it cannot be counted in time
	 * @throws SQLException if the connection is broken
	 */
	@Nullable Long count(Preflight preflight) throws SQLException {
		boolean there = preflight.reads()
			.entrySet()
			.stream()
			.allMatch((read) -> this.schema.table(read.getKey())
				.filter((table) -> read.getValue().stream().allMatch((column) -> has(table, column)))
				.isPresent());
		return (there && preflight.count() != null) ? this.rows.of(preflight.count()) : null;
	}

	private static boolean has(Table table, String column) {
		return table.column(column).isPresent();
	}

}

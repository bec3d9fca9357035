package io.turnstone.changelog.lint;

import java.util.List;
import java.util.Optional;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Step;
import io.turnstone.diff.hazard.Step.Action;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;

/**
 * Reads what follows {@code set} in an update. One that fills a column is no loss: it is
 * about the rows without a value, or about a column that was added just before.
 *
 * @param script what was read so far
 * @param table the table
 */
record UpdateReader(Script script, ObjectName table) {

	void read(Cursor cursor) {
		if (cursor.contains("where")) {
			readConditional(cursor);
			return;
		}
		List<Cursor> assignments = cursor.parts();
		List<Column> columns = assignments.stream()
			.flatMap((assignment) -> assignment.name().stream())
			.map((name) -> this.script.column(this.table, name))
			.toList();
		boolean fills = columns.size() == assignments.size()
				&& columns.stream().allMatch((column) -> this.script.isAdded(this.table, column));
		if (fills) {
			columns.forEach((column) -> fill(column, ""));
		}
		else {
			this.script.add(new Step.OfRows(Action.UPDATE, this.table));
		}
	}

	private void readConditional(Cursor cursor) {
		Optional<Token> column = cursor.name();
		cursor.take("=");
		String value = cursor.until(List.of("where", ","));
		cursor.skipPast("where");
		Optional<Token> tested = cursor.name();
		boolean fills = column.isPresent() && tested.isPresent() && cursor.take("is null") && cursor.atEnd()
				&& column.get().text().equalsIgnoreCase(tested.get().text());
		if (fills) {
			fill(this.script.column(this.table, column.get()), value);
		}
	}

	private void fill(Column column, String value) {
		this.script.add(new Change.FillColumn(this.table, column, value, List.of()));
	}

}

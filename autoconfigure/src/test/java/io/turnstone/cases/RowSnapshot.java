package io.turnstone.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Values of all rows of a schema at one point in time.
 */
final class RowSnapshot {

	private final JdbcTemplate jdbc;

	private final Map<Table, List<List<String>>> rows = new LinkedHashMap<>();

	/**
	 * Take a snapshot.
	 * @param jdbc the database
	 * @param schema its schema
	 */
	RowSnapshot(JdbcTemplate jdbc, Schema schema) {
		this.jdbc = jdbc;
		schema.tables()
			.values()
			.stream()
			.map(RowSnapshot::withoutGenerated)
			.forEach((table) -> this.rows.put(table, read(table.name(), table.columns())));
	}

	private static Table withoutGenerated(Table table) {
		return table.withColumns(table.columns().stream().filter((column) -> column.generatedAs() == null).toList());
	}

	/**
	 * Find the columns that are no longer there.
	 * @param after the schema now
	 * @param renamed the names of now
	 * @return the columns, with their tables
	 */
	Set<String> gone(Schema after, RenamedObjects renamed) {
		Set<String> gone = new LinkedHashSet<>();
		for (Table table : this.rows.keySet()) {
			Optional<Table> now = renamed.table(table, after);
			for (Column column : table.columns()) {
				if (now.flatMap((found) -> renamed.column(table, column, found)).isEmpty()) {
					gone.add(name(table, column));
				}
			}
		}
		return gone;
	}

	/**
	 * Return the names that columns had before.
	 * @param columns the columns by their names of now, with their tables
	 * @param after the schema now
	 * @param renamed the names of now
	 * @return the columns as they were, with their tables
	 */
	Set<String> formerly(Set<String> columns, Schema after, RenamedObjects renamed) {
		Set<String> formerly = new LinkedHashSet<>();
		for (Table table : this.rows.keySet()) {
			Optional<Table> now = renamed.table(table, after);
			for (Column column : table.columns()) {
				now.flatMap((found) -> renamed.column(table, column, found).map((other) -> name(found, other)))
					.filter(columns::contains)
					.ifPresent((name) -> formerly.add(name(table, column)));
			}
		}
		return formerly;
	}

	/**
	 * Tell which rows are lost or have other values than they had. A column that was
	 * filled may have a value where it had none.
	 * @param after the schema now
	 * @param renamed the names of now
	 * @param filled the columns that were filled, with their tables
	 * @param ignored the columns whose values do not count
	 * @return a line for each table, or none where all is as it was
	 */
	List<String> changes(Schema after, RenamedObjects renamed, Set<String> filled, Set<String> ignored) {
		List<String> changes = new ArrayList<>();
		this.rows.forEach((table, rows) -> {
			List<Integer> kept = IntStream.range(0, table.columns().size())
				.filter((position) -> !ignored.contains(name(table, table.columns().get(position))))
				.boxed()
				.toList();
			if (!kept.isEmpty()) {
				Table now = renamed.table(table, after).orElseThrow();
				List<Column> columns = kept.stream()
					.map((position) -> renamed.column(table, table.columns().get(position), now).orElseThrow())
					.toList();
				List<ComparedColumn> compared = IntStream.range(0, kept.size())
					.mapToObj((i) -> ComparedColumn.of(table, table.columns().get(kept.get(i)), columns.get(i), filled))
					.toList();
				List<Row> then = rows.stream()
					.map((row) -> row(compared, kept.stream().map(row::get).toList()))
					.sorted()
					.toList();
				List<Row> today = read(now.name(), columns).stream().map((row) -> row(compared, row)).sorted().toList();
				compare(table, then, today).ifPresent(changes::add);
			}
		});
		return changes;
	}

	private static Optional<String> compare(Table table, List<Row> then, List<Row> today) {
		if (then.size() != today.size()) {
			return Optional.of("%s had %d rows and has %d".formatted(table.name(), then.size(), today.size()));
		}
		return IntStream.range(0, then.size())
			.filter((number) -> !today.get(number).isStill(then.get(number)))
			.mapToObj((number) -> "%s had %s and has %s".formatted(table.name(), then.get(number), today.get(number)))
			.findFirst();
	}

	private static Row row(List<ComparedColumn> columns, List<String> values) {
		StringJoiner fixed = new StringJoiner(" | ");
		List<String> fillable = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			ComparedColumn column = columns.get(i);
			String value = column.retyped() ? meaning(values.get(i)) : values.get(i);
			if (column.filled()) {
				fillable.add(value);
			}
			else {
				fixed.add(value);
			}
		}
		return new Row(fixed.toString(), fillable);
	}

	private static String meaning(String value) {
		if (value == null) {
			return null;
		}
		if (value.matches("(?i)t|true|f|false")) {
			return value.substring(0, 1).equalsIgnoreCase("t") ? "1" : "0";
		}
		if (value.matches("-?\\d+(\\.\\d+)?")) {
			return new BigDecimal(value).stripTrailingZeros().toPlainString();
		}
		return value.replaceFirst("\\+00(:00)?$", "")
			.replaceFirst("(\\.\\d*?)0+$", "$1")
			.replaceFirst("\\.$", "")
			.replaceFirst(" 00:00:00$", "");
	}

	private List<List<String>> read(ObjectName name, List<Column> columns) {
		String quote = Quotes.of(this.jdbc);
		String list = columns.stream().map((column) -> quote + column.name() + quote).collect(Collectors.joining(", "));
		return this.jdbc.query("select %s from %s".formatted(list, Quotes.quoted(name, quote)), (row, number) -> {
			List<String> values = new ArrayList<>();
			for (int i = 1; i <= columns.size(); i++) {
				values.add(row.getString(i));
			}
			return values;
		});
	}

	private static String name(Table table, Column column) {
		return (table.name() + "." + column.name()).toLowerCase(Locale.ROOT);
	}

	/**
	 * What counts of a column. Values whose type has changed are compared by what they
	 * mean.
	 *
	 * @param filled whether it may have a value where it had none
	 * @param retyped whether its type has changed
	 */
	private record ComparedColumn(boolean filled, boolean retyped) {

		static ComparedColumn of(Table table, Column then, Column now, Set<String> filled) {
			return new ComparedColumn(filled.contains(name(table, then)), !Objects.equals(then.type(), now.type()));
		}

	}

	/**
	 * What counts of a row.
	 *
	 * @param fixed the values that must stay
	 * @param fillable the values of columns that were filled
	 */
	private record Row(String fixed, List<String> fillable) implements Comparable<Row> {

		boolean isStill(Row then) {
			return this.fixed.equals(then.fixed) && IntStream.range(0, this.fillable.size())
				.allMatch((i) -> (then.fillable.get(i) != null) ? then.fillable.get(i).equals(this.fillable.get(i))
						: this.fillable.get(i) != null);
		}

		@Override
		public int compareTo(Row other) {
			return Comparator.comparing(Row::fixed)
				.thenComparing((row) -> String.valueOf(row.fillable))
				.compare(this, other);
		}

	}

}

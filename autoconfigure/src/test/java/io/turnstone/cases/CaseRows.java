package io.turnstone.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Identity;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.testing.TestDatabase;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows for all tables of a schema, made by one statement for each table. Each row has a
 * number, differs from the others in each column as far as the type allows, and refers to
 * the rows of the same number. A column that accepts null has none in one of seven rows.
 */
final class CaseRows {

	/**
	 * How many rows each table gets.
	 */
	static final int COUNT = 10_000;

	private final TestDatabase database;

	private final Schema schema;

	private final Map<String, String> given;

	private final ValueExpressions values;

	private final Set<ObjectName> filled = new LinkedHashSet<>();

	/**
	 * Prepare for rows.
	 * @param database the product
	 * @param schema the tables
	 * @param given expressions of the number {@code n} of a row, by column with its table
	 */
	CaseRows(TestDatabase database, Schema schema, Map<String, String> given) {
		this.database = database;
		this.schema = schema;
		this.given = new HashMap<>(given);
		this.values = new ValueExpressions(database);
	}

	/**
	 * Fill the tables.
	 * @param jdbc the database
	 */
	void fill(JdbcTemplate jdbc) {
		String quote = Quotes.of(jdbc);
		this.schema.tables().keySet().stream().sorted().forEach((name) -> fill(name, new HashSet<>(), jdbc, quote));
		if (!this.given.isEmpty()) {
			throw new IllegalStateException("There is no column for the values of " + this.given.keySet());
		}
	}

	private void fill(ObjectName name, Set<ObjectName> visiting, JdbcTemplate jdbc, String quote) {
		if (visiting.add(name) && !this.filled.contains(name)) {
			Table table = this.schema.table(name).orElseThrow();
			table.foreignKeys().forEach((key) -> fill(key.target(), visiting, jdbc, quote));
			jdbc.execute(insert(table, quote));
			this.filled.add(name);
		}
	}

	private String insert(Table table, String quote) {
		List<Column> columns = table.columns()
			.stream()
			.filter((column) -> column.generatedAs() == null && column.identity() != Identity.ALWAYS)
			.toList();
		List<String> expressions = new ArrayList<>();
		for (Column column : columns) {
			expressions.add(this.values.as(column, expression(table, column)));
		}
		return "insert into %s (%s) select %s from %s".formatted(Quotes.quoted(table.name(), quote),
				columns.stream().map((column) -> quote + column.name() + quote).collect(Collectors.joining(", ")),
				String.join(", ", expressions), numbers());
	}

	private String expression(Table table, Column column) {
		String name = (table.name() + "." + column.name()).toLowerCase(Locale.ROOT);
		String given = this.given.remove(name);
		if (given != null) {
			return given;
		}
		boolean refersToNothingYet = table.foreignKeys()
			.stream()
			.anyMatch((key) -> key.columns().contains(column.name()) && !this.filled.contains(key.target())
					&& !key.target().equals(table.name()));
		if (refersToNothingYet) {
			return "null";
		}
		String value = value(table, column, new HashSet<>());
		return column.nullable() ? "case when mod(n, 7) = 3 then null else %s end".formatted(value) : value;
	}

	/**
	 * Return the value of a column, which is that of the column that it refers to.
	 */
	private String value(Table table, Column column, Set<String> visited) {
		for (ForeignKey key : table.foreignKeys()) {
			int position = key.columns().indexOf(column.name());
			if (position >= 0 && visited.add(key.target() + "." + key.targetColumns().get(position))) {
				Table target = this.schema.table(key.target()).orElseThrow();
				return value(target, target.column(key.targetColumns().get(position)).orElseThrow(), visited);
			}
		}
		return this.values.of(table, column);
	}

	private String numbers() {
		return (switch (this.database) {
			case POSTGRESQL -> "generate_series(1, %d) as numbers(n)";
			case MARIADB -> "(select seq as n from seq_1_to_%d) as numbers";
			case H2 -> "(select x as n from system_range(1, %d)) as numbers";
		}).formatted(COUNT);
	}

}

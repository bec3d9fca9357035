package io.turnstone.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Identity;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;

/**
 * Made-up rows for the tables of a schema, which suit what is there and what is wanted:
 * each row differs from the others in each column, as far as the type allows, and refers
 * to the row of the same number.
 */
public final class SampleRows {

	private static final int ROWS_OF_A_STATEMENT = 500;

	private final Schema there;

	private final Schema wanted;

	private final Set<String> emptied;

	private final UnaryOperator<String> quote;

	/**
	 * Prepare for rows.
	 * @param there what is there
	 * @param wanted what is wanted
	 * @param emptied the columns, with their tables, that have no value in the first row
	 * @param quote puts a stored name into SQL
	 */
	public SampleRows(Schema there, Schema wanted, Set<String> emptied, UnaryOperator<String> quote) {
		this.there = there;
		this.wanted = wanted;
		this.emptied = Set.copyOf(emptied);
		this.quote = quote;
	}

	/**
	 * Make up rows.
	 * @param tables the tables; those that they refer to get rows too
	 * @param count how many rows each table gets at most
	 * @return the statements that insert them, by table in an order in which they can be
	 * run; a table for whose columns no values are known has none
	 */
	public Map<ObjectName, List<String>> inserts(Set<ObjectName> tables, int count) {
		Map<ObjectName, List<String>> inserts = new LinkedHashMap<>();
		Map<ObjectName, Integer> sizes = new LinkedHashMap<>();
		for (Table table : inOrder(tables)) {
			int size = size(table, count, sizes);
			rows(table, size).ifPresent((rows) -> {
				inserts.put(table.name(), statements(table, rows));
				sizes.put(table.name(), size);
			});
		}
		return inserts;
	}

	/**
	 * Return the tables with those that they refer to, which come first.
	 */
	private List<Table> inOrder(Set<ObjectName> names) {
		Set<ObjectName> ordered = new LinkedHashSet<>();
		names.stream().sorted().forEach((name) -> visit(name, new HashSet<>(), ordered));
		return ordered.stream().flatMap((name) -> this.there.table(name).stream()).toList();
	}

	private void visit(ObjectName name, Set<ObjectName> visiting, Set<ObjectName> ordered) {
		if (visiting.add(name) && !ordered.contains(name)) {
			this.there.table(name)
				.ifPresent((table) -> keys(table).forEach((key) -> visit(key.target(), visiting, ordered)));
			ordered.add(name);
		}
	}

	/**
	 * Return the foreign keys that a table has or is to have, as far as both ends are
	 * there.
	 */
	private List<ForeignKey> keys(Table table) {
		return Stream
			.concat(table.foreignKeys().stream(), wanted(table).flatMap((other) -> other.foreignKeys().stream()))
			.filter((key) -> key.columns().stream().allMatch((column) -> table.column(column).isPresent()))
			.filter((key) -> this.there.table(key.target())
				.filter((
						target) -> key.targetColumns().stream().allMatch((column) -> target.column(column).isPresent()))
				.isPresent())
			.toList();
	}

	private Stream<Table> wanted(Table table) {
		return this.wanted.table(table.name()).stream();
	}

	private int size(Table table, int count, Map<ObjectName, Integer> sizes) {
		int unique = Stream.concat(Stream.of(table), wanted(table))
			.flatMap(SampleRows::uniqueColumns)
			.filter((columns) -> columns.stream().allMatch((column) -> table.column(column).isPresent()))
			.mapToInt((
					columns) -> columns.stream().mapToInt((column) -> values(table, column).size()).max().orElse(count))
			.min()
			.orElse(count);
		int referred = keys(table).stream()
			.filter((key) -> !key.target().equals(table.name()))
			.mapToInt((key) -> sizes.getOrDefault(key.target(), 0))
			.min()
			.orElse(count);
		return Math.min(count, Math.min(unique, referred));
	}

	private static Stream<List<String>> uniqueColumns(Table table) {
		return Stream
			.of(Stream.ofNullable(table.primaryKey()).map((key) -> key.columns()),
					table.uniqueKeys().stream().map(UniqueKey::columns),
					table.indexes().stream().filter(Index::unique).map(Index::columns))
			.flatMap((columns) -> columns);
	}

	private SampleValues values(Table table, String column) {
		return values(table, column, new HashSet<>());
	}

	/**
	 * Return the values of a column, which are those of the column that it refers to.
	 */
	private SampleValues values(Table table, String column, Set<String> visited) {
		Optional<ForeignKey> reference = keys(table).stream()
			.filter((key) -> key.columns().contains(column))
			.filter((key) -> visited.add(key.target() + "." + target(key, column)))
			.findFirst();
		if (reference.isPresent()) {
			ForeignKey key = reference.get();
			return values(this.there.table(key.target()).orElseThrow(), target(key, column), visited);
		}
		Column there = table.column(column).orElseThrow();
		Column narrower = wanted(table).flatMap((other) -> other.column(column).stream())
			.filter((other) -> other.type() != null && there.type() != null
					&& Narrowing.of(there.type(), other.type()).isPresent())
			.findFirst()
			.orElse(there);
		return SampleValues.of(narrower, table.checks());
	}

	private static String target(ForeignKey key, String column) {
		return key.targetColumns().get(key.columns().indexOf(column));
	}

	private Optional<List<String>> rows(Table table, int count) {
		List<Column> columns = columns(table);
		Map<Column, SampleValues> samples = columns.stream()
			.collect(Collectors.toMap((column) -> column, (column) -> values(table, column.name())));
		List<String> rows = new ArrayList<>();
		for (int number = 1; number <= count; number++) {
			List<String> values = new ArrayList<>();
			for (Column column : columns) {
				boolean empty = number == 1 && this.emptied.contains(table.name() + "." + column.name());
				Optional<String> value = Objects.requireNonNull(samples.get(column))
					.literal(number)
					.filter((literal) -> !empty)
					.or(() -> column.nullable() ? Optional.of("null") : Optional.empty());
				if (value.isEmpty()) {
					return Optional.empty();
				}
				values.add(value.get());
			}
			rows.add("(" + String.join(", ", values) + ")");
		}
		return (rows.isEmpty() || columns.isEmpty()) ? Optional.empty() : Optional.of(rows);
	}

	private static List<Column> columns(Table table) {
		return table.columns()
			.stream()
			.filter((column) -> column.generatedAs() == null && column.identity() != Identity.ALWAYS)
			.toList();
	}

	private List<String> statements(Table table, List<String> rows) {
		String names = columns(table).stream()
			.map((column) -> this.quote.apply(column.name()))
			.collect(Collectors.joining(", "));
		String name = (table.name().schema() != null)
				? this.quote.apply(table.name().schema()) + "." + this.quote.apply(table.name().name())
				: this.quote.apply(table.name().name());
		List<String> statements = new ArrayList<>();
		for (int start = 0; start < rows.size(); start += ROWS_OF_A_STATEMENT) {
			statements.add("insert into %s (%s) values %s".formatted(name, names,
					String.join(", ", rows.subList(start, Math.min(rows.size(), start + ROWS_OF_A_STATEMENT)))));
		}
		return statements;
	}

}

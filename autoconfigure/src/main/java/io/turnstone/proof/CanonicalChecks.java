package io.turnstone.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turnstone.catalog.CatalogReader;
import io.turnstone.catalog.CatalogScope;
import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.scratch.Scratch;
import io.turnstone.scratch.ScratchTable;
import org.jspecify.annotations.Nullable;

/**
 * Check constraints in one form. PostgreSQL does not print a condition that it is given
 * in its own words as it was: {@code x = ANY ((ARRAY[..])::text[])} comes back as
 * {@code x = ANY (ARRAY[(..)::text])}. So the conditions of both sides are handed to the
 * database once more, and compared in what it makes of them then.
 */
public final class CanonicalChecks {

	private final Scratch scratch;

	private final CatalogReader reader;

	/**
	 * Create the canonical form.
	 * @param scratch lends the lean scratch
	 * @param reader reads it back
	 */
	public CanonicalChecks(Scratch scratch, CatalogReader reader) {
		this.scratch = scratch;
		this.reader = reader;
	}

	/**
	 * Bring the checks of some tables into one form.
	 * @param schema the schema
	 * @param names the names of the tables
	 * @return the schema, with these checks in the form that the database gives them
	 * @throws io.turnstone.scratch.ScratchUnavailableException if there can be no scratch
	 */
	public Schema of(Schema schema, Collection<ObjectName> names) {
		List<Table> tables = names.stream()
			.flatMap((name) -> schema.table(name).stream())
			.filter((table) -> !table.checks().isEmpty())
			.toList();
		if (tables.isEmpty()) {
			return schema;
		}
		Map<String, Table> answers = this.scratch
			.lean(tables.stream().map(CanonicalChecks::question).toList(),
					(connection, name, scratches) -> this.reader.read(connection, CatalogScope.of(name, scratches)))
			.tables();
		SortedMap<ObjectName, Table> canonical = new TreeMap<>(schema.tables());
		tables.forEach((table) -> canonical.put(table.name(), canonical(table, answers.get(table.name().toString()))));
		return schema.withTables(canonical);
	}

	private static ScratchTable question(Table table) {
		Stream<String> columns = table.columns()
			.stream()
			.filter((column) -> column.type() != null)
			.map(CanonicalChecks::definition);
		Stream<String> checks = IntStream.range(0, table.checks().size())
			.mapToObj((position) -> "constraint %s_k%d check (%s)".formatted(ScratchTable.NAME, position,
					table.checks().get(position).expression()));
		String body = Stream.concat(columns, checks).collect(Collectors.joining(", "));
		return new ScratchTable(table.name().toString(),
				List.of("create table %s (%s)".formatted(ScratchTable.TABLE, body)));
	}

	private static String definition(Column column) {
		return "\"%s\" %s".formatted(column.name().replace("\"", "\"\""), Objects.requireNonNull(column.type()).text());
	}

	private static Table canonical(Table table, @Nullable Table answer) {
		if (answer == null) {
			return table;
		}
		Map<String, String> expressions = new HashMap<>();
		answer.checks().forEach((check) -> expressions.put(position(check), check.expression()));
		List<Check> checks = new ArrayList<>();
		for (int i = 0; i < table.checks().size(); i++) {
			Check check = table.checks().get(i);
			checks.add(check.withExpression(expressions.getOrDefault("k" + i, check.expression())));
		}
		return table.withChecks(checks);
	}

	private static String position(Check check) {
		String name = Objects.requireNonNullElse(check.name(), "").toLowerCase(Locale.ROOT);
		return name.substring(name.lastIndexOf('_') + 1);
	}

}

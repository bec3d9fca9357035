package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What columns of a live database have that neither its changelog nor the model speaks
 * of, such as a default that somebody set by hand. A product that alters a column by
 * defining it anew would take it away.
 */
public final class HandMadeParts {

	private final Schema live;

	private final Schema wanted;

	private HandMadeParts(Schema live, Schema wanted) {
		this.live = live;
		this.wanted = wanted;
	}

	/**
	 * Find what the altered columns have.
	 * @param replayed what the changelog makes
	 * @param changes what is to be changed of it
	 * @param live what the live database holds
	 * @param wanted what the model has
	 * @return the changes that would add it to what the changelog makes
	 */
	public static List<AlterColumn> of(Schema replayed, List<Change> changes, Schema live, Schema wanted) {
		HandMadeParts parts = new HandMadeParts(live, wanted);
		return changes.stream()
			.filter(AlterColumn.class::isInstance)
			.map(AlterColumn.class::cast)
			.flatMap((change) -> column(replayed, change.object(), change.from().name()).stream()
				.flatMap((column) -> parts.of(change.object(), column).stream()))
			.distinct()
			.toList();
	}

	private Optional<AlterColumn> of(ObjectName table, Column column) {
		return column(this.live, table, column.name())
			.map((there) -> completed(column, there, column(this.wanted, table, column.name()).orElse(null)))
			.filter((completed) -> !completed.equals(column))
			.map((completed) -> new AlterColumn(table, Aspect.ATTRIBUTES, column, completed));
	}

	private static Column completed(Column column, Column there, @Nullable Column wanted) {
		Column silent = (wanted != null) ? wanted : Column.of(column.name(), "any").withType(null);
		Column completed = column;
		if (silent.comment() == null && column.comment() == null) {
			completed = completed.withComment(there.comment());
		}
		if (silent.attributes() == null && column.attributes() == null) {
			completed = completed.withAttributes(there.attributes());
		}
		if (silent.collation() == null && column.collation() == null) {
			completed = completed.withCollation(there.collation());
		}
		if (silent.inlineCheck() == null && column.inlineCheck() == null) {
			completed = completed.withInlineCheck(there.inlineCheck());
		}
		boolean filled = fillsItself(silent) || fillsItself(column) || there.generatedAs() != null;
		return filled ? completed : completed.withDefault(there.defaultValue()).withIdentity(there.identity());
	}

	private static boolean fillsItself(Column column) {
		return column.defaultValue() != null || column.identity() != null || column.generatedAs() != null;
	}

	/**
	 * Add what was found to a schema.
	 * @param schema the schema
	 * @param parts what was found
	 * @return the schema with it
	 */
	public static Schema addedTo(Schema schema, List<AlterColumn> parts) {
		SortedMap<ObjectName, Table> tables = new TreeMap<>(schema.tables());
		for (AlterColumn part : parts) {
			tables.computeIfPresent(part.object(),
					(name, table) -> table.withColumns(table.columns()
						.stream()
						.map((column) -> column.equals(part.from()) ? part.to() : column)
						.toList()));
		}
		return schema.withTables(tables);
	}

	/**
	 * Describe what a column has.
	 * @param part what was found
	 * @return the column and what it has, in words
	 */
	public static String describe(AlterColumn part) {
		Column to = part.to();
		List<String> words = new ArrayList<>();
		add(words, "default ", to.defaultValue(), part.from().defaultValue());
		add(words, "", to.attributes(), part.from().attributes());
		add(words, "collation ", to.collation(), part.from().collation());
		add(words, "check ", to.inlineCheck(), part.from().inlineCheck());
		if (to.identity() != part.from().identity()) {
			words.add("identity");
		}
		if (!Objects.equals(to.comment(), part.from().comment())) {
			words.add("comment");
		}
		return "%s.%s (%s)".formatted(part.object(), to.name(), String.join(", ", words));
	}

	private static void add(List<String> words, String prefix, @Nullable String there, @Nullable String before) {
		if (there != null && !there.equals(before)) {
			words.add(prefix + there);
		}
	}

	private static Optional<Column> column(Schema schema, ObjectName table, String name) {
		return schema.table(table)
			.stream()
			.flatMap((found) -> found.columns().stream())
			.filter((column) -> column.name().equalsIgnoreCase(name))
			.findFirst();
	}

}

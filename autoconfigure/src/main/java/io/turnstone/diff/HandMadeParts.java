package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What columns of a live database have that neither its changelog nor the model speaks
 * of, such as a default that somebody set by hand. A product that alters a column by
 * defining it anew would take it away.
 */
public final class HandMadeParts {

	private final Schema live;

	private final Schema wanted;

	/**
	 * Look at a live database.
	 * @param live what it holds
	 * @param wanted what the model has
	 */
	public HandMadeParts(Schema live, Schema wanted) {
		this.live = live;
		this.wanted = wanted;
	}

	/**
	 * Find what the altered columns have.
	 * @param replayed what the changelog makes
	 * @param changes what is to be changed of it
	 * @return the changes that would add it to what the changelog makes
	 */
	public List<AlterColumn> of(Schema replayed, List<Change> changes) {
		return changes.stream()
			.filter(AlterColumn.class::isInstance)
			.flatMap((change) -> column(replayed, change.object(), ((AlterColumn) change).from().name()).stream()
				.map((column) -> new AlterColumn(change.object(), Aspect.ATTRIBUTES, column,
						completed(change.object(), column))))
			.filter((part) -> !part.from().equals(part.to()))
			.distinct()
			.toList();
	}

	/**
	 * Let the altered columns keep what they have.
	 * @param changes what is to be changed
	 * @return the changes, with all that a definition needs
	 */
	public List<Change> keptBy(List<Change> changes) {
		return changes.stream()
			.map((change) -> (change instanceof AlterColumn alteration) ? new AlterColumn(alteration.object(),
					alteration.aspect(), completed(alteration.object(), alteration.from()),
					completed(alteration.object(), alteration.to())) : change)
			.toList();
	}

	private Column completed(ObjectName table, Column column) {
		return column(this.live, table, column.name())
			.map((there) -> completed(column, there, column(this.wanted, table, column.name()).orElse(null)))
			.orElse(column);
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
		boolean filled = silent.fillsItself() || column.fillsItself() || there.generatedAs() != null;
		return filled ? completed : completed.withDefault(there.defaultValue()).withIdentity(there.identity());
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

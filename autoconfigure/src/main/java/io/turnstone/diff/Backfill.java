package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.turnstone.diff.Change.AddColumn;
import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Values for the rows that a table holds when a column of it becomes NOT NULL.
 */
public final class Backfill {

	private Backfill() {
	}

	/**
	 * Find the columns that become NOT NULL, so that rows without a value have to be
	 * given one.
	 * @param changes the changes
	 * @return the changes that make a column NOT NULL
	 */
	public static List<AlterColumn> restricted(List<Change> changes) {
		return changes.stream()
			.filter(AlterColumn.class::isInstance)
			.map(AlterColumn.class::cast)
			.filter(Backfill::restricts)
			.toList();
	}

	/**
	 * Find the columns that are both added and NOT NULL, of which no row has a value.
	 * @param changes the changes
	 * @return the changes that make a new column NOT NULL
	 */
	public static List<AlterColumn> missing(List<Change> changes) {
		return restricted(changes).stream()
			.filter((change) -> changes.contains(new AddColumn(change.object(), change.from())))
			.toList();
	}

	/**
	 * Fill columns before they become NOT NULL.
	 * @param changes the changes
	 * @param values the values, expressions in the database's own words, by what makes
	 * the column NOT NULL
	 * @param there the schema that is there
	 * @return the changes with those that fill the columns
	 */
	public static List<Change> fill(List<Change> changes, Map<AlterColumn, String> values, Schema there) {
		List<Change> filled = new ArrayList<>();
		for (Change change : changes) {
			String value = values.get(change);
			if (value != null && change instanceof AlterColumn alteration) {
				filled.add(new Change.FillColumn(change.object(), alteration.from(), value,
						updatedByThemselves(change.object(), there)));
			}
			filled.add(change);
		}
		return filled;
	}

	private static List<String> updatedByThemselves(ObjectName name, Schema there) {
		return there.table(name)
			.stream()
			.flatMap((table) -> table.columns().stream())
			.filter((column) -> column.attributes() != null
					&& column.attributes().toLowerCase(Locale.ROOT).contains("on update"))
			.map(Column::name)
			.toList();
	}

	/**
	 * Suggest a value, which only shows the form of an answer: what is right only a
	 * person can tell.
	 * @param change what makes the column NOT NULL
	 * @param wanted the schema that is wanted
	 * @return a value of the column's type that its checks let through
	 */
	public static Optional<String> suggestion(AlterColumn change, Schema wanted) {
		Column column = change.to();
		Optional<String> listed = wanted.table(change.object())
			.stream()
			.flatMap((table) -> table.checks().stream())
			.filter((check) -> check.columns().equals(List.of(column.name())))
			.flatMap((check) -> AllowedValues.of(check).flatMap(AllowedValues::first).stream())
			.map((value) -> isNumber(column.type()) ? value : AllowedValues.literal(value))
			.findFirst();
		return listed
			.or(() -> isKey(change.object(), column.name(), wanted) ? Optional.empty() : byType(column.type()));
	}

	/**
	 * Give the rows a value that stands in, where the way back makes a column NOT NULL
	 * again that was dropped with its values.
	 * @param change what lets the column be null, before it is dropped
	 * @param there the schema that is there
	 * @return what fills the column, or empty where no value is known that its type, its
	 * checks and its keys let through in each row
	 */
	public static Optional<Change.FillColumn> standIn(AlterColumn change, Schema there) {
		if (change.aspect() != Aspect.NULLABILITY || change.from().nullable() || !change.to().nullable()
				|| isKey(change.object(), change.to().name(), there)) {
			return Optional.empty();
		}
		List<Check> checks = there.table(change.object()).map(Table::checks).orElse(List.of());
		return suggestion(new AlterColumn(change.object(), change.aspect(), change.to(), change.from()), there)
			.or(() -> SampleValues.of(change.from(), checks).literal(1))
			.map((value) -> new Change.FillColumn(change.object(), change.to(), value,
					updatedByThemselves(change.object(), there)));
	}

	private static boolean restricts(AlterColumn change) {
		return change.aspect() == Aspect.NULLABILITY && !change.to().nullable();
	}

	/**
	 * Tell whether a column is part of a key, for which no value is as good as another.
	 */
	private static boolean isKey(ObjectName name, String column, Schema wanted) {
		return wanted.table(name)
			.stream()
			.flatMap((table) -> Stream.of(Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns),
					table.uniqueKeys().stream().map(UniqueKey::columns),
					table.indexes().stream().filter(Index::unique).map(Index::columns),
					table.foreignKeys().stream().map(ForeignKey::columns)))
			.flatMap((keys) -> keys)
			.anyMatch((columns) -> columns.contains(column));
	}

	private static boolean isNumber(@Nullable DataType type) {
		return type != null && (NumberRange.of(type).isPresent() || TypeImpact.isFloat(type));
	}

	private static Optional<String> byType(@Nullable DataType type) {
		if (type == null) {
			return Optional.empty();
		}
		if (type.base().startsWith("bool")) {
			return Optional.of("false");
		}
		if (isNumber(type)) {
			return Optional.of("0");
		}
		if (type.base().startsWith("enum")) {
			return AllowedValues.of(type).first().map(AllowedValues::literal);
		}
		boolean text = Capacity.of(type, type)
			.filter((capacity) -> capacity.content() == Capacity.Content.CHARACTERS)
			.isPresent();
		return text ? Optional.of("''") : Optional.empty();
	}

}

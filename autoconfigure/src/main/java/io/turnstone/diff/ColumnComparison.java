package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Column;
import io.turnstone.schema.Identity;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Table;

/**
 * Comparison of the columns of one table.
 */
final class ColumnComparison {

	private final Table from;

	private final Table to;

	private final Origins origins;

	private final Set<String> opaque;

	private final List<Difference> differences = new ArrayList<>();

	/**
	 * Create the comparison.
	 * @param from the table that is there
	 * @param to the table that is wanted
	 * @param origins where its columns come from
	 * @param opaque the columns of which nothing but the type is known, if that
	 */
	ColumnComparison(Table from, Table to, Origins origins, Set<String> opaque) {
		this.from = from;
		this.to = to;
		this.origins = origins;
		this.opaque = opaque;
	}

	List<Difference> run() {
		for (Column wanted : this.to.columns()) {
			Optional<Column> there = this.from.column(wanted.name());
			if (there.isPresent()) {
				compare(there.get(), wanted);
			}
			else {
				addMissing(wanted);
			}
		}
		this.from.columns().stream().filter((column) -> this.to.column(column.name()).isEmpty()).forEach(this::leave);
		return this.differences;
	}

	private void addMissing(Column wanted) {
		this.differences.add(new Difference(Kind.COLUMN_MISSING, object(wanted), null, wanted.describe(),
				this.origins.of(this.to.name(), wanted.name()), Impact.BREAKS, addition(wanted)));
	}

	private List<Change> addition(Column wanted) {
		if (wanted.type() == null) {
			return List.of();
		}
		List<Change> changes = new ArrayList<>();
		Column added = fillsItself(wanted) ? wanted : wanted.withNullable(true);
		changes.add(new Change.AddColumn(this.to.name(), added));
		if (!added.equals(wanted)) {
			changes.add(new Change.AlterColumn(this.to.name(), Aspect.NULLABILITY, added, wanted));
		}
		this.to.checks()
			.stream()
			.filter((check) -> check.columns().equals(List.of(wanted.name())))
			.forEach((check) -> changes.add(new Change.AddCheck(this.to.name(), check)));
		return changes;
	}

	/**
	 * Compare aspect by aspect, in the order in which they are changed: each step begins
	 * with the column as the one before left it.
	 */
	private void compare(Column there, Column wanted) {
		Column column = compareType(there, wanted);
		if (this.opaque.contains(wanted.name())) {
			return;
		}
		column = compareCollation(column, wanted);
		column = compareDefault(column, wanted);
		column = compareNullability(column, wanted);
		column = compareIdentity(column, wanted);
		column = compareGenerated(column, wanted);
		compareComment(column, wanted);
	}

	private Column compareType(Column there, Column wanted) {
		if (there.type() == null || wanted.type() == null || there.type().sameAs(wanted.type())) {
			return there;
		}
		if (TypeImpact.changesMeaning(there.type(), wanted.type())) {
			this.differences.add(new Difference(Kind.COLUMN_TYPE, object(wanted), there.type().text(),
					wanted.type().text(), this.origins.of(this.to.name(), wanted.name()), Impact.BREAKS, List.of()));
			return there;
		}
		return add(Kind.COLUMN_TYPE, Aspect.TYPE, there, there.withType(wanted.type()), there.type().text(),
				wanted.type().text(), TypeImpact.of(there.type(), wanted.type()));
	}

	private Column compareCollation(Column there, Column wanted) {
		if (wanted.collation() == null || wanted.collation().equals(there.collation())) {
			return there;
		}
		return add(Kind.COLUMN_COLLATION, Aspect.COLLATION, there, there.withCollation(wanted.collation()),
				Objects.requireNonNullElse(there.collation(), "default"), wanted.collation(), Impact.DIVERGES);
	}

	private Column compareDefault(Column there, Column wanted) {
		if (wanted.defaultValue() == null || wanted.defaultValue().equals(there.defaultValue())) {
			return there;
		}
		return add(Kind.COLUMN_DEFAULT, Aspect.DEFAULT, there, there.withDefault(wanted.defaultValue()),
				Objects.requireNonNullElse(there.defaultValue(), "no default"), wanted.defaultValue(), Impact.DIVERGES);
	}

	private Column compareNullability(Column there, Column wanted) {
		boolean becomesGenerated = there.generatedAs() == null && wanted.generatedAs() != null;
		if (there.nullable() == wanted.nullable() || becomesGenerated) {
			return there;
		}
		if (!there.nullable() && staysInPrimaryKey(there)) {
			leaveNotNull(wanted);
			return there;
		}
		return add(Kind.COLUMN_NULLABILITY, Aspect.NULLABILITY, there, there.withNullable(wanted.nullable()),
				there.nullable() ? "null" : "not null", wanted.nullable() ? "null" : "not null",
				there.nullable() ? Impact.DIVERGES : Impact.BREAKS);
	}

	/**
	 * Tell of a column that accepts no null because of a primary key which the model does
	 * not have. Such a model is that of a collection: Hibernate writes no row for an
	 * element that is null, but one for an element of which a part is.
	 */
	private void leaveNotNull(Column wanted) {
		long nullable = this.to.columns()
			.stream()
			.filter((column) -> column.nullable()
					&& this.from.column(column.name()).filter(this::isInPrimaryKey).isPresent())
			.count();
		this.differences.add(new Difference(Kind.COLUMN_NULLABILITY, object(wanted),
				"not null, as the primary key holds it", "null", this.origins.of(this.to.name(), wanted.name()),
				(nullable > 1) ? Impact.BREAKS : Impact.NOTE, List.of()));
	}

	private Column compareIdentity(Column there, Column wanted) {
		if (wanted.identity() != null && there.identity() == null && !drawsFromSequence(there)) {
			return add(Kind.COLUMN_IDENTITY, Aspect.IDENTITY, there, there.withIdentity(wanted.identity()),
					"no identity", "identity", Impact.BREAKS);
		}
		if (wanted.identity() == null && there.identity() == Identity.ALWAYS) {
			return add(Kind.COLUMN_IDENTITY, Aspect.IDENTITY, there, there.withIdentity(Identity.BY_DEFAULT),
					"identity, generated always", "written by the application", Impact.BREAKS);
		}
		return there;
	}

	private static boolean drawsFromSequence(Column column) {
		String value = Objects.requireNonNullElse(column.defaultValue(), "").toLowerCase(Locale.ROOT);
		return value.startsWith("nextval(") || value.startsWith("next value for ");
	}

	private Column compareGenerated(Column there, Column wanted) {
		if (Objects.equals(wanted.generatedAs(), there.generatedAs()) || wanted.type() == null) {
			return there;
		}
		if (wanted.generatedAs() == null) {
			// Fine for an attribute that is only read, which the schema does not tell
			this.differences.add(new Difference(Kind.COLUMN_GENERATED, object(wanted), there.generatedAs(),
					"not generated, so it must be neither insertable nor updatable",
					this.origins.of(this.to.name(), wanted.name()), Impact.NOTE, List.of()));
			return there;
		}
		if (there.generatedAs() != null) {
			return add(Kind.COLUMN_GENERATED, Aspect.GENERATED, there, there.withGeneratedAs(wanted.generatedAs()),
					there.generatedAs(), wanted.generatedAs(), Impact.DIVERGES);
		}
		// A plain column may hold data, which making it generated would lose
		this.differences.add(new Difference(Kind.COLUMN_GENERATED, object(wanted), "not generated",
				wanted.generatedAs(), this.origins.of(this.to.name(), wanted.name()), Impact.BREAKS, List.of()));
		return there;
	}

	private void compareComment(Column there, Column wanted) {
		if (wanted.comment() != null && !wanted.comment().equals(there.comment())) {
			add(Kind.COLUMN_COMMENT, Aspect.COMMENT, there, there.withComment(wanted.comment()),
					Objects.requireNonNullElse(there.comment(), "no comment"), wanted.comment(), Impact.DIVERGES);
		}
	}

	private void leave(Column column) {
		if (column.nullable() || fillsItself(column)) {
			this.differences.add(Comparison.left(Kind.COLUMN_LEFT, object(column), column.describe()));
			return;
		}
		List<Change> changes = staysInPrimaryKey(column) ? List.of() : List
			.of(new Change.AlterColumn(this.from.name(), Aspect.NULLABILITY, column, column.withNullable(true)));
		this.differences.add(new Difference(Kind.COLUMN_UNMAPPED, object(column), column.describe(),
				"not mapped, so inserts leave it out", this.origins.of(this.to.name()), Impact.BREAKS, changes));
	}

	private static boolean fillsItself(Column column) {
		return column.defaultValue() != null || column.identity() != null || column.generatedAs() != null;
	}

	private boolean staysInPrimaryKey(Column column) {
		return isInPrimaryKey(column) && this.to.primaryKey() == null;
	}

	private boolean isInPrimaryKey(Column column) {
		return this.from.primaryKey() != null && this.from.primaryKey().columns().contains(column.name());
	}

	private Column add(Kind kind, Aspect aspect, Column there, Column wanted, String from, String to, Impact impact) {
		this.differences
			.add(new Difference(kind, object(wanted), from, to, this.origins.of(this.to.name(), wanted.name()), impact,
					List.of(new Change.AlterColumn(this.to.name(), aspect, there, wanted))));
		return wanted;
	}

	private String object(Column column) {
		return this.to.name() + "." + column.name();
	}

}

package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Identity;
import io.turnstone.schema.Limits;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Table;

/**
 * Comparison of the columns of one table.
 */
final class ColumnComparison {

	private final Table from;

	private final Table to;

	private final Origins origins;

	private final Limits limits;

	private final Map<String, List<String>> collations = new TreeMap<>();

	private final List<Difference> differences = new ArrayList<>();

	/**
	 * Create the comparison.
	 * @param from the table that is there
	 * @param to the table that is wanted
	 * @param origins where its columns come from
	 * @param limits what of the columns that are wanted is not known
	 */
	ColumnComparison(Table from, Table to, Origins origins, Limits limits) {
		this.from = from;
		this.to = to;
		this.origins = origins;
		this.limits = limits;
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
		this.collations.forEach(this::leaveCollation);
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
		Column added = wanted.fillsItself() ? wanted : wanted.withNullable(true);
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
		if (this.limits.columns(this.to.name()).contains(wanted.name())) {
			return;
		}
		column = compareCollation(column, wanted);
		column = compareDefault(column, wanted);
		column = compareAttributes(column, wanted);
		column = compareNullability(column, wanted);
		column = compareIdentity(column, wanted);
		column = compareGenerated(column, wanted);
		compareComment(column, wanted);
	}

	private Column compareType(Column there, Column wanted) {
		if (there.type() == null || wanted.type() == null || there.type().sameAs(wanted.type())) {
			return there;
		}
		if (TypeImpact.changesMeaning(there.type(), wanted.type()) || hidesConditions(there.type(), wanted.type())
				|| NamedNumbers.between(this.from, there, this.to, wanted)) {
			this.differences.add(new Difference(Kind.COLUMN_TYPE, object(wanted), there.type().toString(),
					wanted.type().toString(), this.origins.of(this.to.name(), wanted.name()),
					TypeImpact.of(there.type(), wanted.type()), List.of()));
			return there;
		}
		return add(Kind.COLUMN_TYPE, Aspect.TYPE, there, there.withType(wanted.type()), there.type().toString(),
				wanted.type().toString(), TypeImpact.of(there.type(), wanted.type()));
	}

	/**
	 * Tell whether a domain stands for the type, which may have checks of its own that a
	 * plain type would lose.
	 */
	private static boolean hidesConditions(DataType there, DataType wanted) {
		return there.domain() != null && wanted.domain() == null;
	}

	private Column compareCollation(Column there, Column wanted) {
		if (Objects.equals(wanted.collation(), there.collation()) || wanted.type() == null) {
			return there;
		}
		if (wanted.collation() == null) {
			if (isSilenceKnown()) {
				this.collations.computeIfAbsent(String.valueOf(there.collation()), (key) -> new ArrayList<>())
					.add(there.name());
			}
			return there;
		}
		return add(Kind.COLUMN_COLLATION, Aspect.COLLATION, there, there.withCollation(wanted.collation()),
				Objects.requireNonNullElse(there.collation(), "default"), wanted.collation(), Impact.DIVERGES);
	}

	private Column compareDefault(Column there, Column wanted) {
		if (Objects.equals(wanted.defaultValue(), there.defaultValue()) || wanted.type() == null) {
			return there;
		}
		if (wanted.defaultValue() == null) {
			if (isSilenceKnown() && (wanted.identity() == null || !drawsFromSequence(there))) {
				leave(Kind.COLUMN_DEFAULT_LEFT, there, String.valueOf(there.defaultValue()));
			}
			return there;
		}
		return add(Kind.COLUMN_DEFAULT, Aspect.DEFAULT, there, there.withDefault(wanted.defaultValue()),
				Objects.requireNonNullElse(there.defaultValue(), "no default"), wanted.defaultValue(), Impact.DIVERGES);
	}

	private Column compareAttributes(Column there, Column wanted) {
		if (Objects.equals(wanted.attributes(), there.attributes()) || wanted.type() == null) {
			return there;
		}
		if (wanted.attributes() == null) {
			if (isSilenceKnown()) {
				leave(Kind.COLUMN_ATTRIBUTES_LEFT, there, String.valueOf(there.attributes()));
			}
			return there;
		}
		return add(Kind.COLUMN_ATTRIBUTES, Aspect.ATTRIBUTES, there, there.withAttributes(wanted.attributes()),
				Objects.requireNonNullElse(there.attributes(), "none"), wanted.attributes(), Impact.DIVERGES);
	}

	/**
	 * Tell whether what the model does not say of a column is not just unknown.
	 */
	private boolean isSilenceKnown() {
		return !this.limits.concern(this.to.name());
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
		if (wanted.identity() == null && there.identity() != null) {
			leave(Kind.COLUMN_IDENTITY_LEFT, there, "identity");
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
		if (wanted.comment() == null) {
			if (there.comment() != null) {
				leave(Kind.COLUMN_COMMENT_LEFT, there, there.comment());
			}
		}
		else if (!wanted.comment().equals(there.comment())) {
			add(Kind.COLUMN_COMMENT, Aspect.COMMENT, there, there.withComment(wanted.comment()),
					Objects.requireNonNullElse(there.comment(), "no comment"), wanted.comment(), Impact.DIVERGES);
		}
	}

	private void leave(Kind kind, Column there, String description) {
		this.differences
			.add(Comparison.left(kind, object(there), description, this.origins.of(this.to.name(), there.name())));
	}

	/**
	 * A collation that several columns have is usually that of their table.
	 */
	private void leaveCollation(String collation, List<String> columns) {
		boolean one = columns.size() == 1;
		this.differences.add(Comparison.left(Kind.COLUMN_COLLATION_LEFT,
				one ? this.to.name() + "." + columns.get(0) : this.to.name().toString(),
				one ? collation : collation + " " + KeyComparison.list(columns),
				this.origins.of(this.to.name(), columns)));
	}

	private void leave(Column column) {
		if (column.nullable() || column.fillsItself()) {
			this.differences.add(Comparison.left(Kind.COLUMN_LEFT, object(column), column.describe()));
			return;
		}
		List<Change> changes = staysInPrimaryKey(column) ? List.of() : List
			.of(new Change.AlterColumn(this.from.name(), Aspect.NULLABILITY, column, column.withNullable(true)));
		this.differences.add(new Difference(Kind.COLUMN_UNMAPPED, object(column), column.describe(),
				"not mapped, so inserts leave it out", this.origins.of(this.to.name()), Impact.BREAKS, changes));
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

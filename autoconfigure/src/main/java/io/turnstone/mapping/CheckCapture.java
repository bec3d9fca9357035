package io.turnstone.mapping;

import java.sql.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.turnstone.schema.Check;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Checks of one table. While its statement is written, each has a name by which it can be
 * found again in a scratch.
 */
final class CheckCapture {

	private final Table table;

	private final Set<Column> leftOut;

	private final Set<Column> discriminators;

	private final Dialect dialect;

	private final List<MappedCheck> checks = new ArrayList<>();

	/**
	 * Create the capture.
	 * @param table the table
	 * @param leftOut the columns that its statement is to do without
	 * @param discriminators all columns that are discriminators
	 * @param dialect the dialect
	 */
	CheckCapture(Table table, Set<Column> leftOut, Set<Column> discriminators, Dialect dialect) {
		this.table = table;
		this.leftOut = leftOut;
		this.discriminators = discriminators;
		this.dialect = dialect;
	}

	List<MappedCheck> checks() {
		return this.checks;
	}

	/**
	 * Return the statement that creates the table's columns and checks alone. The
	 * exporter takes a column's checks from the column itself, so they bear other names
	 * for as long as that takes.
	 * @param writer writes the statement for a table
	 * @return the statement
	 */
	String write(StatementWriter writer) {
		List<CheckConstraint> tableChecks = this.table.getChecks()
			.stream()
			.map((check) -> copy(check, add(check.getName(), check.getConstraint(), sourceOf(check))))
			.toList();
		Map<CheckConstraint, CheckConstraint> originals = new IdentityHashMap<>();
		this.table.getColumns()
			.stream()
			.flatMap((column) -> column.getCheckConstraints().stream())
			.forEach((check) -> originals.put(check, copy(check, check.getName())));
		try {
			this.table.getColumns().forEach(this::nameChecks);
			return writer.write(new ColumnsOnlyTable(this.table, columns(), tableChecks, indispensableKey()));
		}
		finally {
			originals.forEach((check, original) -> {
				check.setName(original.getName());
				check.setConstraint(original.getConstraint());
			});
		}
	}

	private List<Column> columns() {
		return this.table.getColumns().stream().filter((column) -> !this.leftOut.contains(column)).toList();
	}

	/**
	 * A column whose values MySQL numbers has to be part of a key.
	 */
	private @Nullable PrimaryKey indispensableKey() {
		boolean numbered = this.table.getColumns().stream().anyMatch(Column::isIdentity)
				&& this.dialect.getIdentityColumnSupport().supportsIdentityColumns()
				&& this.dialect.getIdentityColumnSupport()
					.getIdentityColumnString(Types.BIGINT)
					.contains("auto_increment");
		return numbered ? this.table.getPrimaryKey() : null;
	}

	private void nameChecks(Column column) {
		List<CheckConstraint> own = column.getCheckConstraints();
		List<CheckConstraint> anonymous = own.stream().filter(CheckConstraint::isAnonymous).toList();
		own.stream()
			.filter(CheckConstraint::isNamed)
			.forEach((check) -> check.setName(add(check.getName(), check.getConstraint(), Check.Source.DECLARED)));
		if (!anonymous.isEmpty()) {
			boolean implicit = anonymous.stream().allMatch((check) -> isImplicit(column, check));
			String joined = joined(anonymous);
			String name = add(null, joined, implicit ? Check.Source.IMPLICIT : Check.Source.DECLARED);
			// Hibernate writes them as one check: the first stands for all, the rest for
			// nothing
			for (int i = 0; i < anonymous.size(); i++) {
				anonymous.get(i).setName((i == 0) ? name : name + MappedCheck.PART + i);
			}
			anonymous.get(0).setConstraint(joined);
		}
	}

	private static CheckConstraint copy(CheckConstraint check, @Nullable String name) {
		return new CheckConstraint(name, check.getConstraint(), check.getOptions());
	}

	private String add(@Nullable String name, String condition, Check.Source source) {
		String suffix = "_c" + this.checks.size();
		this.checks.add(new MappedCheck(suffix, name, condition, source));
		return MappedTable.NAME + suffix;
	}

	private static String joined(List<CheckConstraint> anonymous) {
		if (anonymous.size() == 1) {
			return anonymous.get(0).getConstraint();
		}
		return anonymous.stream().map(CheckConstraint::getConstraintInParens).collect(Collectors.joining(" and "));
	}

	private Check.Source sourceOf(CheckConstraint check) {
		boolean implicit = check.isAnonymous() && this.discriminators.stream()
			.anyMatch((column) -> check.getConstraint().startsWith(column.getQuotedName(this.dialect) + " "));
		return implicit ? Check.Source.IMPLICIT : Check.Source.DECLARED;
	}

	private boolean isImplicit(Column column, CheckConstraint check) {
		return this.discriminators.contains(column) || check.getConstraint().equals(conditionOfType(column))
				|| check.getConstraint().matches("\\Q" + column.getQuotedName(this.dialect) + "\\E>=-?\\d+");
	}

	private @Nullable String conditionOfType(Column column) {
		if (column.getValue() instanceof BasicValue value && value.getResolution() != null) {
			return value.getResolution()
				.getLegacyResolvedBasicType()
				.getCheckCondition(column.getQuotedName(this.dialect), this.dialect);
		}
		return null;
	}

	/**
	 * Writes the statement that creates a table.
	 */
	@FunctionalInterface
	interface StatementWriter {

		String write(ColumnsOnlyTable table);

	}

}

package io.turnstone.diff;

import java.util.List;

import io.turnstone.schema.Check;
import io.turnstone.schema.Check.Source;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Columns of an enum that is stored by number on one side and by name on the other, which
 * no conversion of types turns into one another.
 */
final class NamedNumbers {

	private NamedNumbers() {
	}

	/**
	 * Tell whether a column holds numbers for which there are to be names, or the other
	 * way round.
	 * @param from the table as it is
	 * @param there the column as it is
	 * @param to the table as it is to be
	 * @param wanted the column as it is to be
	 * @return {@code true} if only somebody who knows the names can convert them
	 */
	static boolean between(Table from, Column there, Table to, Column wanted) {
		return (isInteger(there.type()) && hasNames(to, wanted)) || (isInteger(wanted.type()) && hasNames(from, there));
	}

	private static boolean isInteger(@Nullable DataType type) {
		return type != null && NumberRange.isInteger(type);
	}

	private static boolean hasNames(Table table, Column column) {
		return table.checks()
			.stream()
			.anyMatch((check) -> concerns(check, column) && AllowedValues.of(check)
				.filter((values) -> values.listed().stream().anyMatch((value) -> !value.matches("-?\\d+")))
				.isPresent());
	}

	/**
	 * Return a table without the checks that list the names or numbers of such columns.
	 * @param table the table
	 * @param from the table as it is
	 * @param to the table as it is to be
	 * @return the table
	 */
	static Table without(Table table, Table from, Table to) {
		List<Check> checks = table.checks().stream().filter((check) -> !isOfSuch(check, from, to)).toList();
		return table.withChecks(checks);
	}

	private static boolean isOfSuch(Check check, Table from, Table to) {
		return to.columns()
			.stream()
			.filter((wanted) -> concerns(check, wanted))
			.anyMatch((wanted) -> from.column(wanted.name())
				.filter((there) -> between(from, there, to, wanted))
				.isPresent());
	}

	private static boolean concerns(Check check, Column column) {
		return check.source() != Source.DECLARED && check.columns().equals(List.of(column.name()));
	}

}

package io.turnstone.diff.hazard;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.diff.NumberRange;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Table;

/**
 * The numbers of a key have a type of which there are not many.
 */
final class SmallKey extends ChangeRule {

	@Override
	public String code() {
		return "TS504";
	}

	@Override
	public String title() {
		return "the numbers of a key may run out";
	}

	private static final BigInteger MANY = BigInteger.valueOf(Integer.MAX_VALUE).shiftLeft(1);

	private static final int HALF = 50;

	private static final int NEARLY_ALL = 90;

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		return situation.table(step.table())
			.flatMap((table) -> key(table)
				.flatMap((column) -> last(column).flatMap((last) -> of(step, table, column, last, situation))))
			.stream();
	}

	private Optional<Hazard> of(Step.OfSchema step, Table table, Column column, BigInteger last, Situation situation) {
		Long used = situation.statistics(table.name()).lastKey();
		long percent = (used != null) ? BigInteger.valueOf(used * 100).divide(last).longValueExact() : 0;
		if (percent >= HALF) {
			return Optional
				.of(hazard(table, column, (percent >= NEARLY_ALL) ? Hazard.Level.DANGER : Hazard.Level.CAUTION,
						"%d %% of the %,d numbers of its type are used".formatted(percent, last)));
		}
		boolean begins = step.change() instanceof Change.CreateTable && isNumbered(table, column, situation);
		return begins ? Optional.of(hazard(table, column, Hazard.Level.SAFE,
				"there are no more than %,d numbers of its type".formatted(last))) : Optional.empty();
	}

	private Hazard hazard(Table table, Column column, Hazard.Level level, String message) {
		return new Hazard(code(), level, table.name() + "." + column.name(), message,
				"Use a long for what may grow: the change from int takes time once there are rows.");
	}

	private static Optional<Column> key(Table table) {
		PrimaryKey key = table.primaryKey();
		return (key != null && key.columns().size() == 1) ? table.column(key.columns().get(0)) : Optional.empty();
	}

	private static Optional<BigInteger> last(Column column) {
		return Optional.ofNullable(column.type())
			.filter(NumberRange::isInteger)
			.flatMap(NumberRange::of)
			.map(NumberRange::highest)
			.filter((highest) -> highest.compareTo(MANY) <= 0);
	}

	/**
	 * Tell whether the database numbers the rows: by the column itself, or by the
	 * sequence that Hibernate takes for it.
	 */
	private static boolean isNumbered(Table table, Column column, Situation situation) {
		ObjectName name = table.name();
		return column.identity() != null
				|| (column.defaultValue() != null && column.defaultValue().toLowerCase(Locale.ROOT).contains("nextval"))
				|| situation.hasSequence(new ObjectName(name.schema(), name.name() + "_seq"))
				|| situation.hasSequence(new ObjectName(name.schema(), name.name() + "_SEQ"));
	}

}

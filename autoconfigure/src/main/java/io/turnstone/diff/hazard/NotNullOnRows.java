package io.turnstone.diff.hazard;

import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;

/**
 * A column becomes NOT NULL in a table that may hold rows without a value.
 */
final class NotNullOnRows extends ChangeRule {

	@Override
	public String code() {
		return "TS110";
	}

	@Override
	public String title() {
		return "NOT NULL fails on rows without a value";
	}

	private static final String SAFE_WAY = "Give the rows a value first: --turnstone.backfill, or an update in a change "
			+ "set before.";

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		ObjectName table = step.table();
		if (situation.isNew(table)) {
			return Stream.empty();
		}
		if (step.change() instanceof Change.AddColumn addition) {
			return lacksValue(addition.column()) ? hazard(table, addition.column()) : Stream.empty();
		}
		boolean restricts = step.change() instanceof Change.AlterColumn change && change.aspect() == Aspect.NULLABILITY
				&& !change.to().nullable() && !situation.isFilled(table, change.to().name());
		return restricts ? hazard(table, ((Change.AlterColumn) step.change()).to()) : Stream.empty();
	}

	private static boolean lacksValue(Column column) {
		return !column.nullable() && !column.fillsItself();
	}

	private Stream<Hazard> hazard(ObjectName table, Column column) {
		return Stream.of(new Hazard(code(), Hazard.Level.CAUTION, table + "." + column.name(),
				"it fails on rows that have no value, and changes nothing then", SAFE_WAY));
	}

}

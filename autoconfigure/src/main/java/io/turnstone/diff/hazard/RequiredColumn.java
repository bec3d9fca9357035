package io.turnstone.diff.hazard;

import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.diff.Phase;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;

/**
 * A column must have a value from now on, which the version of the application that runs
 * beside it does not write. What is labelled as due after that version has ended is no
 * such thing.
 */
final class RequiredColumn extends ChangeRule {

	@Override
	public String code() {
		return "TS203";
	}

	@Override
	public String title() {
		return "the previous version does not write what becomes required";
	}

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		if (step.phase() == Phase.CONTRACT || situation.isNew(step.table())) {
			return Stream.empty();
		}
		if (step.change() instanceof Change.AddColumn addition) {
			return of(step.table(), addition.column());
		}
		return (step.change() instanceof Change.AlterColumn change && change.aspect() == Aspect.NULLABILITY)
				? of(step.table(), change.to()) : Stream.empty();
	}

	private Stream<Hazard> of(ObjectName table, Column column) {
		return (column.nullable() || column.fillsItself()) ? Stream.empty() : Stream
			.of(new Hazard(code(), Hazard.Level.CAUTION, table + "." + column.name(),
					"the version of the application that runs beside it writes rows without a value, and fails then",
					"Give the column a default; or make it NOT NULL in a change set with the label contract, once the "
							+ "last instance of the old version has ended."));
	}

}

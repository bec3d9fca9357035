package io.turnstone.diff.hazard;

import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.diff.TypeImpact;
import io.turnstone.schema.DataType;

/**
 * A column gets a type that holds less than the one that it has.
 */
final class NarrowerType extends ChangeRule {

	@Override
	public String code() {
		return "TS102";
	}

	@Override
	public String title() {
		return "the new type holds less";
	}

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		if (!(step.change() instanceof Change.AlterColumn change) || change.aspect() != Aspect.TYPE
				|| situation.isNew(change.object())) {
			return Stream.empty();
		}
		DataType from = change.from().type();
		DataType to = change.to().type();
		if (from == null || to == null || !TypeImpact.loses(from, to)) {
			return Stream.empty();
		}
		return Stream.of(new Hazard(code(), Hazard.Level.DANGER, change.object() + "." + change.to().name(),
				"%s holds less than %s: values that are too long make it fail, digits that have no room are rounded"
					.formatted(to.text(), from.text()),
				"Look for values that do not fit, and change them on purpose before; or add a column of the new type."));
	}

}

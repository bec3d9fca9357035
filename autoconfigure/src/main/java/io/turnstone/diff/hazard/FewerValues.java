package io.turnstone.diff.hazard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.turnstone.diff.AllowedValues;
import io.turnstone.diff.Change;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.diff.Phase;
import io.turnstone.schema.DataType;

/**
 * Values are refused from now on, which the version of the application that runs beside
 * it may still write.
 */
final class FewerValues extends ChangeRule {

	@Override
	public String code() {
		return "TS204";
	}

	@Override
	public String title() {
		return "the previous version still writes a value that is refused";
	}

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		Change change = step.change();
		if (step.phase() == Phase.CONTRACT || situation.isNew(change.object())) {
			return Stream.empty();
		}
		if (change instanceof Change.ReplaceCheck replacement) {
			return hazard(change.object() + "." + String.join(", ", replacement.to().columns()), lacking(replacement));
		}
		return (change instanceof Change.AlterColumn alteration && alteration.aspect() == Aspect.TYPE)
				? hazard(change.object() + "." + alteration.to().name(), lacking(alteration)) : Stream.empty();
	}

	/**
	 * Tell whether rows that the old check let through may break the new one.
	 */
	static boolean mayReject(Change.ReplaceCheck change) {
		Optional<AllowedValues> before = AllowedValues.of(change.from());
		Optional<AllowedValues> after = AllowedValues.of(change.to());
		return before.isEmpty() || after.isEmpty() || !after.get().lacking(before.get()).isEmpty();
	}

	private static List<String> lacking(Change.ReplaceCheck change) {
		return AllowedValues.of(change.from())
			.flatMap((before) -> AllowedValues.of(change.to()).map((after) -> after.lacking(before)))
			.orElse(List.of());
	}

	private static List<String> lacking(Change.AlterColumn change) {
		DataType from = change.from().type();
		DataType to = change.to().type();
		if (from == null || to == null || !from.base().startsWith("enum") || !to.base().startsWith("enum")) {
			return List.of();
		}
		return AllowedValues.of(to).lacking(AllowedValues.of(from));
	}

	private Stream<Hazard> hazard(String object, List<String> refused) {
		return refused.isEmpty() ? Stream.empty()
				: Stream.of(new Hazard(code(), Hazard.Level.CAUTION, object,
						"the version of the application that runs beside it may still write %s, which is refused"
							.formatted(String.join(", ", refused)),
						"Take the value out of the application first, and refuse it once the last instance of the old "
								+ "version has ended."));
	}

}

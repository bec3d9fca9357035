package io.turnstone.diff.hazard;

import java.util.stream.Stream;

/**
 * A name is too long for the product.
 */
final class LongName extends ChangeRule {

	@Override
	public String code() {
		return "TS501";
	}

	@Override
	public String title() {
		return "a name is too long for the product";
	}

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		return GivenNames.of(step.change())
			.stream()
			.flatMap((name) -> situation.product()
				.fateOfName(name)
				.map((fate) -> new Hazard(code(), Hazard.Level.CAUTION, name, "the name " + fate,
						"Give it a shorter name."))
				.stream());
	}

}

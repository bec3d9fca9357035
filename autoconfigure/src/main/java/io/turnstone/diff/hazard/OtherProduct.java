package io.turnstone.diff.hazard;

import java.util.Optional;

/**
 * Product of which nothing is known.
 *
 * @param name the name
 */
record OtherProduct(String name) implements Product {

	@Override
	public Optional<Load> load(Step.OfSchema step, Situation situation) {
		return Optional.empty();
	}

	@Override
	public boolean commitsEachChange() {
		return false;
	}

	@Override
	public boolean indexesForeignKeys() {
		return true;
	}

	@Override
	public Optional<String> fateOfName(String name) {
		return Optional.empty();
	}

}

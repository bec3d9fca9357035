package io.turnstone.diff.hazard;

import java.util.List;
import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Step.Manner;

/**
 * A statement stands in a transaction, where the product refuses it.
 */
final class OutsideTransaction implements Rule {

	@Override
	public String code() {
		return "TS303";
	}

	@Override
	public String title() {
		return "the statement cannot run in a transaction";
	}

	@Override
	public List<Hazard> judge(Batch batch, Situation situation) {
		if (!batch.transactional() || situation.product().commitsEachChange()) {
			return List.of();
		}
		return batch.steps().stream().flatMap(OutsideTransaction::statement).map(this::of).toList();
	}

	private static Stream<String> statement(Step step) {
		if (step instanceof Step.Alone alone) {
			return Stream.of(alone.statement());
		}
		boolean concurrently = step instanceof Step.OfSchema change && change.manner() == Manner.ONLINE
				&& (change.change() instanceof Change.CreateIndex || change.change() instanceof Change.DropIndex);
		return concurrently ? Stream.of("index ... concurrently") : Stream.empty();
	}

	private Hazard of(String statement) {
		return new Hazard(code(), Hazard.Level.CAUTION, statement, "it is refused within a transaction",
				"Let the change set run outside of one, and do nothing else: runInTransaction: false.");
	}

}

package io.turnstone.diff.hazard;

import java.util.List;
import java.util.stream.Stream;

import io.turnstone.diff.hazard.Load.Work;

/**
 * Others wait for as long as it takes to read, index or write all rows of a table.
 */
final class LongLock implements Rule {

	@Override
	public String code() {
		return "TS301";
	}

	@Override
	public String title() {
		return "others wait while rows are read, indexed or written";
	}

	@Override
	public List<Hazard> judge(Batch batch, Situation situation) {
		return batch.steps().stream().flatMap((step) -> of(step, situation)).toList();
	}

	private Stream<Hazard> of(Step step, Situation situation) {
		if (step instanceof Step.Locking locking) {
			return Stream.of(new Hazard(code(), Hazard.Level.CAUTION, locking.table().toString(),
					"others wait for the table until the change set ends",
					"Leave the lock to the statements that need one, and keep the change set short."));
		}
		return (step instanceof Step.OfSchema change) ? Loads.of(change, situation)
			.filter((load) -> load.work() != Work.REWRITE)
			.map((load) -> new Hazard(code(), Loads.level(load, situation.statistics(change.table())),
					change.table().toString(), Loads.message(load, situation.statistics(change.table())),
					load.safeWay()))
			.stream() : Stream.empty();
	}

}

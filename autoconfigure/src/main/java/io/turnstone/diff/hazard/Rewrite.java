package io.turnstone.diff.hazard;

import java.util.stream.Stream;

import io.turnstone.diff.hazard.Load.Work;

/**
 * A table is written anew, which takes time and room.
 */
final class Rewrite extends ChangeRule {

	@Override
	public String code() {
		return "TS302";
	}

	@Override
	public String title() {
		return "the table is written anew";
	}

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		return Loads.of(step, situation)
			.filter((load) -> load.work() == Work.REWRITE)
			.map((load) -> new Hazard(code(), Loads.level(load, situation.statistics(step.table())),
					step.table().toString(), Loads.message(load, situation.statistics(step.table())), load.safeWay()))
			.stream();
	}

}

package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Step.Manner;

/**
 * A change set makes several changes that are committed one by one, so that a failure
 * leaves some of them behind, and the next start fails on these.
 */
final class HalfDone implements Rule {

	@Override
	public String code() {
		return "TS304";
	}

	@Override
	public String title() {
		return "a failure leaves the change set half done";
	}

	@Override
	public List<Hazard> judge(Batch batch, Situation situation) {
		boolean commits = situation.product().commitsEachChange();
		long changes = (commits || !batch.transactional()) ? batch.changes()
			.filter((step) -> commits || step.manner() == Manner.PLAIN)
			.filter(HalfDone::counts)
			.count() : 0;
		return (changes > 1) ? List.of(new Hazard(code(), Hazard.Level.CAUTION, batch.name(),
				"its %d changes are committed one by one: a failure leaves those before it, and the next start fails on them"
					.formatted(changes),
				"Put each change into a change set of its own.")) : List.of();
	}

	private static boolean counts(Step.OfSchema step) {
		return !(step.change() instanceof Change.FillColumn);
	}

}

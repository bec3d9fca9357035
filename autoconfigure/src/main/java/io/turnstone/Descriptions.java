package io.turnstone;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.diff.Difference;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.RunInProgress;
import io.turnstone.upgrade.RunReport;
import io.turnstone.upgrade.lock.LockHolder;

/**
 * Translations of what the engine returns into what the front door hands out.
 */
final class Descriptions {

	private Descriptions() {
	}

	static ModelDifference of(Difference difference) {
		return new ModelDifference(difference.kind().name(), difference.kind().text(), difference.object(),
				difference.to(), difference.from(),
				(difference.origin() != null) ? difference.origin().toString() : null, difference.impact().name(),
				difference.kind().rule(), difference.consequence());
	}

	static List<ModelDifference> of(Iterable<Difference> differences) {
		List<ModelDifference> descriptions = new ArrayList<>();
		differences.forEach((difference) -> descriptions.add(of(difference)));
		return descriptions;
	}

	static ChangeSetId of(ChangeSetReference changeSet) {
		return new ChangeSetId(changeSet.id(), changeSet.author(), changeSet.file());
	}

	static LockStatus of(LockHolder holder) {
		return new LockStatus(holder.name(), Instant.now().minus(holder.age()).truncatedTo(ChronoUnit.SECONDS),
				holder.alive());
	}

	static RunStatus of(RunInProgress run) {
		return new RunStatus(run.startedAt(), (run.changeSet() != null) ? of(run.changeSet()) : null, run.number(),
				run.planned(), run.changeSetStartedAt());
	}

	static UpgradeResult of(RunReport report) {
		return new UpgradeResult(report.startedAt(), report.duration(),
				report.ran().stream().map((run) -> new RanChangeSet(of(run.changeSet()), run.duration())).toList(),
				UpgradeResult.Outcome.valueOf(report.outcome().name()), report.error());
	}

}

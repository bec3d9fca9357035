package io.turnstone;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.diff.Difference;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.RunReport;

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

	static UpgradeResult of(RunReport report) {
		return new UpgradeResult(report.startedAt(), report.duration(),
				report.ran().stream().map((run) -> of(run.changeSet())).toList(),
				UpgradeResult.Outcome.valueOf(report.outcome().name()), report.error());
	}

}

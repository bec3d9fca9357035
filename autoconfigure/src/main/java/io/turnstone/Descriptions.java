package io.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.turnstone.OpenQuestionsException.Question;
import io.turnstone.diff.Difference;
import io.turnstone.diff.Rename;
import io.turnstone.diff.RenameCandidate;
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

	/**
	 * Put into words what has to be asked about a column.
	 */
	static Question question(RenameCandidate candidate) {
		Rename rename = candidate.rename();
		String there = rename.table() + "." + rename.from();
		return new Question("Is %s.%s the new name of %s?".formatted(rename.table(), rename.to(), there),
				String.format(Locale.ROOT, "%s; %.2f", String.join(", ", candidate.reasons()), candidate.likeness()),
				there + ":" + rename.to(), "-" + there);
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

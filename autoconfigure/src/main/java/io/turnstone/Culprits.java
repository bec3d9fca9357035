package io.turnstone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.turnstone.changelog.Draft;
import io.turnstone.diff.Change;
import io.turnstone.diff.Difference;
import io.turnstone.diff.hazard.Step;
import io.turnstone.proof.Blame;
import io.turnstone.proof.Proof;

/**
 * Finds the differences because of which a draft could not be proved.
 *
 * @param plan what was drafted
 * @param draft the draft
 */
record Culprits(DraftPlan plan, Draft draft) {

	/**
	 * Find them.
	 * @param proof the proof that failed
	 * @return the differences with the reason of each; none where nobody can tell, or
	 * where the made-up rows may be to blame
	 */
	Map<Difference, String> of(Proof proof) {
		Map<Difference, String> culprits = new LinkedHashMap<>();
		if (!this.plan.drops()) {
			proof.blames().forEach((blame) -> behind(blame).forEach((each) -> culprits.putIfAbsent(each, why(blame))));
		}
		if (proof.data() == Proof.Data.MADE_UP) {
			Set<String> filled = this.plan.filledTables().emptied();
			culprits.keySet().removeIf((difference) -> difference.touched().noneMatch(filled::contains));
		}
		return culprits;
	}

	private List<Difference> behind(Blame blame) {
		if (blame instanceof Blame.Remains remains) {
			return this.plan.differences().disagreements().like(remains.difference());
		}
		if (blame instanceof Blame.NotRestored lost) {
			return this.plan.differences().disagreements().about(lost.object(), lost.description());
		}
		return change(((Blame.Fails) blame).changeSet()).map(this.plan.differences().disagreements()::behind)
			.orElse(List.of());
	}

	private static String why(Blame blame) {
		if (blame instanceof Blame.Remains remains) {
			Difference difference = remains.difference();
			return "it differs still when it was applied (%s, %s: the model has %s, the scratch %s)".formatted(
					difference.object(), difference.kind().text(), Objects.requireNonNullElse(difference.to(), "-"),
					Objects.requireNonNullElse(difference.from(), "-"));
		}
		return (blame instanceof Blame.NotRestored lost)
				? "its rollback does not restore what was: " + lost.description()
				: "its change set fails: " + ((Blame.Fails) blame).error();
	}

	/**
	 * Return what a change set does. A constraint is validated right after it was added.
	 */
	private Optional<Change> change(String changeSet) {
		List<Change> changes = IntStream.range(0, this.draft.changeSets().size())
			.takeWhile((position) -> position == 0 || !this.draft.changeSets().get(position - 1).id().equals(changeSet))
			.mapToObj((position) -> this.draft.steps().get(position))
			.flatMap((batch) -> batch.steps().stream())
			.filter(Step.OfSchema.class::isInstance)
			.map((step) -> ((Step.OfSchema) step).change())
			.filter((change) -> !(change instanceof Change.ValidateConstraint))
			.toList();
		return changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(changes.size() - 1));
	}

}

package io.turnstone;

import java.util.Map;

import io.turnstone.changelog.Draft;
import io.turnstone.diff.Difference;
import io.turnstone.proof.Proof;

/**
 * Draft of a plan, and what became of its proof.
 *
 * @param plan what was drafted
 * @param draft the draft
 * @param proof the proof
 */
record Attempt(DraftPlan plan, Draft draft, Proof proof) {

	/**
	 * Return what stands in the way of the proof.
	 * @return the differences with the reason of each; none where there is a proof, or
	 * nobody can tell
	 */
	Map<Difference, String> culprits() {
		return new Culprits(this.plan, this.draft).of(this.proof);
	}

}

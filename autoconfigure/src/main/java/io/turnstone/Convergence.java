package io.turnstone;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.changelog.Draft;
import io.turnstone.changelog.DraftTitle;
import io.turnstone.changelog.Drafter;
import io.turnstone.diff.Difference;
import io.turnstone.proof.Proof;
import io.turnstone.proof.Proof.Data;
import io.turnstone.scratch.ScratchUnavailableException;

/**
 * Search for what of a plan can be drafted and proved: what stands in the way of the
 * proof is left out, as far as that can be told, and the rest is proved anew.
 *
 * @param session the database
 * @param drafter writes the drafts
 * @param title what the draft is called
 * @param completion completes a plan
 */
record Convergence(DatabaseSession session, Drafter drafter, DraftTitle title, Completion completion) {

	static final String NO_SCRATCH = "no scratch";

	private static final int MOST_ATTEMPTS = 8;

	/**
	 * Draft and prove. Where no smaller draft can be proved either, all of it is handed
	 * out as it is.
	 * @param whole all that is to be drafted
	 * @return the attempt that is proved, or else the first one; one of whose plan
	 * nothing is left, where that cannot be the fault of rows that were made up
	 * @throws SQLException if the database cannot be asked
	 */
	Attempt of(DraftPlan whole) throws SQLException {
		Attempt first = attempt(whole);
		Attempt last = narrowed(whole, first);
		boolean nothingConverges = last.plan().changes().isEmpty() && first.proof().data() == Data.ANY
				&& last.proof().data() == Data.ANY;
		return (last.proof().proved() || nothingConverges) ? last : first;
	}

	/**
	 * Try again with less, as long as that can be told.
	 */
	private Attempt narrowed(DraftPlan whole, Attempt first) throws SQLException {
		DraftPlan plan = whole;
		Attempt attempt = first;
		for (int attempts = 1; attempts < MOST_ATTEMPTS; attempts++) {
			Map<Difference, String> culprits = attempt.culprits();
			if (culprits.isEmpty()) {
				return attempt;
			}
			plan = plan.without(culprits);
			if (plan.changes().isEmpty()) {
				return new Attempt(plan, attempt.draft(), attempt.proof());
			}
			attempt = attempt(plan);
		}
		return attempt;
	}

	private Attempt attempt(DraftPlan plan) throws SQLException {
		DraftPlan complete = this.completion.of(plan);
		Draft draft = this.drafter.draft(this.title, complete.changes(), complete.renamedBase());
		return new Attempt(complete, draft, prove(complete, draft));
	}

	private Proof prove(DraftPlan plan, Draft draft) throws SQLException {
		try {
			return new Proving(this.session, this.drafter.plain()).prove(plan, draft, this.session.model());
		}
		catch (ScratchUnavailableException ex) {
			return Proof.failed(NO_SCRATCH, Duration.ZERO, Objects.requireNonNullElse(ex.getMessage(), NO_SCRATCH),
					List.of());
		}
	}

	/**
	 * Adds to a plan what follows from it.
	 */
	interface Completion {

		DraftPlan of(DraftPlan plan) throws SQLException;

	}

}

package io.turnstone.proof;

import java.time.Duration;
import java.util.List;

import io.turnstone.diff.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What the proof of a draft showed.
 *
 * @param product the product that it was proved on, such as {@code PostgreSQL 18.6}
 * @param duration how long it took
 * @param reason why the draft is not proved, or {@code null} where it is
 * @param remaining what still differed from the model when the draft was applied
 * @param note on what rows it was proved, in words; {@code null} where there were none
 */
public record Proof(String product, Duration duration, @Nullable String reason, List<Difference> remaining,
		@Nullable String note) {

	public Proof {
		remaining = List.copyOf(remaining);
	}

	Proof withNote(String note) {
		return new Proof(this.product, this.duration, this.reason, this.remaining, note);
	}

	/**
	 * Tell whether the draft may only have failed because rows that were made up do not
	 * suit a new condition. One that fills rows has to cope with any.
	 */
	boolean mayBeDueTo(FilledTables rows) {
		return this.reason != null && !rows.tables().isEmpty() && rows.emptied().isEmpty()
				&& !this.reason.startsWith(Prover.LOST);
	}

	/**
	 * Tell whether the draft was applied, compared, rolled back and compared without a
	 * difference.
	 * @return {@code true} if the draft is proved
	 */
	public boolean proved() {
		return this.reason == null;
	}

}

package io.turnstone.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.turnstone.catalog.TableLock;
import io.turnstone.diff.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What the proof of a draft showed.
 *
 * @param product the product that it was proved on, such as {@code PostgreSQL 18.6}
 * @param duration how long it took
 * @param reason why the draft is not proved, or {@code null} where it is
 * @param blames what stood in its way, as far as that can be told
 * @param data on what data it failed, where it did
 * @param note on what rows it was proved, in words; {@code null} where there were none
 * @param locks the locks on tables that were there before, by the ids of the change sets
 * that took them; {@code null} where they were not observed
 */
public record Proof(String product, Duration duration, @Nullable String reason, List<Blame> blames, Data data,
		@Nullable String note, @Nullable Map<String, List<TableLock>> locks) {

	public Proof {
		blames = List.copyOf(blames);
	}

	/**
	 * Return that there was no proof.
	 * @param product where there would have been one
	 * @param duration how long it took to find that out
	 * @param reason why there is none
	 * @param blames what stood in its way
	 * @return the proof
	 */
	public static Proof failed(String product, Duration duration, String reason, List<? extends Blame> blames) {
		return new Proof(product, duration, reason, List.copyOf(blames), Data.ANY, null, null);
	}

	Proof withNote(String note) {
		return new Proof(this.product, this.duration, this.reason, this.blames, this.data, note, this.locks);
	}

	Proof dueToRows() {
		return new Proof(this.product, this.duration, this.reason, this.blames, Data.MADE_UP, this.note, this.locks);
	}

	/**
	 * Return what still differed from the model when the draft was applied.
	 * @return the differences
	 */
	public List<Difference> remaining() {
		return this.blames.stream()
			.filter(Blame.Remains.class::isInstance)
			.map((blame) -> ((Blame.Remains) blame).difference())
			.toList();
	}

	/**
	 * Tell whether the draft was applied, compared, rolled back and compared without a
	 * difference.
	 * @return {@code true} if the draft is proved
	 */
	public boolean proved() {
		return this.reason == null;
	}

	/**
	 * Data on which a draft fails.
	 */
	public enum Data {

		/**
		 * It fails whatever is in the tables, as far as is known.
		 */
		ANY,

		/**
		 * It fails on rows that were made up, and passes on empty tables.
		 */
		MADE_UP

	}

}

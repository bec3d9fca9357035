package io.turnstone;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a comparison found and does not tell, because somebody said so.
 *
 * @param accepted the differences that {@code turnstone.acknowledged.yaml} accepts
 * @param expired the differences that it accepted until a day that is over; they count
 * again and are among the differences
 * @param removable the entries of the file that no difference needs any more
 * @param excluded how many differences the filters excluded
 */
public record Silenced(List<Accepted> accepted, List<Accepted> expired, List<String> removable, int excluded) {

	public Silenced {
		accepted = List.copyOf(accepted);
		expired = List.copyOf(expired);
		removable = List.copyOf(removable);
	}

	/**
	 * Return what is the case where nobody said anything.
	 * @return nothing
	 */
	public static Silenced nothing() {
		return new Silenced(List.of(), List.of(), List.of(), 0);
	}

	/**
	 * Difference that somebody accepted.
	 *
	 * @param difference the difference
	 * @param reason why it is accepted
	 * @param until the last day on which it is, or {@code null} for ever
	 */
	public record Accepted(ModelDifference difference, String reason, @Nullable LocalDate until) {

	}

}

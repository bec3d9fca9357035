package io.turnstone.changelog;

import java.time.LocalDate;

import io.turnstone.diff.DifferencePattern;
import org.jspecify.annotations.Nullable;

/**
 * Difference that somebody accepted.
 *
 * @param pattern names the difference
 * @param reason why it is accepted
 * @param until the last day on which it is, or {@code null} for ever
 */
public record Acknowledgement(DifferencePattern pattern, String reason, @Nullable LocalDate until) {

	/**
	 * Tell whether the difference is accepted on a day.
	 * @param day the day
	 * @return {@code true} if it is
	 */
	public boolean isValidOn(LocalDate day) {
		return this.until == null || !day.isAfter(this.until);
	}

}

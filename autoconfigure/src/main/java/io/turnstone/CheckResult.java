package io.turnstone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a comparison of model and database found.
 *
 * @param database the name of the database
 * @param base what the model was compared with: {@link Base#CHANGELOG} or
 * {@link Base#DATABASE}
 * @param baseReason why it was that, where it had to be found out
 * @param checkedAt when the comparison began
 * @param duration how long it took
 * @param differences what model and base disagree in
 * @param notes what is worth knowing, and what could not be compared
 * @param leftInPlace what only the base has
 * @param possibleRenames what of it may be something of the model under its old name
 * @param silenced what somebody said is not to be told
 */
public record CheckResult(String database, Base base, @Nullable String baseReason, Instant checkedAt, Duration duration,
		List<ModelDifference> differences, List<ModelDifference> notes, List<ModelDifference> leftInPlace,
		List<PossibleRename> possibleRenames, Silenced silenced) {

	public CheckResult {
		differences = List.copyOf(differences);
		notes = List.copyOf(notes);
		leftInPlace = List.copyOf(leftInPlace);
		possibleRenames = List.copyOf(possibleRenames);
	}

	/**
	 * Create a result without possible renames.
	 * @param database the name of the database
	 * @param base what the model was compared with
	 * @param baseReason why it was that, where it had to be found out
	 * @param checkedAt when the comparison began
	 * @param duration how long it took
	 * @param differences what model and base disagree in
	 * @param notes what is worth knowing, and what could not be compared
	 * @param leftInPlace what only the base has
	 * @param silenced what somebody said is not to be told
	 */
	public CheckResult(String database, Base base, @Nullable String baseReason, Instant checkedAt, Duration duration,
			List<ModelDifference> differences, List<ModelDifference> notes, List<ModelDifference> leftInPlace,
			Silenced silenced) {
		this(database, base, baseReason, checkedAt, duration, differences, notes, leftInPlace, List.of(), silenced);
	}

	/**
	 * Tell whether model and base agree.
	 * @return {@code true} if there is no difference
	 */
	public boolean inSync() {
		return this.differences.isEmpty();
	}

}

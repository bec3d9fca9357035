package io.turnstone.boot.endpoint;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.ModelStatus.State;
import io.turnstone.PossibleRename;
import org.jspecify.annotations.Nullable;

/**
 * Description of what a check found.
 *
 * @param database the name of the database
 * @param state whether model and base agree
 * @param base what the model was compared with
 * @param baseReason why it was that
 * @param checkedAt when the check began
 * @param durationMs how long it took, in milliseconds
 * @param differences what model and base disagree in
 * @param notes what is worth knowing, and what could not be compared
 * @param leftInPlace what only the base has
 * @param possibleRenames what of it may be something of the model under its old name
 * @param accepted the differences that the file {@code turnstone.acknowledged.yaml}
 * accepts
 * @param expired the differences that it no longer accepts
 * @param removable the entries of that file that no difference needs any more
 * @param excluded how many differences the filters excluded
 */
@JsonInclude
public record CheckDescriptor(String database, State state, Base base, @Nullable String baseReason, Instant checkedAt,
		long durationMs, List<DifferenceDescriptor> differences, List<DifferenceDescriptor> notes,
		List<DifferenceDescriptor> leftInPlace, List<PossibleRename> possibleRenames, List<AcceptedDescriptor> accepted,
		List<AcceptedDescriptor> expired, List<String> removable, int excluded) {

	/**
	 * Describe a check.
	 * @param result what it found
	 * @return the description
	 */
	public static CheckDescriptor of(CheckResult result) {
		return new CheckDescriptor(result.database(), result.inSync() ? State.IN_SYNC : State.DIFFERENT, result.base(),
				result.baseReason(), result.checkedAt(), result.duration().toMillis(),
				DifferenceDescriptor.of(result.differences()), DifferenceDescriptor.of(result.notes()),
				DifferenceDescriptor.of(result.leftInPlace()), result.possibleRenames(),
				AcceptedDescriptor.of(result.silenced().accepted()), AcceptedDescriptor.of(result.silenced().expired()),
				result.silenced().removable(), result.silenced().excluded());
	}

}

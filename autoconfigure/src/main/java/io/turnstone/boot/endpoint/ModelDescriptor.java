package io.turnstone.boot.endpoint;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.CheckResult;
import io.turnstone.ModelStatus;
import io.turnstone.ModelStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * Description of how model and database stood at the last check.
 *
 * @param state whether they agree
 * @param checkedAt when that was found out
 * @param differences what they disagree in
 */
@JsonInclude
public record ModelDescriptor(State state, @Nullable Instant checkedAt, List<DifferenceDescriptor> differences) {

	/**
	 * Describe a model.
	 * @param status how it stood
	 * @return the description
	 */
	public static ModelDescriptor of(ModelStatus status) {
		return new ModelDescriptor(status.state(), status.checkedAt(), DifferenceDescriptor.of(status.differences()));
	}

	/**
	 * Describe a model that was checked just now.
	 * @param result what the check found
	 * @return the description
	 */
	public static ModelDescriptor of(CheckResult result) {
		return new ModelDescriptor(result.inSync() ? State.IN_SYNC : State.DIFFERENT, result.checkedAt(),
				DifferenceDescriptor.of(result.differences()));
	}

	/**
	 * Describe a model that could not be compared.
	 * @return the description
	 */
	public static ModelDescriptor unknown() {
		return new ModelDescriptor(State.UNKNOWN, null, List.of());
	}

}

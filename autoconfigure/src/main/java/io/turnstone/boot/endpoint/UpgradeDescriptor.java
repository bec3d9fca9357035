package io.turnstone.boot.endpoint;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Description of an upgrade that is over.
 *
 * @param startedAt when it began
 * @param durationMs how long it took, in milliseconds
 * @param applied how many change sets it applied
 * @param outcome how it ended
 * @param error what went wrong
 */
@JsonInclude
public record UpgradeDescriptor(Instant startedAt, long durationMs, int applied, Outcome outcome,
		@Nullable String error) {

	/**
	 * Describe an upgrade.
	 * @param result what it did
	 * @return the description
	 */
	public static UpgradeDescriptor of(UpgradeResult result) {
		return new UpgradeDescriptor(result.startedAt(), result.duration().toMillis(), result.changeSets().size(),
				result.outcome(), result.error());
	}

}

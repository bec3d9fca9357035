package io.turnstone.boot.endpoint;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.ChangeSetId;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Description of an upgrade or downgrade that was asked for.
 *
 * @param database the name of the database
 * @param startedAt when it began
 * @param durationMs how long it took, in milliseconds
 * @param changeSets the change sets that it ran, in order
 * @param outcome how it ended
 * @param error what went wrong
 */
@JsonInclude
public record RunDescriptor(String database, Instant startedAt, long durationMs, List<ChangeSetId> changeSets,
		Outcome outcome, @Nullable String error) {

	/**
	 * Describe an upgrade or downgrade.
	 * @param database the name of the database
	 * @param result what it did
	 * @return the description
	 */
	public static RunDescriptor of(String database, UpgradeResult result) {
		return new RunDescriptor(database, result.startedAt(), result.duration().toMillis(), result.changeSets(),
				result.outcome(), result.error());
	}

}

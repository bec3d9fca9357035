package io.turnstone.boot.endpoint;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.RanChangeSet;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Description of an upgrade that is over.
 *
 * @param startedAt when it began
 * @param durationMs how long it took, in milliseconds
 * @param applied how many change sets it applied
 * @param changeSets the change sets that it applied, in order, and how long each took
 * @param outcome how it ended
 * @param error what went wrong
 */
@JsonInclude
public record UpgradeDescriptor(Instant startedAt, long durationMs, int applied, List<RanDescriptor> changeSets,
		Outcome outcome, @Nullable String error) {

	/**
	 * Describe an upgrade.
	 * @param result what it did
	 * @return the description
	 */
	public static UpgradeDescriptor of(UpgradeResult result) {
		return new UpgradeDescriptor(result.startedAt(), result.duration().toMillis(), result.ran().size(),
				result.ran().stream().map(RanDescriptor::of).toList(), result.outcome(), result.error());
	}

	/**
	 * Description of a change set that was run.
	 *
	 * @param id the id
	 * @param author the author
	 * @param file the path of the file
	 * @param durationMs how long it took, in milliseconds
	 */
	public record RanDescriptor(String id, String author, String file, long durationMs) {

		static RanDescriptor of(RanChangeSet ran) {
			return new RanDescriptor(ran.changeSet().id(), ran.changeSet().author(), ran.changeSet().file(),
					ran.duration().toMillis());
		}

	}

}

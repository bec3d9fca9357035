package io.turnstone;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a downgrade would do.
 *
 * @param database the name of the database
 * @param steps the change sets that would be rolled back, the one first that was applied
 * last
 * @param losses what would be lost, or might be
 */
public record DowngradePlan(String database, List<Step> steps, List<LostData> losses) {

	public DowngradePlan {
		steps = List.copyOf(steps);
		losses = List.copyOf(losses);
	}

	/**
	 * Rolling back of one change set.
	 *
	 * @param changeSet the change set
	 * @param description its comment, or what it does
	 * @param statements the SQL that would be run, in order
	 */
	public record Step(ChangeSetId changeSet, String description, List<String> statements) {

		public Step {
			statements = List.copyOf(statements);
		}

	}

	/**
	 * Data that would be lost, or might be.
	 *
	 * @param changeSet the change set whose rollback takes it away
	 * @param object the table or column; a whole statement where that does not tell what
	 * it takes away
	 * @param rows how many rows that concerns, or {@code null} where they could not be
	 * counted
	 * @param description what becomes of what, in words
	 */
	public record LostData(ChangeSetId changeSet, String object, @Nullable Long rows, String description) {

	}

}

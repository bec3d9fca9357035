package io.turnstone.boot.endpoint;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.ChangeSetId;
import io.turnstone.DowngradePlan;
import io.turnstone.DowngradePlan.Step;
import org.jspecify.annotations.Nullable;

/**
 * Description of what a downgrade would do.
 *
 * @param database the name of the database
 * @param steps the change sets that would be rolled back, in order, with the SQL
 * @param losses the data that would be lost, or might be
 */
public record DowngradePlanDescriptor(String database, List<Step> steps, List<LossDescriptor> losses) {

	/**
	 * Describe a plan.
	 * @param plan the plan
	 * @return the description
	 */
	public static DowngradePlanDescriptor of(DowngradePlan plan) {
		return new DowngradePlanDescriptor(plan.database(), plan.steps(),
				plan.losses()
					.stream()
					.map((loss) -> new LossDescriptor(loss.changeSet(), loss.object(), loss.rows(), loss.description()))
					.toList());
	}

	/**
	 * Description of data that would be lost, or might be.
	 *
	 * @param changeSet the change set whose rollback takes it away
	 * @param object the table or column, or a whole statement
	 * @param rows how many rows that concerns, where they could be counted
	 * @param description what becomes of what, in words
	 */
	@JsonInclude
	public record LossDescriptor(ChangeSetId changeSet, String object, @Nullable Long rows, String description) {

	}

}

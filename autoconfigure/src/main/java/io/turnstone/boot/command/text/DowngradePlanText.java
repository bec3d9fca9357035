package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.DowngradePlan;

/**
 * Renders what a downgrade would do.
 */
public final class DowngradePlanText {

	/**
	 * Render a plan.
	 * @param plan what would be done
	 * @return the lines
	 */
	public List<String> render(DowngradePlan plan) {
		if (plan.steps().isEmpty()) {
			return List.of(plan.database() + ": there is nothing to roll back");
		}
		List<String> lines = new ArrayList<>();
		lines.add("%s: would roll back %s; this was a dry run".formatted(plan.database(),
				Words.count(plan.steps().size(), "change set")));
		for (DowngradePlan.Step step : plan.steps()) {
			lines.add("  %s  %s".formatted(step.changeSet().id(), step.description()));
			step.statements()
				.stream()
				.flatMap((statement) -> (statement.startsWith("--") ? statement : statement + ";").lines())
				.forEach((line) -> lines.add("      " + line));
		}
		if (plan.losses().isEmpty()) {
			lines.add("Nothing would be lost.");
		}
		else {
			lines.add("Would be lost, so that it is refused without --turnstone.downgrade.allow-data-loss=true:");
			plan.losses().forEach((loss) -> lines.add("  %s  %s".formatted(loss.changeSet().id(), loss.description())));
		}
		return lines;
	}

}

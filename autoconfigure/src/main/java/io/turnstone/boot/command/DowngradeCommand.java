package io.turnstone.boot.command;

import io.turnstone.DowngradePlan;
import io.turnstone.DowngradeRequest;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;
import io.turnstone.boot.command.CommandSettings.DowngradeSettings;
import io.turnstone.boot.command.text.DowngradePlanText;
import io.turnstone.boot.command.text.RunText;
import io.turnstone.boot.endpoint.DowngradePlanDescriptor;
import io.turnstone.boot.endpoint.RunDescriptor;

/**
 * Rolls back the change sets that were applied last, or tells what that would do.
 */
final class DowngradeCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		DowngradeSettings settings = session.settings().downgrade();
		DowngradeRequest request = new DowngradeRequest(session.database(), settings.count(), settings.to(),
				settings.dataLoss());
		return settings.dryRun() ? plan(session, request) : downgrade(session, request);
	}

	private static CommandResult plan(CommandSession session, DowngradeRequest request) {
		DowngradePlan plan = session.migrations().planDowngrade(request);
		return new CommandResult(plan.losses().isEmpty() ? ExitCode.DONE : ExitCode.FOUND,
				new DowngradePlanText().render(plan), DowngradePlanDescriptor.of(plan));
	}

	private static CommandResult downgrade(CommandSession session, DowngradeRequest request) {
		UpgradeResult result = session.migrations().downgrade(request);
		return new CommandResult((result.outcome() != Outcome.FAILED) ? ExitCode.DONE : ExitCode.FAILED,
				RunText.ofDowngrade().render(request.database(), result), RunDescriptor.of(request.database(), result));
	}

}

package io.turnstone.boot.command;

import io.turnstone.DowngradeRequest;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;
import io.turnstone.boot.command.text.RunText;
import io.turnstone.boot.endpoint.RunDescriptor;

/**
 * Rolls back the change sets that were applied last.
 */
final class DowngradeCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		DowngradeRequest request = new DowngradeRequest(session.database(), session.settings().downgradeCount());
		UpgradeResult result = session.migrations().downgrade(request);
		return new CommandResult((result.outcome() != Outcome.FAILED) ? ExitCode.DONE : ExitCode.FAILED,
				RunText.ofDowngrade().render(request.database(), result), RunDescriptor.of(request.database(), result));
	}

}

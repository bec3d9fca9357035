package io.turnstone.boot.command;

import io.turnstone.BaselineRequest;
import io.turnstone.BaselineResult;
import io.turnstone.boot.command.text.BaselineText;
import io.turnstone.boot.endpoint.BaselineDescriptor;

/**
 * Adopts a database that is there already.
 */
final class BaselineCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		BaselineResult result = session.migrations()
			.baseline(BaselineRequest.of(session.database(), session.settings().baselineMessage(),
					session.settings().draft().author()));
		return new CommandResult(ExitCode.DONE, new BaselineText().render(result), BaselineDescriptor.of(result));
	}

}

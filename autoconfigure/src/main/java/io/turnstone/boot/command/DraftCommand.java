package io.turnstone.boot.command;

import java.util.Objects;

import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.boot.command.CommandSettings.DraftSettings;
import io.turnstone.boot.command.text.DraftText;
import io.turnstone.boot.endpoint.DraftDescriptor;

/**
 * Drafts the changelog that the model lacks.
 */
final class DraftCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		DraftSettings settings = session.settings().draft();
		DraftRequest request = new DraftRequest(session.database(), Objects.requireNonNullElse(settings.message(), ""),
				settings.base(), settings.author(), settings.answers());
		DraftResult result = session.migrations().draft(request);
		return new CommandResult(ExitCode.DONE, new DraftText(session.palette(), session.settings().detail()).render(result),
				DraftDescriptor.of(result));
	}

}

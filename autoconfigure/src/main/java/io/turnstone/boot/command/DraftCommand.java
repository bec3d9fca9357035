package io.turnstone.boot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.Hazard;
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
		List<String> text = new ArrayList<>(
				new DraftText(session.palette(), session.settings().detail()).render(result));
		boolean hazardous = settings.failOn().isReachedBy(result.hazards().stream().map(Hazard::level));
		if (hazardous) {
			text.add("(exit code %d, as turnstone.draft.fail-on=%s)".formatted(ExitCode.FOUND.value(),
					settings.failOn().name().toLowerCase(Locale.ROOT)));
		}
		return new CommandResult(hazardous ? ExitCode.FOUND : ExitCode.DONE, text, DraftDescriptor.of(result));
	}

}

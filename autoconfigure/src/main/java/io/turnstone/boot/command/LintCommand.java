package io.turnstone.boot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.turnstone.LintRequest;
import io.turnstone.LintResult;
import io.turnstone.boot.command.CommandSettings.LintSettings;
import io.turnstone.boot.command.text.LintText;
import io.turnstone.boot.endpoint.LintDescriptor;

/**
 * Examines change sets for what makes them dangerous.
 */
final class LintCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		LintSettings settings = session.settings().lint();
		LintResult result = session.migrations()
			.lint(new LintRequest(session.database(), settings.scope(), settings.changeLog()));
		List<String> text = new ArrayList<>(
				new LintText(session.palette(), session.settings().detail()).render(result));
		boolean found = settings.failOn().isReachedBy(result.open().map((finding) -> finding.hazard().level()));
		if (found) {
			text.add("(exit code %d, as turnstone.lint.fail-on=%s)".formatted(ExitCode.FOUND.value(),
					settings.failOn().name().toLowerCase(Locale.ROOT)));
		}
		Object descriptor = (session.settings().format() == OutputFormat.SARIF) ? Sarif.of(result)
				: LintDescriptor.of(result);
		return new CommandResult(found ? ExitCode.FOUND : ExitCode.DONE, text, descriptor);
	}

}

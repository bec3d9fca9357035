package io.turnstone.boot.command;

import io.turnstone.CheckRequest;
import io.turnstone.CheckResult;
import io.turnstone.MigrationsException;
import io.turnstone.boot.command.text.CheckText;
import io.turnstone.boot.endpoint.ModelDescriptor;

/**
 * Compares the model with the changelog or the database.
 */
final class CheckCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		DatabaseReport report = new DatabaseReport();
		CheckText text = new CheckText(session.palette(), session.settings().detail());
		for (String database : session.databases()) {
			try {
				CheckResult result = check(session, database);
				report.add(database, result.inSync() ? ExitCode.DONE : ExitCode.FOUND,
						text.render(result, session.draftOptions(database)),
						session.describe(database).with(ModelDescriptor.of(result)));
			}
			catch (MigrationsException ex) {
				report.fail(database, ex, session.describe(database).with(ModelDescriptor.unknown()));
			}
		}
		return report.in(session.context());
	}

	private static CheckResult check(CommandSession session, String database) {
		return session.migrations().check(new CheckRequest(database, session.settings().draft().base()));
	}

}

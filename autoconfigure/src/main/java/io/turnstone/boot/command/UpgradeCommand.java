package io.turnstone.boot.command;

import io.turnstone.MigrationsException;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;
import io.turnstone.boot.command.text.RunText;

/**
 * Applies the pending change sets. A database that fails ends the command: those after it
 * may build on it.
 */
final class UpgradeCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		DatabaseReport report = new DatabaseReport();
		for (String database : session.databases()) {
			if (!upgrade(session, database, report)) {
				break;
			}
		}
		return report.in(session.context());
	}

	private static boolean upgrade(CommandSession session, String database, DatabaseReport report) {
		try {
			UpgradeResult result = session.migrations().upgrade(database);
			boolean done = result.outcome() != Outcome.FAILED;
			report.add(database, done ? ExitCode.DONE : ExitCode.FAILED, RunText.ofUpgrade().render(database, result),
					session.describe(database));
			return done;
		}
		catch (MigrationsException ex) {
			report.fail(database, ex, session.describe(database));
			return false;
		}
	}

}

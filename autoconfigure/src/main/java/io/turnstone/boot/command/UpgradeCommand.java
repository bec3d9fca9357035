package io.turnstone.boot.command;

import io.turnstone.MigrationsException;
import io.turnstone.UpgradeRequest;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;
import io.turnstone.boot.command.CommandSettings.UpgradeSettings;
import io.turnstone.boot.command.text.RunText;

/**
 * Applies the pending change sets. A database that fails ends the command: those after it
 * may build on it.
 */
final class UpgradeCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		UpgradeSettings settings = session.settings().upgrade();
		if (settings.dryRun()) {
			return SqlCommand
				.result(session.migrations().planUpgrade(new UpgradeRequest(session.database(), settings.to())));
		}
		if (settings.to() != null) {
			// A name means a change set of one database
			session.database();
		}
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
			UpgradeResult result = session.migrations()
				.upgrade(new UpgradeRequest(database, session.settings().upgrade().to()));
			boolean done = result.outcome() != Outcome.FAILED;
			report.add(database, done ? ExitCode.DONE : ExitCode.FAILED, text(session).render(database, result),
					session.describe(database));
			return done;
		}
		catch (MigrationsException ex) {
			report.fail(database, ex, session.describe(database));
			return false;
		}
	}

	private static RunText text(CommandSession session) {
		String to = session.settings().upgrade().to();
		return (to != null) ? RunText.ofUpgradeTo(to) : RunText.ofUpgrade();
	}

}

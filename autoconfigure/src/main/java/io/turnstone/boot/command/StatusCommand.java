package io.turnstone.boot.command;

import io.turnstone.DatabaseStatus;
import io.turnstone.DatabaseStatus.State;
import io.turnstone.MigrationsException;
import io.turnstone.boot.command.text.StatusText;
import io.turnstone.boot.endpoint.DatabaseDescriptor;

/**
 * Tells what is applied and what is pending.
 */
final class StatusCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		DatabaseReport report = new DatabaseReport();
		for (String database : session.databases()) {
			try {
				DatabaseStatus status = session.migrations().status(database);
				report.add(database, exitCode(status), new StatusText().render(database, status),
						DatabaseDescriptor.of(status));
			}
			catch (MigrationsException ex) {
				report.fail(database, ex, DatabaseDescriptor.unknown());
			}
		}
		return report.in(session.context());
	}

	private static ExitCode exitCode(DatabaseStatus status) {
		if (status.state() == State.FAILED || status.state() == State.UNKNOWN) {
			return ExitCode.FAILED;
		}
		return (status.pending().isEmpty() && status.edited().isEmpty()) ? ExitCode.DONE : ExitCode.FOUND;
	}

}

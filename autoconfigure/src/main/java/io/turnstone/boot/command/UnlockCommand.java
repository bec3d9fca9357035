package io.turnstone.boot.command;

import java.util.List;

import io.turnstone.UnlockResult;
import io.turnstone.boot.endpoint.UnlockDescriptor;

/**
 * Releases the lock that somebody left behind.
 */
final class UnlockCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		UnlockResult result = session.migrations().unlock(session.database());
		return new CommandResult(ExitCode.DONE,
				List.of("%s: %s".formatted(result.database(),
						result.released() ? "released the lock of " + result.holder() : "nobody holds the lock")),
				UnlockDescriptor.of(result));
	}

}

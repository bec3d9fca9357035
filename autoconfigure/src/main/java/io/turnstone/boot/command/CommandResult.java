package io.turnstone.boot.command;

import java.util.List;

import io.turnstone.MigrationsException;

/**
 * What a command found or did.
 *
 * @param exitCode how it ended
 * @param text what it says, for people
 * @param descriptor what it says, in the shape of the endpoint
 * @param failures what stood in the way of some of the databases
 */
record CommandResult(ExitCode exitCode, List<String> text, Object descriptor, List<MigrationsException> failures) {

	CommandResult(ExitCode exitCode, List<String> text, Object descriptor) {
		this(exitCode, text, descriptor, List.of());
	}

}

package io.turnstone.boot.command;

/**
 * One command.
 */
@FunctionalInterface
interface Command {

	/**
	 * Run the command.
	 * @param session what it works on
	 * @return what it found or did
	 */
	CommandResult run(CommandSession session);

}

package io.turnstone.boot.command;

import java.io.PrintStream;

/**
 * Standard output that was sent to standard error, so that a console log and whatever
 * else an application prints stay apart from the result of a command.
 */
final class RedirectedOutput extends PrintStream {

	private final PrintStream original;

	private RedirectedOutput(PrintStream original, PrintStream target) {
		super(target, true);
		this.original = original;
	}

	/**
	 * Send standard output to standard error, unless that was done before.
	 * @return the original standard output, and standard error
	 */
	static CommandOutput redirect() {
		if (!(System.out instanceof RedirectedOutput)) {
			System.setOut(new RedirectedOutput(System.out, System.err));
		}
		return new CommandOutput(((RedirectedOutput) System.out).original, System.err);
	}

	/**
	 * Give standard output back.
	 */
	static void restore() {
		if (System.out instanceof RedirectedOutput redirected) {
			System.setOut(redirected.original);
		}
	}

}

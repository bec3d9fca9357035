package io.turnstone.boot.command;

import io.turnstone.MigrationsException.Reason;

/**
 * How a command ended, from the best end to the worst.
 */
public enum ExitCode {

	/**
	 * Nothing to report, or done.
	 */
	DONE(0),

	/**
	 * Differences, pending change sets or hazards were found.
	 */
	FOUND(3),

	/**
	 * Somebody has to answer a question first.
	 */
	ASKED(4),

	/**
	 * The command was used in a wrong way.
	 */
	WRONG_USE(2),

	/**
	 * The command failed.
	 */
	FAILED(1);

	private final int value;

	ExitCode(int value) {
		this.value = value;
	}

	/**
	 * Return the code that the process ends with.
	 * @return the code
	 */
	public int value() {
		return this.value;
	}

	ExitCode or(ExitCode other) {
		return (compareTo(other) >= 0) ? this : other;
	}

	static ExitCode of(Reason reason) {
		return switch (reason) {
			case BAD_REQUEST -> WRONG_USE;
			case UNANSWERED -> ASKED;
			case CONFLICT, FAILED -> FAILED;
		};
	}

}

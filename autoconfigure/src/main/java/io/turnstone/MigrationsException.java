package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when Turnstone cannot do what it was asked for. The message names what stands in
 * the way; the action is the next step, ready to be copied.
 */
public class MigrationsException extends RuntimeException {

	private final Reason reason;

	private final String action;

	/**
	 * Create the exception.
	 * @param reason the kind of obstacle
	 * @param message what stands in the way, with the exact value
	 * @param action the next step
	 * @param cause what caused it, if anything did
	 */
	public MigrationsException(Reason reason, String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.reason = reason;
		this.action = action;
	}

	/**
	 * Create the exception.
	 * @param reason the kind of obstacle
	 * @param message what stands in the way, with the exact value
	 * @param action the next step
	 */
	public MigrationsException(Reason reason, String message, String action) {
		this(reason, message, action, null);
	}

	public Reason getReason() {
		return this.reason;
	}

	public String getAction() {
		return this.action;
	}

	/**
	 * Kind of obstacle.
	 */
	public enum Reason {

		/**
		 * What was asked for makes no sense: the input must be mended.
		 */
		BAD_REQUEST,

		/**
		 * The database, changelog or source tree must first be brought into another
		 * state.
		 */
		CONFLICT,

		/**
		 * Somebody has to answer a question first.
		 */
		UNANSWERED,

		/**
		 * Something went wrong on the way.
		 */
		FAILED

	}

}

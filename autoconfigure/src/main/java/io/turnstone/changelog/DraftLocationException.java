package io.turnstone.changelog;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a draft cannot be written where it belongs.
 */
public class DraftLocationException extends RuntimeException {

	private final String action;

	/**
	 * Create the exception.
	 * @param message what stands in the way, with the exact place
	 * @param action the next step
	 */
	public DraftLocationException(String message, String action) {
		this(message, action, null);
	}

	/**
	 * Create the exception.
	 * @param message what stands in the way, with the exact place
	 * @param action the next step
	 * @param cause what caused it, if anything did
	 */
	public DraftLocationException(String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	public String getAction() {
		return this.action;
	}

}

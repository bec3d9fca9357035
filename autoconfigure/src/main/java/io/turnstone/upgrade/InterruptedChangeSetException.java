package io.turnstone.upgrade;

import java.sql.SQLException;

/**
 * Thrown when a change set was interrupted, and nobody can tell how far it came.
 */
final class InterruptedChangeSetException extends SQLException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Create the exception.
	 * @param message what is not known, to follow the name of the change set
	 * @param action what to do
	 */
	InterruptedChangeSetException(String message, String action) {
		super(message);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}

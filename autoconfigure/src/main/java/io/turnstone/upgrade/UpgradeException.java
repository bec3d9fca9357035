package io.turnstone.upgrade;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a changelog cannot be run or read. The message names what stands in the
 * way; the action is the next step, ready to be copied.
 */
public abstract class UpgradeException extends RuntimeException {

	private final String action;

	protected UpgradeException(String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	public String getAction() {
		return this.action;
	}

}

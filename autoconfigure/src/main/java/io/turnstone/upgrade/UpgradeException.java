package io.turnstone.upgrade;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a changelog cannot be run or read. The message names what stands in the
 * way; the action is the next step, ready to be copied.
 */
public abstract class UpgradeException extends RuntimeException {

	private final String action;

	private List<String> otherDatabases = List.of();

	protected UpgradeException(String message, String action, @Nullable Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	public String getAction() {
		return this.action;
	}

	/**
	 * Return how it stood with the other databases that the application upgrades.
	 * @return a sentence for each of them; none where there are no others
	 */
	public List<String> getOtherDatabases() {
		return this.otherDatabases;
	}

	void tellOf(List<String> otherDatabases) {
		this.otherDatabases = List.copyOf(otherDatabases);
	}

}

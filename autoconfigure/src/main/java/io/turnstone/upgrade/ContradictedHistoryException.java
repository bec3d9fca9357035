package io.turnstone.upgrade;

/**
 * Thrown when an upgrade must not begin, for what the history of the database says.
 */
public class ContradictedHistoryException extends UpgradeException {

	ContradictedHistoryException(String message, String action) {
		super(message, action, null);
	}

}

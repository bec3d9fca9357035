package io.turnstone.upgrade;

import java.util.List;

/**
 * Thrown when a changelog cannot be read, or contradicts the history of the database.
 */
public class ChangelogInvalidException extends UpgradeFailedException {

	ChangelogInvalidException(String message, String action, RunReport report, Throwable cause) {
		super(message, action, report, null, List.of(), cause);
	}

}

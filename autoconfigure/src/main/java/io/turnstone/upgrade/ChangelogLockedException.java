package io.turnstone.upgrade;

import java.util.List;

/**
 * Thrown when Liquibase's lock could not be had in time.
 */
public class ChangelogLockedException extends UpgradeFailedException {

	ChangelogLockedException(String message, String action, RunReport report, Throwable cause) {
		super(message, action, report, null, List.of(), cause);
	}

}

package io.turnstone.upgrade;

import liquibase.exception.LiquibaseException;

/**
 * Thrown when a change set could not have the lock of its table.
 */
final class TableLockedException extends LiquibaseException {

	private static final long serialVersionUID = 1L;

	TableLockedException(LockPatience patience, LiquibaseException cause) {
		super("Others held a lock on the table for more than %d ms each time, in %d attempts"
			.formatted(patience.timeout().toMillis(), patience.retries() + 1), cause);
	}

}

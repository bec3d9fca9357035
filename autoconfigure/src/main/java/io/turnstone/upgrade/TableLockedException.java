package io.turnstone.upgrade;

import liquibase.exception.LiquibaseException;

/**
 * Thrown when a change set could not have the lock of its table.
 */
final class TableLockedException extends LiquibaseException {

	private static final long serialVersionUID = 1L;

	private final String whoHoldsIt;

	/**
	 * Create the exception.
	 * @param patience how long and how often it waited
	 * @param whoHoldsIt a query that shows who holds the lock
	 * @param cause the last attempt's failure
	 */
	TableLockedException(LockPatience patience, String whoHoldsIt, LiquibaseException cause) {
		super("Others held a lock on the table for more than %d ms each time, in %d attempts"
			.formatted(patience.timeout().toMillis(), patience.retries() + 1), cause);
		this.whoHoldsIt = whoHoldsIt;
	}

	String whoHoldsIt() {
		return this.whoHoldsIt;
	}

}

package io.turnstone.upgrade;

import java.util.function.BooleanSupplier;

import liquibase.database.core.PostgresDatabase;
import liquibase.exception.DatabaseException;

/**
 * PostgreSQL where change sets can share a transaction. Liquibase rolls back before and
 * after each of them, and then asks for the search path, as that may be another one.
 */
final class GatheringPostgresDatabase extends PostgresDatabase {

	private BooleanSupplier shared = () -> false;

	/**
	 * Leave rollbacks out.
	 * @param shared tells whether the transaction is that of other change sets, too
	 */
	void leaveRollbacksWhile(BooleanSupplier shared) {
		this.shared = shared;
	}

	@Override
	public void rollback() throws DatabaseException {
		if (!this.shared.getAsBoolean()) {
			super.rollback();
		}
	}

}

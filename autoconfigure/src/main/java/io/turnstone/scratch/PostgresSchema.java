package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Scratch schema that others can see while it is used. It is dropped at the end, and
 * where the process dies before, at the next use.
 */
final class PostgresSchema {

	private final Connection connection;

	private final PostgresSchemas schemas;

	private final String name = ScratchName.random();

	PostgresSchema(Connection connection) {
		this.connection = connection;
		this.schemas = new PostgresSchemas(connection);
	}

	FullScratch prepare(Loan.CleanUps cleanUps) throws SQLException {
		this.schemas.sweep();
		cleanUps.add(commitInMemory());
		cleanUps.add(lock());
		cleanUps.add(create());
		cleanUps.add(enter());
		return new FullScratch(LentConnection.of(this.connection), this.name);
	}

	/**
	 * Let no commit wait for the disk: what a crash of the server leaves of a scratch is
	 * swept, and nothing else is written.
	 */
	private CleanUp commitInMemory() throws SQLException {
		String before = this.schemas.set("synchronous_commit", "off");
		return () -> this.schemas.set("synchronous_commit", before);
	}

	private CleanUp lock() throws SQLException {
		this.schemas.lock(this.name);
		return () -> this.schemas.unlock(this.name);
	}

	private CleanUp create() throws SQLException {
		this.schemas.create(this.name);
		return () -> this.schemas.drop(this.name);
	}

	private CleanUp enter() throws SQLException {
		String searchPath = this.schemas.set("search_path", this.name);
		String lockTimeout = this.schemas.set("lock_timeout", "10s");
		return () -> restore(searchPath, lockTimeout);
	}

	private void restore(String searchPath, String lockTimeout) throws SQLException {
		if (!this.connection.getAutoCommit()) {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
		this.schemas.set("search_path", searchPath);
		this.schemas.set("lock_timeout", lockTimeout);
	}

}

package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Scratch schema that lives and dies in one transaction.
 */
final class PostgresTransaction {

	private final Connection connection;

	PostgresTransaction(Connection connection) {
		this.connection = connection;
	}

	/**
	 * A statement that commits by itself, such as one in a procedure, would leave the
	 * schema behind. So it is looked for afterwards too.
	 */
	FullScratch prepare(Loan.CleanUps cleanUps) throws SQLException {
		PostgresSchemas schemas = new PostgresSchemas(this.connection);
		schemas.sweep();
		String schema = ScratchName.random();
		cleanUps.add(schemas::sweep);
		cleanUps.add(RolledBack.begin(this.connection)::close);
		schemas.create(schema);
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("set local lock_timeout = '2s'");
			statement.execute("set local search_path = " + schema);
		}
		return new FullScratch(GuardedConnection.of(this.connection), schema);
	}

}

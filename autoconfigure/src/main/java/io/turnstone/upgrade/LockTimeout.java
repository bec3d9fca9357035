package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import liquibase.change.AbstractSQLChange;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.database.core.PostgresDatabase;

/**
 * How a session of a product waits for the locks of others.
 */
interface LockTimeout {

	/**
	 * Choose the way of a product.
	 * @param database the database
	 * @param connection the session
	 * @return its way, or empty where nobody waits behind a change set for long
	 */
	static Optional<LockTimeout> of(Database database, Connection connection) {
		if (database instanceof PostgresDatabase) {
			return Optional.of(new PostgresqlLockTimeout(connection));
		}
		return (database instanceof MySQLDatabase) ? Optional.of(new MariaDbLockTimeout(connection)) : Optional.empty();
	}

	/**
	 * Remember the settings of the session, and see that nothing but locks ends a
	 * statement.
	 * @throws SQLException if they cannot be read
	 */
	void begin() throws SQLException;

	/**
	 * Let each statement wait for a limited time.
	 * @param timeout the time, or zero for as long as it takes
	 * @throws SQLException if it cannot be set
	 */
	void limit(Duration timeout) throws SQLException;

	/**
	 * Give the session its settings back.
	 * @throws SQLException if they cannot be set
	 */
	void end() throws SQLException;

	/**
	 * Tell whether a statement failed because it waited too long.
	 */
	boolean isExceeded(SQLException ex);

	/**
	 * Tell whether a change set can be begun anew when one of its statements had to wait.
	 */
	boolean isRepeatable(ChangeSet changeSet);

	/**
	 * Tell whether a change set can be rolled back anew.
	 */
	boolean isRepeatableBackwards(ChangeSet changeSet);

	/**
	 * Tell whether nobody waits behind a change that waits.
	 */
	boolean letsOthersPass(Change change, ChangeSet changeSet);

	/**
	 * Return a query that shows who holds the lock.
	 */
	String whoHoldsIt();

	/**
	 * Return the SQL of a change.
	 * @return the SQL, or an empty text for a change in Liquibase's own words
	 */
	static String sql(Change change) {
		return (change instanceof AbstractSQLChange sql && sql.getSql() != null) ? sql.getSql() : "";
	}

}

package io.turnstone.upgrade.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;

import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Liquibase's lock table and its only row. Each statement is a transaction of its own.
 *
 * @param connection the connection
 * @param name the name, as it is written in a statement
 * @param history the name of the history table, as it is written in a statement
 * @param now what tells the time of the database
 */
record LockTable(Connection connection, String name, String history, String now) {

	static LockTable of(Database database) throws DatabaseException {
		if (!(database.getConnection() instanceof JdbcConnection jdbc)) {
			throw new DatabaseException("There is no JDBC connection to %s".formatted(database.getShortName()));
		}
		String catalog = database.getLiquibaseCatalogName();
		String schema = database.getLiquibaseSchemaName();
		return new LockTable(jdbc.getUnderlyingConnection(),
				database.escapeTableName(catalog, schema, database.getDatabaseChangeLogLockTableName()),
				database.escapeTableName(catalog, schema, database.getDatabaseChangeLogTableName()), now(database));
	}

	/**
	 * Return what tells the time in the words of the column, which has no zone: on
	 * PostgreSQL sessions may be in different ones.
	 */
	private static String now(Database database) {
		return (database instanceof PostgresDatabase) ? "(now() at time zone 'UTC')"
				: database.getCurrentDateTimeFunction();
	}

	/**
	 * Return the same table on another connection.
	 */
	LockTable on(Connection other) {
		return new LockTable(other, this.name, this.history, this.now);
	}

	/**
	 * Read who holds the lock.
	 * @return the row, or empty where nobody does
	 * @throws SQLException if there is no such table
	 */
	Optional<LockRow> read() throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("select lockedby, lockgranted, %s from %s where id = 1 and locked = ?".formatted(this.now,
					this.name))) {
			statement.setBoolean(1, true);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? Optional.of(row(row)) : Optional.empty();
			}
		}
		finally {
			new SqlSession(this.connection).commit();
		}
	}

	private static LockRow row(ResultSet row) throws SQLException {
		String holder = row.getString(1);
		Timestamp granted = row.getTimestamp(2);
		Timestamp now = row.getTimestamp(3);
		Timestamp since = (granted != null) ? granted : new Timestamp(0);
		return new LockRow((holder != null) ? holder : "somebody who gave no name", since.toLocalDateTime(),
				Duration.between(since.toInstant(), now.toInstant()));
	}

	/**
	 * Take the lock, if nobody has it.
	 * @param holder who takes it
	 * @return whether it was taken
	 * @throws SQLException if the server fails
	 */
	boolean take(String holder) throws SQLException {
		return update("set locked = ?, lockedby = ?, lockgranted = %s where id = 1 and locked = ?".formatted(this.now),
				true, holder, false);
	}

	/**
	 * Say that a lock is still held.
	 * @param holder who holds it
	 * @return whether they do
	 * @throws SQLException if the server fails
	 */
	boolean renew(String holder) throws SQLException {
		return update("set locked = ?, lockgranted = %s where id = 1 and lockedby = ?".formatted(this.now), true,
				holder);
	}

	/**
	 * Release a lock, unless somebody else has it by now.
	 * @param row the lock
	 * @return whether it was released
	 * @throws SQLException if the server fails
	 */
	boolean release(LockRow row) throws SQLException {
		return update("set locked = ?, lockedby = null, lockgranted = null where id = 1 and lockedby = ?", false,
				row.holder());
	}

	/**
	 * Read which change set was run last.
	 * @return the id, empty where there is none
	 * @throws SQLException if there is no history table
	 */
	String lastRun() throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("select id from %s order by orderexecuted desc".formatted(this.history))) {
			statement.setMaxRows(1);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? row.getString(1) : "";
			}
		}
		finally {
			new SqlSession(this.connection).commit();
		}
	}

	private boolean update(String clauses, Object... values) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement("update " + this.name + " " + clauses)) {
			for (int position = 0; position < values.length; position++) {
				statement.setObject(position + 1, values[position]);
			}
			return statement.executeUpdate() == 1;
		}
		finally {
			new SqlSession(this.connection).commit();
		}
	}

}

package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Scratch databases on a server of MariaDB or MySQL. Whoever uses one holds the lock of
 * its name, which the server takes back when the session ends, be it by a crash.
 */
final class MariaDbDatabases {

	private final Connection connection;

	MariaDbDatabases(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Drop the databases that crashed sessions left behind.
	 * @throws SQLException if the server refuses
	 */
	void sweep() throws SQLException {
		for (String name : strings("select schema_name from information_schema.schemata where schema_name like ?",
				ScratchName.PREFIX.replace("_", "\\_") + "%")) {
			if (tryLock(name)) {
				try (CleanUp lock = () -> unlock(name)) {
					execute("drop database if exists " + name);
				}
			}
		}
	}

	CleanUp lock(String name) throws SQLException {
		tryLock(name);
		return () -> unlock(name);
	}

	/**
	 * Create a database that is like the connection's own in all that shows in its
	 * tables.
	 * @param name the name
	 * @return drops the database
	 */
	CleanUp create(String name) throws SQLException {
		try {
			List<String> collation = strings(
					"select default_collation_name from information_schema.schemata where schema_name = ?",
					this.connection.getCatalog());
			execute("create database %s%s".formatted(name, collation.isEmpty() ? "" : " collate " + collation.get(0)));
			return () -> execute("drop database if exists " + name);
		}
		catch (SQLException ex) {
			throw new ScratchUnavailableException(
					"No scratch database can be created (%s). Run: grant all on `%s%%`.* to %s; or set turnstone.scratch.url to an empty database of the same product."
						.formatted(Failures.message(ex), ScratchName.PREFIX.replace("_", "\\_"), user(this.connection)),
					ex);
		}
	}

	CleanUp enter(String name) throws SQLException {
		String before = this.connection.getCatalog();
		this.connection.setCatalog(name);
		return () -> {
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
				this.connection.setAutoCommit(true);
			}
			this.connection.setCatalog(before);
		};
	}

	/**
	 * Return the user of a connection, as a grant names it.
	 * @param connection the connection
	 * @return the account, such as {@code 'app'@'%'}
	 * @throws SQLException if the server does not tell
	 */
	static String user(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select current_user()")) {
			row.next();
			String account = row.getString(1);
			int host = account.lastIndexOf('@');
			return "'%s'@'%s'".formatted(account.substring(0, host), account.substring(host + 1));
		}
	}

	private boolean tryLock(String name) throws SQLException {
		return strings("select get_lock(?, 0)", name).contains("1");
	}

	private void unlock(String name) throws SQLException {
		strings("select release_lock(?)", name);
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private List<String> strings(String sql, String argument) throws SQLException {
		List<String> strings = new ArrayList<>();
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setString(1, argument);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					strings.add(rows.getString(1));
				}
			}
		}
		return strings;
	}

}

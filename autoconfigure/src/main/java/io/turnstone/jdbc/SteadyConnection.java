package io.turnstone.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Connection of a pool that stays open whatever a database says to a statement. HikariCP
 * closes a connection whose statement fails with certain SQL states, as if its session
 * were gone. One of them, 0A000, is also what PostgreSQL and MariaDB say to a statement
 * that they do not support for a table, while the session goes on. So statements go to
 * the driver's connection, and everything that the pool has to know of to the pool's.
 */
public final class SteadyConnection implements InvocationHandler {

	private static final Log logger = LogFactory.getLog(SteadyConnection.class);

	private static final String HIKARI = "com.zaxxer.hikari.";

	private final Connection pooled;

	private final Connection driver;

	private SteadyConnection(Connection pooled, Connection driver) {
		this.pooled = pooled;
		this.driver = driver;
	}

	/**
	 * Return a connection that stays open.
	 * @param connection a connection of whatever origin
	 * @return the same, or if HikariCP lent it one that takes its place, and gives it
	 * back when it is closed
	 * @throws SQLException if the connection is closed
	 */
	public static Connection of(Connection connection) throws SQLException {
		if (!connection.getClass().getName().startsWith(HIKARI)) {
			return connection;
		}
		return (Connection) Proxy.newProxyInstance(SteadyConnection.class.getClassLoader(),
				new Class<?>[] { Connection.class },
				new SteadyConnection(connection, connection.unwrap(Connection.class)));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		return switch (method.getName()) {
			case "close" -> close();
			case "isClosed" -> this.pooled.isClosed() || this.driver.isClosed();
			case "createStatement", "prepareStatement", "prepareCall", "getMetaData" ->
				Delegation.call(this.driver, method, arguments);
			default -> Delegation.call(this.pooled, method, arguments);
		};
	}

	/**
	 * Do what the pool does not know that it has to, as it saw no statement: roll back,
	 * and find out that the session is gone.
	 */
	private @Nullable Object close() throws SQLException {
		try (this.pooled) {
			if (this.pooled.isClosed()) {
				return null;
			}
			if (this.driver.isClosed()) {
				discard();
			}
			else if (!this.driver.getAutoCommit()) {
				this.pooled.rollback();
			}
			return null;
		}
	}

	private void discard() {
		try {
			this.pooled.rollback();
		}
		catch (SQLException ex) {
			logger.debug("The pool takes back a connection whose session is gone", ex);
		}
	}

}

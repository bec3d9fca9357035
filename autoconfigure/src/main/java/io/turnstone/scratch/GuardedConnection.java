package io.turnstone.scratch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Objects;

import io.turnstone.jdbc.Delegation;
import org.jspecify.annotations.Nullable;

/**
 * Connection on loan whose transaction the borrower cannot end: each of the borrower's
 * transactions becomes the time between two savepoints, and auto-commit a transaction per
 * statement.
 */
final class GuardedConnection implements InvocationHandler {

	private final Connection connection;

	private final LockLimit limit;

	private Savepoint savepoint;

	private boolean autoCommit = true;

	private GuardedConnection(Connection connection) throws SQLException {
		this.connection = connection;
		this.limit = new LockLimit(connection);
		this.savepoint = connection.setSavepoint();
	}

	/**
	 * Lend a connection.
	 * @param connection the connection, in a transaction
	 * @return the connection as the borrower gets it
	 * @throws SQLException if the connection is not usable
	 */
	static Connection of(Connection connection) throws SQLException {
		return (Connection) proxy(Connection.class, new GuardedConnection(connection));
	}

	private static Object proxy(Class<?> type, InvocationHandler handler) {
		return Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] { type }, handler);
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		boolean plain = arguments == null || arguments.length == 0;
		return switch (method.getName()) {
			case "close", "abort" -> null;
			case "getAutoCommit" -> this.autoCommit;
			case "setAutoCommit" -> setAutoCommit(Boolean.TRUE.equals((arguments != null) ? arguments[0] : null));
			case "commit" -> keep();
			case "rollback" -> plain ? discard() : Delegation.call(this.connection, method, arguments);
			case "createStatement", "prepareStatement", "prepareCall" -> guarded(proxy, method.getReturnType(),
					Objects.requireNonNull(Delegation.call(this.connection, method, arguments)));
			default -> Delegation.call(this.connection, method, arguments);
		};
	}

	private @Nullable Object setAutoCommit(boolean autoCommit) throws SQLException {
		if (autoCommit != this.autoCommit) {
			keep();
			this.autoCommit = autoCommit;
		}
		return null;
	}

	private @Nullable Object keep() throws SQLException {
		this.connection.releaseSavepoint(this.savepoint);
		this.savepoint = this.connection.setSavepoint();
		this.limit.check();
		return null;
	}

	private @Nullable Object discard() throws SQLException {
		this.connection.rollback(this.savepoint);
		return null;
	}

	private Object guarded(Object borrowed, Class<?> type, Object statement) {
		return proxy(type, (proxy, method, arguments) -> {
			if (method.getName().equals("getConnection")) {
				return borrowed;
			}
			boolean alone = this.autoCommit && method.getName().startsWith("execute");
			return alone ? alone((Statement) statement, method, arguments)
					: Delegation.call(statement, method, arguments);
		});
	}

	private @Nullable Object alone(Statement statement, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		try {
			Object result = Delegation.call(statement, method, arguments);
			keep();
			return result;
		}
		catch (SQLException ex) {
			discard();
			throw ex;
		}
	}

}

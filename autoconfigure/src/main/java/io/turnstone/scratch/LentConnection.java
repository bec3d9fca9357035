package io.turnstone.scratch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

import io.turnstone.jdbc.Delegation;
import org.jspecify.annotations.Nullable;

/**
 * Connection on loan: the borrower cannot close it.
 */
final class LentConnection implements InvocationHandler {

	private final Connection connection;

	private LentConnection(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Lend a connection.
	 * @param connection the connection
	 * @return the connection as the borrower gets it
	 */
	static Connection of(Connection connection) {
		return (Connection) Proxy.newProxyInstance(LentConnection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, new LentConnection(connection));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
			throws Throwable {
		return switch (method.getName()) {
			case "close", "abort" -> null;
			default -> Delegation.call(this.connection, method, arguments);
		};
	}

}

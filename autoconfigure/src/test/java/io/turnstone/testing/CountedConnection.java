package io.turnstone.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Connection that counts the statements that are run through it.
 */
public final class CountedConnection {

	private final AtomicInteger statements = new AtomicInteger();

	private final Connection connection;

	public CountedConnection(Connection connection) {
		this.connection = (Connection) counted(Connection.class, connection);
	}

	public Connection connection() {
		return this.connection;
	}

	/**
	 * Return how many statements were run.
	 * @return the number, a batch being one
	 */
	public int statements() {
		return this.statements.get();
	}

	private Object counted(Class<?> type, Object target) {
		return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					if (method.getName().startsWith("execute")) {
						this.statements.incrementAndGet();
					}
					try {
						Object result = method.invoke(target, arguments);
						return (result instanceof Statement) ? counted(method.getReturnType(), result) : result;
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

}

package io.turnstone.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Data source that calls an observer after each statement, while the transaction is still
 * open: auto-commit becomes a transaction per statement, so that what a statement holds
 * can be seen.
 */
public final class ObservedDataSource extends DelegatingDataSource {

	private final Observer observer;

	public ObservedDataSource(DataSource target, Observer observer) {
		super(target);
		this.observer = observer;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return proxy(Connection.class, connection, (method, arguments) -> {
			Object result = call(connection, method, arguments);
			String prepared = method.getName().startsWith("prepare") ? (String) arguments[0] : null;
			return (result instanceof Statement statement)
					? observed(method.getReturnType(), connection, statement, prepared) : result;
		});
	}

	private Object observed(Class<?> type, Connection connection, Statement statement, String prepared) {
		return proxy(type, statement, (method, arguments) -> {
			if (!method.getName().startsWith("execute")) {
				return call(statement, method, arguments);
			}
			String sql = (arguments != null && arguments.length > 0) ? arguments[0].toString() : prepared;
			boolean alone = connection.getAutoCommit();
			if (alone) {
				connection.setAutoCommit(false);
			}
			try {
				Object result = call(statement, method, arguments);
				this.observer.executed(connection, (sql != null) ? sql : "batch");
				return result;
			}
			finally {
				if (alone) {
					connection.commit();
					connection.setAutoCommit(true);
				}
			}
		});
	}

	@SuppressWarnings("unchecked")
	private static <T> T proxy(Class<?> type, Object target, Call call) {
		return (T) Proxy.newProxyInstance(ObservedDataSource.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> call.of(method, arguments));
	}

	private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/**
	 * Is called after each statement.
	 */
	@FunctionalInterface
	public interface Observer {

		/**
		 * Look at a connection.
		 * @param connection the connection, which is not observed itself
		 * @param sql the statement, or {@code batch}
		 * @throws SQLException if the database cannot be asked
		 */
		void executed(Connection connection, String sql) throws SQLException;

	}

	@FunctionalInterface
	private interface Call {

		Object of(Method method, Object[] arguments) throws Throwable;

	}

}

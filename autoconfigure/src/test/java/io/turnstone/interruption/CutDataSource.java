package io.turnstone.interruption;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Data source whose connections are cut, as if the process were killed, right before or
 * right after a statement or a commit that somebody chooses.
 */
final class CutDataSource extends DelegatingDataSource {

	private final Scissors scissors;

	CutDataSource(DataSource target, Scissors scissors) {
		super(target);
		this.scissors = scissors;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return new CutConnection(super.getConnection(), this.scissors).proxy();
	}

	/**
	 * Says when to cut.
	 */
	interface Scissors {

		/**
		 * Tell whether to cut before something is sent.
		 * @param what the statement, or {@code commit}
		 */
		boolean cutsBefore(String what);

		/**
		 * Tell whether to cut after something was sent.
		 * @param what the statement, or {@code commit}
		 */
		boolean cutsAfter(String what);

	}

	private static final class CutConnection {

		private final Connection connection;

		private final Scissors scissors;

		private boolean cut;

		CutConnection(Connection connection, Scissors scissors) {
			this.connection = connection;
			this.scissors = scissors;
		}

		Connection proxy() {
			return proxy(Connection.class, this::invoke);
		}

		private Object invoke(Method method, Object[] arguments) throws Throwable {
			if (method.getName().equals("isClosed") || method.getName().equals("close")) {
				return call(this.connection, method, arguments);
			}
			check();
			if (method.getName().equals("commit")) {
				return send("commit", this.connection, method, arguments);
			}
			Object result = call(this.connection, method, arguments);
			if (!(result instanceof Statement statement)) {
				return result;
			}
			String prepared = (arguments != null && arguments[0] instanceof String sql) ? sql : null;
			return proxy(method.getReturnType(), (call, values) -> {
				String name = call.getName();
				if (name.equals("close")) {
					return call(statement, call, values);
				}
				check();
				if (!name.startsWith("execute") || name.equals("executeQuery")) {
					return call(statement, call, values);
				}
				String sql = (values != null && values.length > 0) ? (String) values[0] : prepared;
				return send((sql != null) ? sql : "batch", statement, call, values);
			});
		}

		private Object send(String what, Object target, Method method, Object[] arguments) throws Throwable {
			if (this.scissors.cutsBefore(what)) {
				cut();
			}
			Object result = call(target, method, arguments);
			if (this.scissors.cutsAfter(what)) {
				cut();
			}
			return result;
		}

		private void cut() throws SQLException {
			this.cut = true;
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
			}
			this.connection.close();
			check();
		}

		private void check() throws SQLException {
			if (this.cut) {
				throw new SQLException("The connection was cut", "08006");
			}
		}

		@SuppressWarnings("unchecked")
		private static <T> T proxy(Class<?> type, Invocation invocation) {
			return (T) Proxy.newProxyInstance(CutDataSource.class.getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> invocation.invoke(method, arguments));
		}

		private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
			try {
				return method.invoke(target, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		}

		private interface Invocation {

			Object invoke(Method method, Object[] arguments) throws Throwable;

		}

	}

}

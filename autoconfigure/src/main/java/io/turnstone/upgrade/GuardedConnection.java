package io.turnstone.upgrade;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.jdbc.Delegation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes a connection ask before it sends a statement. What only reads, by
 * {@code executeQuery}, is not asked about. What is sent is told the log at debug level,
 * without the values of parameters.
 */
final class GuardedConnection {

	/**
	 * Where operators look for the statements of an upgrade.
	 */
	private static final Log SQL = LogFactory.getLog("io.turnstone.sql");

	private final Connection connection;

	private final StatementGuard guard;

	private GuardedConnection(Connection connection, StatementGuard guard) {
		this.connection = connection;
		this.guard = guard;
	}

	/**
	 * Return a guarded connection.
	 * @param connection the connection
	 * @param guard is asked
	 * @return the connection to hand out
	 */
	static Connection of(Connection connection, StatementGuard guard) {
		GuardedConnection guarded = new GuardedConnection(connection, guard);
		return proxy(Connection.class, guarded::invoke);
	}

	private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
		if (method.getName().equals("commit") && !this.guard.commits()) {
			return null;
		}
		Object result = Delegation.call(this.connection, method, arguments);
		if (!(result instanceof Statement statement)) {
			return result;
		}
		String prepared = (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) ? sql
				: null;
		return proxy(method.getReturnType(), new GuardedStatement(statement, prepared, this.guard)::invoke);
	}

	@SuppressWarnings("unchecked")
	private static <T> T proxy(Class<?> type, Invocation invocation) {
		return (T) Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invocation.invoke(method, arguments));
	}

	private interface Invocation {

		@Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable;

	}

	/**
	 * Statement that asks before it is sent. One that was left has neither rows nor a
	 * count.
	 */
	private static final class GuardedStatement {

		private final Statement statement;

		private final @Nullable String prepared;

		private final StatementGuard guard;

		private final List<String> batch = new ArrayList<>();

		private boolean left;

		GuardedStatement(Statement statement, @Nullable String prepared, StatementGuard guard) {
			this.statement = statement;
			this.prepared = prepared;
			this.guard = guard;
		}

		@Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
			String name = method.getName();
			if (name.startsWith("execute") && !name.equals("executeQuery")) {
				return execute(method, arguments);
			}
			if (name.equals("addBatch") && arguments != null && arguments[0] instanceof String sql) {
				this.batch.add(sql);
			}
			if (this.left && (name.equals("getUpdateCount") || name.equals("getLargeUpdateCount"))) {
				return nothing(method.getReturnType(), -1);
			}
			if (this.left && name.equals("getMoreResults")) {
				return false;
			}
			return Delegation.call(this.statement, method, arguments);
		}

		private @Nullable Object execute(Method method, Object @Nullable [] arguments) throws Throwable {
			Object[] result = { null };
			this.left = true;
			String sql = sql(arguments);
			this.guard.execute(sql, () -> {
				this.left = false;
				SQL.debug(sql);
				result[0] = send(method, arguments);
			});
			return this.left ? nothing(method.getReturnType(), 0) : result[0];
		}

		private @Nullable Object send(Method method, Object @Nullable [] arguments) throws SQLException {
			try {
				return Delegation.call(this.statement, method, arguments);
			}
			catch (SQLException | RuntimeException | Error ex) {
				throw ex;
			}
			catch (Throwable ex) {
				throw new SQLException(ex);
			}
		}

		private String sql(Object @Nullable [] arguments) {
			if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
				return sql;
			}
			return (this.prepared != null) ? this.prepared : String.join(";\n", this.batch);
		}

		private static Object nothing(Class<?> type, int count) {
			if (type == boolean.class) {
				return false;
			}
			if (type == int[].class) {
				return new int[0];
			}
			if (type == long[].class) {
				return new long[0];
			}
			return (type == long.class) ? (Object) (long) count : (Object) count;
		}

	}

}

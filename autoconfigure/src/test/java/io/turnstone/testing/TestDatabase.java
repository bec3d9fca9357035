package io.turnstone.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The one place that hands out databases to tests: each is new and empty.
 */
public enum TestDatabase {

	H2 {

		@Override
		public DriverManagerDataSource create() {
			String url = "jdbc:h2:mem:turnstone_%d;DB_CLOSE_DELAY=-1".formatted(NUMBER.incrementAndGet());
			return new DriverManagerDataSource(url, "sa", "");
		}

	},

	POSTGRESQL {

		@Override
		public DriverManagerDataSource create() {
			String name = "turnstone_%d".formatted(NUMBER.incrementAndGet());
			PostgresServer server = PostgresServer.get();
			try (Connection connection = server.dataSource("postgres").getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			catch (SQLException ex) {
				throw new IllegalStateException("Could not create the database " + name, ex);
			}
			return server.dataSource(name);
		}

	},

	MARIADB {

		@Override
		public DriverManagerDataSource create() {
			String name = "turnstone_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
			MariaDbServer server = MariaDbServer.get();
			execute(server.dataSource(""), "create database " + name);
			return server.dataSource(name);
		}

	};

	private static final AtomicInteger NUMBER = new AtomicInteger();

	/**
	 * Return a new, empty database, which is gone when the tests end.
	 * @return the data source
	 */
	public abstract DriverManagerDataSource create();

	/**
	 * Return a new, empty database behind a pool, as applications have one.
	 * @return the pool, to be closed
	 */
	public HikariDataSource pool() {
		return pool(create());
	}

	/**
	 * Return a pool for a database, which opens no connection before somebody needs it.
	 * @param database the database
	 * @return the pool, to be closed
	 */
	static HikariDataSource pool(DataSource database) {
		HikariConfig configuration = new HikariConfig();
		configuration.setDataSource(database);
		configuration.setMinimumIdle(0);
		configuration.setMaximumPoolSize(10);
		return new HikariDataSource(configuration);
	}

	/**
	 * Run statements, each in a transaction of its own.
	 * @param dataSource the database
	 * @param statements the statements
	 */
	public static void execute(DataSource dataSource, String... statements) {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

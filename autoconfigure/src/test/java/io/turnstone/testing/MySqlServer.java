package io.turnstone.testing;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The MySQL server that {@code -Dturnstone.test.mysql-url=jdbc:mysql://...} names, with
 * {@code turnstone.test.mysql-user} and {@code turnstone.test.mysql-password}; the user
 * must be allowed everything. There is no binary of it to be had as there is of the other
 * products, so its tests run where such a server is.
 */
public final class MySqlServer {

	/**
	 * Property that tells where the server is.
	 */
	public static final String URL = "turnstone.test.mysql-url";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private MySqlServer() {
	}

	/**
	 * Create a database, which stays when the tests end.
	 * @return the data source
	 */
	public static DriverManagerDataSource create() {
		String name = "turnstone_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
		TestDatabase.execute(dataSource(""), "create database " + name);
		return dataSource(name);
	}

	private static DriverManagerDataSource dataSource(String database) {
		String url = System.getProperty(URL);
		return new DriverManagerDataSource((url.endsWith("/") ? url : url + "/") + database,
				System.getProperty("turnstone.test.mysql-user", "root"),
				System.getProperty("turnstone.test.mysql-password", ""));
	}

}

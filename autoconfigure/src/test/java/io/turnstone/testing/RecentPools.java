package io.turnstone.testing;

import java.util.ArrayDeque;
import java.util.Deque;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Pools for the databases that tests used last. A connection to PostgreSQL is a process
 * of its own, which begins with empty caches: most of a test's time went there.
 */
final class RecentPools {

	/**
	 * More than one test uses, and few enough for the connections that a server has.
	 */
	private static final int LIMIT = 4;

	private static final Deque<HikariDataSource> POOLS = new ArrayDeque<>();

	private RecentPools() {
	}

	/**
	 * Return a pool for a database, where that is worth it.
	 * @param dataSource opens a connection each time
	 * @return the pool, which is closed after some others were asked for, or the data
	 * source
	 */
	static synchronized DataSource pool(DataSource dataSource) {
		if (!(dataSource instanceof DriverManagerDataSource database)
				|| !String.valueOf(database.getUrl()).startsWith("jdbc:postgresql:")) {
			return dataSource;
		}
		while (POOLS.size() >= LIMIT) {
			POOLS.remove().close();
		}
		HikariDataSource pool = TestDatabase.pool(dataSource);
		POOLS.add(pool);
		return pool;
	}

}

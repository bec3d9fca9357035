package io.turnstone.upgrade.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Lock that its holder renews as long as it lives. Whoever does not renew it for a while
 * is taken for dead.
 */
final class Lease implements AutoCloseable {

	static final String MARK = "lease";

	/**
	 * How long a lock is held after it was last renewed.
	 */
	static final Duration EXPIRY = Duration.ofSeconds(60);

	private static final Log logger = LogFactory.getLog(Lease.class);

	private static final Duration INTERVAL = EXPIRY.dividedBy(6);

	private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "turnstone-lock");
		thread.setDaemon(true);
		return thread;
	});

	private final DataSource dataSource;

	private final LockTable table;

	private final String holder;

	private Lease(DataSource dataSource, LockTable table, String holder) {
		this.dataSource = dataSource;
		this.table = table;
		this.holder = holder;
	}

	/**
	 * Begin to renew a lock.
	 * @param dataSource gives connections for that
	 * @param table the lock table
	 * @param holder who holds the lock
	 * @return ends it
	 */
	static Lease begin(DataSource dataSource, LockTable table, String holder) {
		Lease lease = new Lease(dataSource, table, holder);
		lease.executor.scheduleAtFixedRate(lease::renew, INTERVAL.toMillis(), INTERVAL.toMillis(),
				TimeUnit.MILLISECONDS);
		return lease;
	}

	private void renew() {
		try (Connection connection = this.dataSource.getConnection()) {
			if (!this.table.on(connection).renew(this.holder)) {
				logger.error("Somebody released the lock %s while this upgrade held it".formatted(this.table.name()));
			}
		}
		catch (SQLException | RuntimeException ex) {
			logger.warn("The lock %s could not be renewed; it is held for another %d s at most: %s"
				.formatted(this.table.name(), EXPIRY.toSeconds(), ex.getMessage()));
		}
	}

	@Override
	public void close() {
		this.executor.shutdownNow();
	}

}

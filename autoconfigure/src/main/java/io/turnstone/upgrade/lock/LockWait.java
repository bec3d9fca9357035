package io.turnstone.upgrade.lock;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import liquibase.exception.LockException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * One wait for a lock, which asks for it many times a second, tells of it now and then,
 * and ends.
 */
final class LockWait {

	private static final Log logger = LogFactory.getLog(LockWait.class);

	private static final Duration INTERVAL = Duration.ofMillis(100);

	private static final Duration QUIET = Duration.ofSeconds(1);

	private static final Duration REPORT = Duration.ofSeconds(10);

	static final String SOMEBODY = "another instance";

	private final LockTable table;

	private final Duration limit;

	private final LockProgress progress;

	private final long begin = System.nanoTime();

	private Duration nextReport = QUIET;

	LockWait(LockTable table, Duration limit, LockProgress progress) {
		this.table = table;
		this.limit = limit;
		this.progress = progress;
	}

	/**
	 * Wait for a moment.
	 * @param holder who holds the lock, where that is known
	 * @throws LockException if the time is over
	 */
	void pause(Optional<LockRow> holder) throws LockException {
		Duration waited = Duration.ofNanos(System.nanoTime() - this.begin);
		if (waited.compareTo(this.limit) >= 0) {
			throw new LockHeldException(holder.map(LockRow::toString).orElse(SOMEBODY), waited,
					holder.filter(LockRow::isForeign).isPresent());
		}
		if (waited.compareTo(this.nextReport) >= 0) {
			this.nextReport = this.nextReport.plus(REPORT);
			this.progress.waits(holder.map(LockRow::toString).orElse(SOMEBODY), lastRun(), waited, this.limit);
		}
		sleep();
	}

	private String lastRun() {
		try {
			return this.table.lastRun();
		}
		catch (SQLException ex) {
			logger.debug("There is no history yet", ex);
			return "";
		}
	}

	private static void sleep() throws LockException {
		try {
			TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LockException(ex);
		}
	}

}

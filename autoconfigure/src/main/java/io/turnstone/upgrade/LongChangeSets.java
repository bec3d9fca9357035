package io.turnstone.upgrade;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log, again and again, that a change set is still being run. One run at a time
 * has a thread for that, from its first change set until it ends.
 */
public final class LongChangeSets implements RunListener {

	private static final Log LOG = LogFactory.getLog("turnstone");

	private final Duration interval;

	private final ThreadLocal<Watch> current = new ThreadLocal<>();

	/**
	 * Create the listener.
	 * @param interval after how long it tells, and tells again
	 */
	public LongChangeSets(Duration interval) {
		this.interval = interval;
	}

	@Override
	public void changeSetStarted(String database, RunDirection direction, ChangeSetReference changeSet, int number,
			int planned) {
		Watch watch = this.current.get();
		if (watch == null) {
			watch = new Watch(this.interval);
			this.current.set(watch);
		}
		watch.begins("%s: %d/%d %s".formatted(database, number, planned, changeSet.id()));
	}

	@Override
	public void changeSetEnded(String database, RunDirection direction, ChangeSetRun run) {
		Watch watch = this.current.get();
		if (watch != null) {
			watch.ends();
		}
	}

	@Override
	public void runEnded(String database, RunDirection direction, RunReport report) {
		Watch watch = this.current.get();
		if (watch != null) {
			this.current.remove();
			watch.close();
		}
	}

	/**
	 * Look at the run of one thread.
	 */
	private static final class Watch {

		private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "turnstone-progress");
			thread.setDaemon(true);
			return thread;
		});

		private @Nullable String what;

		private long since;

		Watch(Duration interval) {
			this.scheduler.scheduleWithFixedDelay(() -> tell(interval), interval.toMillis(), interval.toMillis(),
					TimeUnit.MILLISECONDS);
		}

		synchronized void begins(String what) {
			this.what = what;
			this.since = System.nanoTime();
		}

		synchronized void ends() {
			this.what = null;
		}

		private synchronized void tell(Duration interval) {
			Duration running = Duration.ofNanos(System.nanoTime() - this.since);
			if (this.what != null && running.compareTo(interval) >= 0) {
				LOG.info(String.format(Locale.ROOT, "%s is still running, for %.1f s now", this.what,
						running.toMillis() / 1000.0));
			}
		}

		void close() {
			this.scheduler.shutdownNow();
		}

	}

}

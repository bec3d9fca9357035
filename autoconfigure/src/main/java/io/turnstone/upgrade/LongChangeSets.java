package io.turnstone.upgrade;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Tells the log, again and again, that a change set is still being run, and how far the
 * server is with it, where it says so. One run at a time has a thread for that, from its
 * first change set until it ends.
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
	public void runCanBeSeen(String database, Callable<String> server) {
		watch().looksAt(server);
	}

	private Watch watch() {
		Watch watch = this.current.get();
		if (watch == null) {
			watch = new Watch(this.interval);
			this.current.set(watch);
		}
		return watch;
	}

	@Override
	public void changeSetStarted(String database, RunDirection direction, ChangeSetReference changeSet, int number,
			int planned) {
		watch().begins("%s: %d/%d %s".formatted(database, number, planned, changeSet.id()));
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

		private @Nullable Callable<String> server;

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

		synchronized void looksAt(Callable<String> server) {
			this.server = server;
		}

		private void tell(Duration interval) {
			if (line(interval) != null) {
				String position = position();
				// The change set may have ended meanwhile
				String line = line(interval);
				if (line != null) {
					LOG.info(line + position);
				}
			}
		}

		private synchronized @Nullable String line(Duration interval) {
			Duration running = Duration.ofNanos(System.nanoTime() - this.since);
			return (this.what == null || running.compareTo(interval) < 0) ? null : String.format(Locale.ROOT,
					"%s is still running, for %.1f s now", this.what, running.toMillis() / 1000.0);
		}

		private String position() {
			Callable<String> server = server();
			try {
				String said = (server != null) ? server.call() : "";
				return said.isEmpty() ? "" : ": " + said;
			}
			catch (Exception ex) {
				// A pool may have no other connection, and whoever waits for it says
				// nothing
				LOG.debug("How far the server is cannot be told", ex);
				looksAt(() -> "");
				return "";
			}
		}

		private synchronized @Nullable Callable<String> server() {
			return this.server;
		}

		void close() {
			this.scheduler.shutdownNow();
		}

	}

}

package io.turnstone.upgrade;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Waits until someone else has applied what is pending.
 *
 * @param log is told of it
 * @param limit how long to wait
 */
record UpgradeWait(UpgradeLog log, Duration limit) {

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	void until(Supplier<ChangelogState> state) {
		long begin = System.nanoTime();
		ChangelogState current = state.get();
		if (current.upToDate()) {
			return;
		}
		this.log.waits(current.pending(), this.limit);
		while (!current.upToDate()) {
			if (System.nanoTime() - begin >= this.limit.toNanos()) {
				throw new PendingUpgradeException(this.log.database(), current.pending(),
						" after a wait of %d s".formatted(this.limit.toSeconds()));
			}
			pause();
			current = state.get();
		}
		this.log.waited(Duration.ofNanos(System.nanoTime() - begin));
	}

	private static void pause() {
		try {
			TimeUnit.NANOSECONDS.sleep(INTERVAL.toNanos());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for an upgrade", ex);
		}
	}

}

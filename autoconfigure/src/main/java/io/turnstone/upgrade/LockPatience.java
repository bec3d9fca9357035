package io.turnstone.upgrade;

import java.time.Duration;

/**
 * How a change set waits for the locks of others. Whoever comes after it waits behind it,
 * so it gives way and comes back.
 *
 * @param timeout how long a statement waits for a lock; zero for as long as it takes
 * @param retries how often it comes back
 */
public record LockPatience(Duration timeout, int retries) {

	/**
	 * Waits as long as it takes.
	 */
	public static final LockPatience ENDLESS = new LockPatience(Duration.ZERO, 0);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	boolean isEndless() {
		return this.timeout.isZero();
	}

	/**
	 * Return how long to stay away, twice as long each time.
	 * @param retry the number of the retry, from 1
	 * @return the pause
	 */
	Duration pause(int retry) {
		Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(retry - 1, 10));
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

}

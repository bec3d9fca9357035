package io.turnstone.upgrade.lock;

import java.time.Duration;
import java.util.Optional;

import liquibase.exception.LockException;

/**
 * Somebody else held the lock for longer than this was to wait.
 */
@SuppressWarnings("serial")
public class LockHeldException extends LockException {

	private final String holder;

	private final Duration waited;

	private final boolean foreign;

	LockHeldException(String holder, Duration waited, boolean foreign) {
		super("%s holds the lock".formatted(holder));
		this.holder = holder;
		this.waited = waited;
		this.foreign = foreign;
	}

	static LockHeldException byUs(Optional<LockRow> row) {
		return new LockHeldException(row.map(LockRow::toString).orElse(LockWait.SOMEBODY), Duration.ZERO, false);
	}

	/**
	 * Return who holds the lock.
	 * @return the holder, and since when
	 */
	public String getHolder() {
		return this.holder;
	}

	/**
	 * Return how long it was waited for.
	 * @return the time
	 */
	public Duration getWaited() {
		return this.waited;
	}

	/**
	 * Tell whether the holder is none of Turnstone's.
	 * @return {@code true} if it is Liquibase by itself, for example
	 */
	public boolean isForeign() {
		return this.foreign;
	}

}

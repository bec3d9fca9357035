package io.turnstone.upgrade.lock;

import org.jspecify.annotations.Nullable;

/**
 * For products that have no such lock, and where none is wanted: the row of the lock
 * table keeps others out, and its holder renews it.
 */
record NoSessionLock() implements SessionLock {

	@Override
	public boolean tryTake() {
		return true;
	}

	@Override
	public void release() {
		// There is nothing to give back
	}

	@Override
	public String mark() {
		return Lease.MARK;
	}

	@Override
	public @Nullable Boolean isAlive(String mark) {
		return null;
	}

	@Override
	public boolean isGone(String mark) {
		return false;
	}

}

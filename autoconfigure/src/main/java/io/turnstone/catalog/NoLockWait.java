package io.turnstone.catalog;

import java.sql.SQLException;

/**
 * No limit, for products of which it is not known how they set one.
 */
final class NoLockWait implements LockWait {

	@Override
	public boolean isExceededIn(SQLException failure) {
		return false;
	}

	@Override
	public String blockers() {
		return "";
	}

	@Override
	public void close() {
	}

}

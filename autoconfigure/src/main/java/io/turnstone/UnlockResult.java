package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * What became of the lock of a database.
 *
 * @param database the name of the database
 * @param holder who held the lock that was released, and since when; {@code null} where
 * nobody did
 */
public record UnlockResult(String database, @Nullable String holder) {

	/**
	 * Tell whether there was a lock.
	 * @return {@code true} if it was released
	 */
	public boolean released() {
		return this.holder != null;
	}

}

package io.turnstone.boot.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.UnlockResult;
import org.jspecify.annotations.Nullable;

/**
 * Description of what became of a lock.
 *
 * @param database the name of the database
 * @param released whether there was a lock
 * @param holder who held it, and since when
 */
@JsonInclude
public record UnlockDescriptor(String database, boolean released, @Nullable String holder) {

	/**
	 * Describe what became of a lock.
	 * @param result what became of it
	 * @return the description
	 */
	public static UnlockDescriptor of(UnlockResult result) {
		return new UnlockDescriptor(result.database(), result.released(), result.holder());
	}

}

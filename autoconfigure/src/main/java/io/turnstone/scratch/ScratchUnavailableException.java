package io.turnstone.scratch;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when there can be no scratch.
 */
public class ScratchUnavailableException extends RuntimeException {

	/**
	 * Create the exception.
	 * @param reason what stands in the way and how to get out of it, in a sentence or two
	 * @param cause what the database said, if it was asked
	 */
	public ScratchUnavailableException(String reason, @Nullable Throwable cause) {
		super(reason, cause);
	}

}

package io.turnstone.upgrade;

import org.jspecify.annotations.Nullable;

/**
 * Change set in the history of a database.
 *
 * @param reference the change set
 * @param tag the tag that the history has there
 * @param standing how it stands in the changelog
 */
public record AppliedChangeSet(ChangeSetReference reference, @Nullable String tag, Standing standing) {

	/**
	 * How a change set of the history stands in the changelog.
	 */
	public enum Standing {

		/**
		 * It is there, and could be rolled back.
		 */
		KNOWN,

		/**
		 * It is there, and the contexts, the labels or the product leave it out.
		 */
		LEFT_OUT,

		/**
		 * It is not there.
		 */
		UNKNOWN

	}

}

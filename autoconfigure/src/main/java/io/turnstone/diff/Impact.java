package io.turnstone.diff;

/**
 * What a difference means to the application.
 */
public enum Impact {

	/**
	 * The application will fail on it.
	 */
	BREAKS,

	/**
	 * The application works, but not as the model says.
	 */
	DIVERGES,

	/**
	 * Worth knowing, nothing to do.
	 */
	NOTE,

	/**
	 * In the database only, and left in place.
	 */
	LEFT;

	/**
	 * Tell whether model and database disagree.
	 * @return {@code true} if there is something to do
	 */
	public boolean disagrees() {
		return this == BREAKS || this == DIVERGES;
	}

}

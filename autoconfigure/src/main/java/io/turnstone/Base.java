package io.turnstone;

/**
 * What the model is compared with.
 */
public enum Base {

	/**
	 * The changelog where it can be replayed, else the live database.
	 */
	AUTO,

	/**
	 * The changelog, replayed on a scratch.
	 */
	CHANGELOG,

	/**
	 * The live database.
	 */
	DATABASE

}

package io.turnstone.upgrade;

/**
 * What becomes of pending change sets while an application starts.
 */
public enum UpgradeMode {

	/**
	 * They are applied.
	 */
	RUN,

	/**
	 * The start fails if there are any.
	 */
	VALIDATE,

	/**
	 * The start waits until someone else has applied them.
	 */
	WAIT,

	/**
	 * Nobody looks.
	 */
	OFF

}

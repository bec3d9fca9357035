package io.turnstone.boot.devtools;

/**
 * What to do about differences after a restart.
 */
public enum RestartAction {

	/**
	 * Nothing.
	 */
	OFF,

	/**
	 * Say what differs and how to draft it.
	 */
	LOG,

	/**
	 * Write the draft.
	 */
	WRITE

}

package io.turnstone.diff;

/**
 * What makes a change dangerous.
 *
 * @param code the stable code
 * @param level how dangerous it is
 * @param object what it is about
 * @param message what may happen, in one sentence
 */
public record Hazard(String code, Level level, String object, String message) {

	/**
	 * How dangerous a change is.
	 */
	public enum Level {

		/**
		 * It may fail, and then nothing is lost.
		 */
		CAUTION,

		/**
		 * It may succeed and lose data.
		 */
		DANGER

	}

}

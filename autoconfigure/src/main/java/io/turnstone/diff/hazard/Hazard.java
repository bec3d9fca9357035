package io.turnstone.diff.hazard;

/**
 * What makes a change dangerous.
 *
 * @param code the stable code
 * @param level how dangerous it is
 * @param object what it is about
 * @param message what may happen, in one sentence
 * @param safeWay how to do without the danger
 */
public record Hazard(String code, Level level, String object, String message, String safeWay) {

	/**
	 * How dangerous a change is, from the least to the most.
	 */
	public enum Level {

		/**
		 * Worth knowing; nothing has to be done about it now.
		 */
		SAFE,

		/**
		 * It may fail, keep others waiting for a while, or break the version of the
		 * application that runs beside it. No data is lost.
		 */
		CAUTION,

		/**
		 * It may succeed and lose data, or keep others waiting for very long.
		 */
		DANGER

	}

}

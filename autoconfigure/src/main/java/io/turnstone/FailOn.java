package io.turnstone;

import java.util.stream.Stream;

/**
 * From which level on hazards make a command end with another exit code.
 */
public enum FailOn {

	/**
	 * From {@code DANGER} on.
	 */
	DANGER,

	/**
	 * From {@code CAUTION} on.
	 */
	CAUTION,

	/**
	 * Not at all.
	 */
	NONE;

	/**
	 * Tell whether one of some hazards is that serious.
	 * @param levels the levels of the hazards
	 * @return {@code true} if one is
	 */
	public boolean isReachedBy(Stream<String> levels) {
		return levels.anyMatch((level) -> switch (this) {
			case DANGER -> level.equals("DANGER");
			case CAUTION -> level.equals("DANGER") || level.equals("CAUTION");
			case NONE -> false;
		});
	}

}

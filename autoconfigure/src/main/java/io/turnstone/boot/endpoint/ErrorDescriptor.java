package io.turnstone.boot.endpoint;

import io.turnstone.MigrationsException;

/**
 * Description of what stands in the way.
 *
 * @param error the kind of obstacle
 * @param message what stands in the way
 * @param action the next step
 */
public record ErrorDescriptor(String error, String message, String action) {

	/**
	 * Describe an obstacle.
	 * @param exception what was thrown
	 * @return the description
	 */
	public static ErrorDescriptor of(MigrationsException exception) {
		String message = exception.getMessage();
		return new ErrorDescriptor(exception.getReason().name(), (message != null) ? message : "",
				exception.getAction());
	}

}

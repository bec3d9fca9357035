package io.turnstone.boot.endpoint;

import java.util.List;

import io.turnstone.MigrationsException;
import io.turnstone.OpenQuestionsException;
import io.turnstone.OpenQuestionsException.Question;

/**
 * Description of what stands in the way.
 *
 * @param error the kind of obstacle
 * @param message what stands in the way
 * @param action the next step
 * @param questions what somebody has to answer first
 */
public record ErrorDescriptor(String error, String message, String action, List<Question> questions) {

	/**
	 * Describe an obstacle.
	 * @param exception what was thrown
	 * @return the description
	 */
	public static ErrorDescriptor of(MigrationsException exception) {
		String message = exception.getMessage();
		List<Question> questions = (exception instanceof OpenQuestionsException open) ? open.getQuestions() : List.of();
		return new ErrorDescriptor(exception.getReason().name(), (message != null) ? message : "",
				exception.getAction(), questions);
	}

}

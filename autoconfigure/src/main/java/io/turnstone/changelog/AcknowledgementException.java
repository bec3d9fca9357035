package io.turnstone.changelog;

/**
 * Thrown when the file of accepted differences cannot be understood.
 */
public class AcknowledgementException extends RuntimeException {

	/**
	 * Create the exception.
	 * @param line the line of the file, from 1
	 * @param problem what is wrong there, to follow the line's number
	 */
	public AcknowledgementException(int line, String problem) {
		super("%s: line %d %s".formatted(Acknowledgements.FILE, line, problem));
	}

}

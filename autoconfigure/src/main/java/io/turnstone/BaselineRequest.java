package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * Which database to adopt.
 *
 * @param database the name of the database
 * @param message what the first line and the name of the file say
 * @param author the author of the change sets, or {@code null} for the user who runs this
 * process
 */
public record BaselineRequest(String database, String message, @Nullable String author) {

	private static final String MESSAGE = "baseline";

	/**
	 * Create a request.
	 * @param database the name of the database
	 * @param message what the first line and the name of the file say, or {@code null}
	 * for "baseline"
	 * @param author the author of the change sets, or {@code null} for the user who runs
	 * this process
	 * @return the request
	 * @throws MigrationsException if the message is not one short line
	 */
	public static BaselineRequest of(String database, @Nullable String message, @Nullable String author) {
		String text = (message != null && !message.isBlank()) ? message : MESSAGE;
		DraftRequest checked = new DraftRequest(database, text, Base.DATABASE, author);
		return new BaselineRequest(database, checked.message(), author);
	}

}

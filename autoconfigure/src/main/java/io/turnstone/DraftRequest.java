package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * What to draft.
 *
 * @param database the name of the database
 * @param message what the change is about, such as {@code orders: add discount}
 * @param base what the model is compared with
 * @param author the author of the change sets, or {@code null} for the user who runs this
 * process
 * @param answers answers to what it asks
 */
public record DraftRequest(String database, String message, Base base, @Nullable String author, DraftAnswers answers) {

	public DraftRequest {
		if (message.isBlank()) {
			throw new MigrationsException(MigrationsException.Reason.BAD_REQUEST, "A draft needs a message",
					"Say what the change is about: --turnstone.message=\"orders: add discount\"");
		}
		if (message.length() > 200 || message.chars().anyMatch(Character::isISOControl)) {
			throw new MigrationsException(MigrationsException.Reason.BAD_REQUEST,
					"The message of a draft is one line of at most 200 characters",
					"Shorten it: --turnstone.message=\"orders: add discount\"");
		}
	}

	/**
	 * Create a request that answers no question.
	 * @param database the name of the database
	 * @param message what the change is about
	 * @param base what the model is compared with
	 * @param author the author of the change sets, or {@code null} for the user who runs
	 * this process
	 */
	public DraftRequest(String database, String message, Base base, @Nullable String author) {
		this(database, message, base, author, DraftAnswers.none());
	}

}

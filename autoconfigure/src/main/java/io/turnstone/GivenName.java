package io.turnstone;

import io.turnstone.MigrationsException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Name that an option of a request gives.
 */
final class GivenName {

	private GivenName() {
	}

	/**
	 * Return the name without blanks around it.
	 * @param text the name as it was given, or {@code null} where the option was left out
	 * @param option the option, such as {@code turnstone.sql.from}
	 * @return the name, or {@code null} where the option was left out
	 * @throws MigrationsException if it is blank, as nobody knows whether one was meant
	 */
	static @Nullable String of(@Nullable String text, String option) {
		if (text == null) {
			return null;
		}
		if (text.isBlank()) {
			String name = option.substring(option.lastIndexOf('.') + 1);
			throw new MigrationsException(Reason.BAD_REQUEST, "The option '%s' is given, and blank".formatted(name),
					"Leave it out where none is meant, or give it a value: --%s=...".formatted(option));
		}
		return text.strip();
	}

}

package io.turnstone.scratch;

import org.jspecify.annotations.Nullable;

/**
 * Settings of a scratch.
 *
 * @param url the JDBC URL of a database to use as a scratch, or {@code null} to use the
 * means of the product
 * @param user the user for that database
 * @param password the user's password
 */
public record ScratchSettings(@Nullable String url, @Nullable String user, @Nullable String password) {

	/**
	 * Return settings that leave everything to the product.
	 * @return the settings
	 */
	public static ScratchSettings none() {
		return new ScratchSettings(null, null, null);
	}

	/**
	 * Tell that there are settings, but none of them: they may hold a password.
	 */
	@Override
	public String toString() {
		return "ScratchSettings[%s]".formatted((this.url != null) ? "with a URL" : "without a URL");
	}

}

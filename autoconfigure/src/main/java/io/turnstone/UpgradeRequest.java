package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * What to apply.
 *
 * @param database the name of the database
 * @param to the tag or change set that the upgrade ends with, or {@code null} to go to
 * the end of the changelog
 */
public record UpgradeRequest(String database, @Nullable String to) {

	/**
	 * The option that says how far an upgrade goes.
	 */
	static final String TO = "turnstone.upgrade.to";

	public UpgradeRequest {
		to = GivenName.of(to, TO);
	}

}

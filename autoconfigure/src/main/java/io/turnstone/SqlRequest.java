package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * What to write a script of.
 *
 * @param database the name of the database
 * @param from the tag or change set after which the script begins, whatever the history
 * holds; {@code null} to begin where the history ends
 * @param to the tag or change set that the script ends with, or {@code null} to go to the
 * end of the changelog
 * @param offline the product that the script is for where no database is to be asked,
 * such as {@code postgresql} or {@code mariadb?version=11.4}; {@code null} for the
 * database itself
 */
public record SqlRequest(String database, @Nullable String from, @Nullable String to, @Nullable String offline) {

	static final String FROM = "turnstone.sql.from";

	static final String TO = "turnstone.sql.to";

	public SqlRequest {
		from = GivenName.of(from, FROM);
		to = GivenName.of(to, TO);
		offline = GivenName.of(offline, "turnstone.sql.offline");
	}

}

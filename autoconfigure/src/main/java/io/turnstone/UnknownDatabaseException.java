package io.turnstone;

import java.util.Collection;

/**
 * Thrown when there is no database of a name.
 */
public class UnknownDatabaseException extends MigrationsException {

	/**
	 * Create the exception.
	 * @param database the name that was asked for
	 * @param known the names that there are
	 */
	public UnknownDatabaseException(String database, Collection<String> known) {
		super(Reason.BAD_REQUEST, "There is no database '%s'".formatted(database),
				known.isEmpty() ? "Define a DataSource bean: Turnstone knows a database by the name of that bean."
						: "Use one of: %s (the names of the DataSource beans).".formatted(String.join(", ", known)));
	}

}

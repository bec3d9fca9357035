package io.turnstone.upgrade;

/**
 * Thrown when a database has a history, and the changelog that made it cannot be found.
 */
public class ChangelogMissingException extends UpgradeException {

	/**
	 * Create the exception.
	 * @param database the name of the database
	 * @param location the location of the master changelog
	 * @param applied how many change sets the history holds
	 */
	public ChangelogMissingException(String database, String location, int applied) {
		super("The changelog %s cannot be found, but %s applied to %s".formatted(location, ChangeSetList.were(applied),
				database),
				"Put the changelog back, or point spring.liquibase.change-log at it. To start without it: "
						+ "--turnstone.upgrade.mode=off",
				null);
	}

}

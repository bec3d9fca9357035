package io.turnstone.upgrade;

import java.util.List;

/**
 * Thrown when a database must be up to date, and is not.
 */
public class PendingUpgradeException extends UpgradeException {

	private final List<ChangeSetReference> pending;

	/**
	 * Create the exception.
	 * @param database the name of the database
	 * @param pending the change sets that are pending
	 * @param circumstance what was done about them before, as the end of a sentence
	 */
	public PendingUpgradeException(String database, List<ChangeSetReference> pending, String circumstance) {
		super("%s is not up to date%s. Pending: %s".formatted(database, circumstance, ChangeSetList.ids(pending)),
				"Apply them: --turnstone.command=upgrade, or start the application with --turnstone.upgrade.mode=run",
				null);
		this.pending = List.copyOf(pending);
	}

	public List<ChangeSetReference> getPending() {
		return this.pending;
	}

}

package io.turnstone;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a draft is asked for while change sets are pending.
 */
public class PendingChangeSetsException extends MigrationsException {

	private final List<ChangeSetId> pending;

	/**
	 * Create the exception.
	 * @param database the name of the database
	 * @param pending the change sets that are pending
	 */
	public PendingChangeSetsException(String database, List<ChangeSetId> pending) {
		super(Reason.CONFLICT,
				"The database %s is not up to date, %d change sets are pending: %s".formatted(database, pending.size(),
						pending.stream().map(ChangeSetId::id).collect(Collectors.joining(", "))),
				"Apply them first: --turnstone.command=upgrade, or start the application. Or draft from the "
						+ "changelog alone: --turnstone.draft.base=changelog");
		this.pending = List.copyOf(pending);
	}

	public List<ChangeSetId> getPending() {
		return this.pending;
	}

}

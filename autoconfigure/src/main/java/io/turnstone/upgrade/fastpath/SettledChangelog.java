package io.turnstone.upgrade.fastpath;

import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.precondition.Precondition;
import liquibase.precondition.PreconditionLogic;
import org.jspecify.annotations.Nullable;

/**
 * Changelog of which a complete run leaves nothing to do, as long as its files and the
 * history are as they were.
 */
final class SettledChangelog {

	private SettledChangelog() {
	}

	/**
	 * Tell whether a changelog is of that kind: it is not where a change set runs each
	 * time, where a class of the application decides, or where conditions are asked each
	 * time.
	 * @param changelog the changelog
	 * @return {@code true} if it is
	 */
	static boolean is(DatabaseChangeLog changelog) {
		return !asks(changelog.getPreconditions()) && changelog.getChangeSets().stream().allMatch(SettledChangelog::is);
	}

	private static boolean is(ChangeSet changeSet) {
		return !changeSet.shouldAlwaysRun()
				&& changeSet.getChanges().stream().noneMatch(CustomChangeWrapper.class::isInstance);
	}

	private static boolean asks(@Nullable Precondition precondition) {
		return (precondition instanceof PreconditionLogic logic)
				? logic.getNestedPreconditions().stream().anyMatch(SettledChangelog::asks) : precondition != null;
	}

}

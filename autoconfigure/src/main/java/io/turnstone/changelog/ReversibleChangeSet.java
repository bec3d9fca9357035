package io.turnstone.changelog;

import java.util.List;
import java.util.function.Function;

import io.turnstone.diff.Change;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.SqlPrecondition;

/**
 * Change set with a guard, and a rollback of any number of changes.
 */
final class ReversibleChangeSet extends ChangeSet {

	ReversibleChangeSet(DraftedChangeSet description, String path, ChangeNames names) {
		super(description.id(), description.author(), false, false, path, null, null, description.transactional(),
				names.strategy(), null);
		setComments(Literals.readable(description.object() + ": " + description.description()));
		Preflight preflight = description.preflight();
		if (preflight != null && preflight.guard() != null) {
			setPreconditions(haltUnlessNone(preflight.guard(), description.object() + " has " + preflight.subject()));
		}
	}

	/**
	 * Halt before anything is done while rows stand in the way.
	 */
	private static PreconditionContainer haltUnlessNone(String sql, String message) {
		PreconditionContainer guard = new PreconditionContainer();
		guard.setOnFailMessage(Literals.readable(message));
		guard.addNestedPrecondition(none(sql));
		return guard;
	}

	/**
	 * Count as run, and do nothing, where there is something already.
	 * @param sql counts it
	 */
	void skipUnlessNone(String sql) {
		PreconditionContainer guard = new PreconditionContainer();
		guard.setOnFail(PreconditionContainer.FailOption.MARK_RAN);
		guard.addNestedPrecondition(none(sql));
		setPreconditions(guard);
	}

	private static SqlPrecondition none(String sql) {
		SqlPrecondition precondition = new SqlPrecondition();
		precondition.setExpectedResult("0");
		precondition.setSql(Literals.protect(sql));
		return precondition;
	}

	/**
	 * Add what makes a change and what takes it back.
	 * @param change the change
	 * @param reverse what takes it back
	 * @param renderer puts changes into Liquibase's words
	 */
	void add(Change change, Change reverse, Function<Change, List<liquibase.change.Change>> renderer) {
		renderer.apply(change).forEach(this::addChange);
		renderer.apply(reverse).forEach(this::addRollbackChange);
	}

}

package io.turnstone.upgrade;

import java.util.List;
import java.util.Set;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/**
 * How far an upgrade goes.
 */
public final class UpgradeGoal {

	/**
	 * To the end of the changelog.
	 */
	public static final UpgradeGoal END = new UpgradeGoal(null);

	private final @Nullable Set<ChangeSetReference> within;

	private UpgradeGoal(@Nullable Set<ChangeSetReference> within) {
		this.within = within;
	}

	/**
	 * Return a goal before the end of the changelog.
	 * @param changeSets the change sets that the changelog begins with, of which those
	 * that are pending are to be run
	 * @return the goal
	 */
	public static UpgradeGoal within(List<ChangeSetReference> changeSets) {
		return new UpgradeGoal(Set.copyOf(changeSets));
	}

	/**
	 * Leave out what lies beyond.
	 * @param pending the change sets that are pending, in the order of the changelog
	 * @return those that are to be run
	 */
	List<ChangeSetReference> reached(List<ChangeSetReference> pending) {
		return pending.stream().filter(this::includes).toList();
	}

	private boolean includes(ChangeSetReference changeSet) {
		return this.within == null || this.within.contains(changeSet);
	}

	/**
	 * Return what leads there. Liquibase can only be told how many change sets to run:
	 * they are counted anew each time, and where somebody else has run some of them until
	 * Liquibase has its lock, it ends before the first one that lies beyond.
	 * @param contexts the contexts that hold
	 * @param labels decide which change sets are run
	 */
	ChangelogRun.Command command(Contexts contexts, LabelExpression labels) {
		return (liquibase, left) -> {
			if (this.within == null) {
				liquibase.update(contexts, labels);
				return;
			}
			int pending = reached(ChangelogRun.pending(liquibase)).size();
			if (pending > 0) {
				run(liquibase, pending, contexts, labels);
			}
		};
	}

	private static void run(Liquibase liquibase, int count, Contexts contexts, LabelExpression labels)
			throws LiquibaseException {
		try {
			liquibase.update(count, contexts, labels);
		}
		catch (LiquibaseException | RuntimeException ex) {
			if (RunFailure.find(ex, ReachedException.class) == null) {
				throw ex;
			}
		}
	}

	/**
	 * Return what stops a run before the first change set that lies beyond.
	 */
	ChangeExecListener guard() {
		return new AbstractChangeExecListener() {

			@Override
			public void willRun(ChangeSet changeSet, DatabaseChangeLog changelog, Database database,
					ChangeSet.RunStatus status) {
				ChangeSetReference reference = ChangeSetReference.of(changeSet);
				if (!includes(reference)) {
					throw new ReachedException(reference);
				}
			}

		};
	}

	/**
	 * Thrown before a change set that lies beyond a goal: those before it were run.
	 */
	private static final class ReachedException extends RuntimeException {

		ReachedException(ChangeSetReference next) {
			super("The change set %s lies beyond where the upgrade ends".formatted(next.id()));
		}

	}

}

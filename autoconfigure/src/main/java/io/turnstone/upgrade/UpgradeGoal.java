package io.turnstone.upgrade;

import java.util.List;
import java.util.Set;

import liquibase.Contexts;
import liquibase.LabelExpression;
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
	 * Return what leads there.
	 * @param contexts the contexts that hold
	 * @param labels decide which change sets are run
	 */
	ChangelogRun.Command command(Contexts contexts, LabelExpression labels) {
		return (liquibase, left) -> {
			if (this.within == null) {
				liquibase.update(contexts, labels);
			}
			else if (left > 0) {
				liquibase.update(left, contexts, labels);
			}
		};
	}

	/**
	 * Leave out what lies beyond.
	 * @param pending the change sets that are pending, in the order of the changelog
	 * @return those that are to be run
	 */
	List<ChangeSetReference> reached(List<ChangeSetReference> pending) {
		Set<ChangeSetReference> within = this.within;
		return (within != null) ? pending.stream().filter(within::contains).toList() : pending;
	}

}

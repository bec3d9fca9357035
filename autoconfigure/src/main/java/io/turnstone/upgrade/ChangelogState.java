package io.turnstone.upgrade;

import java.util.List;

/**
 * What a changelog and the history of a database say about each other.
 *
 * @param exists whether the master changelog can be found
 * @param applied how many change sets the history holds
 * @param appliedChangeSets the change sets of the history, in the order in which they
 * were applied
 * @param pending the change sets that an upgrade would apply, in order; those that run
 * each time are not among them once they ran
 * @param unexpected the change sets of the history that the changelog does not hold
 * @param edited the change sets that were edited after they had been applied
 */
public record ChangelogState(boolean exists, int applied, List<ChangeSetReference> appliedChangeSets,
		List<ChangeSetReference> pending, List<ChangeSetReference> unexpected, List<EditedChangeSet> edited) {

	public ChangelogState {
		appliedChangeSets = List.copyOf(appliedChangeSets);
		pending = List.copyOf(pending);
		unexpected = List.copyOf(unexpected);
		edited = List.copyOf(edited);
	}

	/**
	 * Tell whether an upgrade would find nothing to do.
	 * @return {@code true} if no change set is pending
	 */
	public boolean upToDate() {
		return this.pending.isEmpty();
	}

}

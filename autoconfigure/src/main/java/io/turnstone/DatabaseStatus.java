package io.turnstone;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a database stands, at a glance.
 *
 * @param state what is to be said in one word
 * @param changelog the location of the master changelog, or {@code null} if there is none
 * @param applied how many change sets were applied
 * @param pending the change sets that are yet to be applied, in order
 * @param unexpected the change sets that were applied and that the changelog does not
 * hold
 * @param edited the change sets that were edited after they had been applied
 * @param lock who holds the lock, or {@code null} where nobody does; not told while this
 * process applies change sets
 * @param running how far the run of this process is, or {@code null} where there is none
 * @param lastUpgrade the last upgrade that this process ran
 * @param model how model and database stood at the last check
 */
public record DatabaseStatus(State state, @Nullable String changelog, int applied, List<ChangeSetId> pending,
		List<ChangeSetId> unexpected, List<ChangeSetId> edited, @Nullable LockStatus lock, @Nullable RunStatus running,
		@Nullable UpgradeResult lastUpgrade, ModelStatus model) {

	public DatabaseStatus {
		pending = List.copyOf(pending);
		unexpected = List.copyOf(unexpected);
		edited = List.copyOf(edited);
	}

	/**
	 * Create the status of a database that nobody is at work on, and of which history and
	 * changelog agree.
	 * @param state what is to be said in one word
	 * @param changelog the location of the master changelog, or {@code null} if there is
	 * none
	 * @param applied how many change sets were applied
	 * @param pending the change sets that are yet to be applied, in order
	 * @param lastUpgrade the last upgrade that this process ran
	 * @param model how model and database stood at the last check
	 */
	public DatabaseStatus(State state, @Nullable String changelog, int applied, List<ChangeSetId> pending,
			@Nullable UpgradeResult lastUpgrade, ModelStatus model) {
		this(state, changelog, applied, pending, List.of(), List.of(), null, null, lastUpgrade, model);
	}

	/**
	 * State of a database.
	 */
	public enum State {

		/**
		 * Every change set is applied.
		 */
		UP_TO_DATE,

		/**
		 * Change sets are yet to be applied.
		 */
		PENDING,

		/**
		 * This process applies change sets right now.
		 */
		UPGRADING,

		/**
		 * The last upgrade failed.
		 */
		FAILED,

		/**
		 * The state cannot be told, as the database or the changelog cannot be read.
		 */
		UNKNOWN

	}

}

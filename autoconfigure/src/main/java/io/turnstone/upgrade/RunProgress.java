package io.turnstone.upgrade;

import java.time.Duration;
import java.util.List;

import io.turnstone.upgrade.lock.LockProgress;

/**
 * Told while change sets are run.
 */
interface RunProgress {

	/**
	 * Tells nobody.
	 */
	RunProgress NONE = new RunProgress() {

		@Override
		public void begins(int planned) {
			// Nobody looks on
		}

		@Override
		public void starts(ChangeSetReference changeSet, int number, int planned) {
			// Nobody looks on
		}

		@Override
		public void ran(int number, int planned, ChangeSetRun run) {
			// Nobody looks on
		}

		@Override
		public void gaveWay(LockPatience patience, int retry, Duration pause) {
			// Nobody looks on
		}

		@Override
		public void resumes(ChangeSetReference changeSet, int statements) {
			// Nobody looks on
		}

		@Override
		public LockProgress whileWaiting(List<ChangeSetReference> planned) {
			return LockProgress.NONE;
		}

	};

	/**
	 * The first change set is about to be run.
	 */
	void begins(int planned);

	/**
	 * A change set is about to be run.
	 */
	void starts(ChangeSetReference changeSet, int number, int planned);

	/**
	 * A change set was run.
	 */
	void ran(int number, int planned, ChangeSetRun run);

	/**
	 * The change sets that come next are run by a session that can be looked at.
	 * @param server tells how far it is
	 */
	default void canBeSeen(ServerProgress server) {
	}

	/**
	 * A change set waited too long for a lock, and will come back.
	 */
	void gaveWay(LockPatience patience, int retry, Duration pause);

	/**
	 * A change set goes on after the statements that it ran before it was interrupted.
	 */
	void resumes(ChangeSetReference changeSet, int statements);

	/**
	 * Return what is told while another upgrade is at work.
	 * @param planned the change sets that are to be run, which that one may be running
	 */
	LockProgress whileWaiting(List<ChangeSetReference> planned);

}

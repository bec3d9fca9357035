package io.turnstone.upgrade.lock;

import java.time.Duration;

/**
 * Told while an upgrade waits for another one.
 */
public interface LockProgress {

	/**
	 * Tells nobody.
	 */
	LockProgress NONE = new LockProgress() {

		@Override
		public void waits(String holder, String lastRun, Duration waited, Duration limit) {
			// Nobody looks on
		}

		@Override
		public void released(String holder, String reason) {
			// Nobody looks on
		}

	};

	/**
	 * An upgrade waits for another one.
	 * @param holder who is at work, and since when
	 * @param lastRun the id of the change set that was run last, empty where there is
	 * none
	 * @param waited how long it has waited
	 * @param limit how long it waits at most
	 */
	void waits(String holder, String lastRun, Duration waited, Duration limit);

	/**
	 * A lock was released whose holder is gone.
	 * @param holder who held it, and since when
	 * @param reason how that is known
	 */
	void released(String holder, String reason);

}

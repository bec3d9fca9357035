package io.turnstone.upgrade;

import java.time.Duration;
import java.util.List;

import io.turnstone.upgrade.lock.LockProgress;

/**
 * Tells the log and a listener how a run goes.
 *
 * @param log the log
 * @param listener the listener
 */
record ListenedProgress(UpgradeLog log, RunListener listener) implements RunProgress {

	@Override
	public void begins(int planned) {
		this.log.begins(planned);
	}

	@Override
	public void starts(ChangeSetReference changeSet, int number, int planned) {
		this.log.starts(changeSet, number, planned);
		this.listener.changeSetStarted(this.log.database(), this.log.direction(), changeSet, number, planned);
	}

	@Override
	public void canBeSeen(ServerProgress server) {
		this.listener.runCanBeSeen(this.log.database(), () -> server.describe().orElse(""));
	}

	@Override
	public void ran(int number, int planned, ChangeSetRun run) {
		this.log.ran(number, planned, run);
		this.listener.changeSetEnded(this.log.database(), this.log.direction(), run);
	}

	@Override
	public void gaveWay(LockPatience patience, int retry, Duration pause) {
		this.log.gaveWay(patience, retry, pause);
	}

	@Override
	public void resumes(ChangeSetReference changeSet, int statements) {
		this.log.resumes(changeSet, statements);
	}

	@Override
	public LockProgress whileWaiting(List<ChangeSetReference> planned) {
		return this.log.whileWaiting(planned);
	}

}

package io.turnstone.upgrade;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.turnstone.upgrade.lock.LockProgress;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tells the log how the change sets of a database fare.
 *
 * @param database the name of the database
 * @param direction which way they run
 */
record UpgradeLog(String database, RunDirection direction) implements RunProgress {

	private static final Log LOG = LogFactory.getLog("turnstone");

	@Override
	public void begins(int planned) {
		info("%s %s".formatted((this.direction == RunDirection.UPGRADE) ? "applying" : "rolling back",
				ChangeSetList.count(planned)));
	}

	@Override
	public void starts(ChangeSetReference changeSet, int number, int planned) {
		LOG.debug("%s: runs %s".formatted(this.database, changeSet.id()));
	}

	@Override
	public void ran(int number, int planned, ChangeSetRun run) {
		info("%d/%d %s %s (%d ms)".formatted(number, planned, run.changeSet().id(), run.description(),
				run.duration().toMillis()));
	}

	@Override
	public void gaveWay(LockPatience patience, int retry, Duration pause) {
		info("gave way to others, who held a lock for more than %s; comes back in %s (%d of %d times)"
			.formatted(seconds(patience.timeout()), seconds(pause), retry, patience.retries()));
	}

	@Override
	public void resumes(ChangeSetReference changeSet, int statements) {
		info("%s was interrupted, and goes on after %s".formatted(changeSet.id(), RecordedStatement.count(statements)));
	}

	@Override
	public LockProgress whileWaiting(List<ChangeSetReference> planned) {
		return new LockProgress() {

			@Override
			public void waits(String holder, String lastRun, Duration waited, Duration limit) {
				info("waits for %s%s, for %s of %s at most".formatted(holder, position(planned, lastRun),
						seconds(waited), seconds(limit)));
			}

			@Override
			public void released(String holder, String reason) {
				LOG.warn("%s: released the lock of %s, as %s".formatted(UpgradeLog.this.database, holder, reason));
			}

		};
	}

	private static String position(List<ChangeSetReference> planned, String lastRun) {
		List<String> ids = planned.stream().map(ChangeSetReference::id).toList();
		int next = ids.indexOf(lastRun) + 1;
		return (next < ids.size()) ? ", at change set " + ids.get(next) : "";
	}

	void ended(List<ChangeSetReference> planned, RunReport report, UpgradeGoal goal) {
		if (!report.ran().isEmpty()) {
			String upgraded = (goal == UpgradeGoal.END) ? "up to date, " : "applied ";
			info(((this.direction == RunDirection.UPGRADE) ? upgraded : "rolled back ")
					+ "%s in %s".formatted(ChangeSetList.count(report.ran().size()), seconds(report.duration())));
		}
		else if (!planned.isEmpty() && this.direction == RunDirection.UPGRADE) {
			info("nothing was applied of %s: by someone else meanwhile, or it failed and may, or a precondition is not met; "
				.formatted(ChangeSetList.ids(planned)) + "--turnstone.command=status tells what is pending");
		}
		else {
			LOG.debug("%s: %s (%d ms)".formatted(this.database,
					(this.direction == RunDirection.UPGRADE) ? "up to date" : "nothing to roll back",
					report.duration().toMillis()));
		}
	}

	void waits(List<ChangeSetReference> pending, Duration limit) {
		info("%s pending; waiting for someone else to apply them, for %s at most"
			.formatted(ChangeSetList.count(pending.size()), seconds(limit)));
	}

	void waited(Duration duration) {
		info("up to date, applied by someone else (waited %s)".formatted(seconds(duration)));
	}

	void hasNoChangelog(String location) {
		info("there is no changelog yet at %s. Draft the first one: --turnstone.command=draft --turnstone.message=\"...\" "
			.formatted(location) + "or POST /actuator/migrations/draft");
	}

	void leaves(List<ChangeSetReference> left) {
		if (!left.isEmpty()) {
			info("%s labelled contract %s until no older version of the application runs: %s; ".formatted(
					ChangeSetList.count(left.size()), (left.size() == 1) ? "waits" : "wait", ChangeSetList.ids(left))
					+ "then --turnstone.command=upgrade --turnstone.upgrade.run=all");
		}
	}

	void warns(String message) {
		LOG.warn(this.database + ": " + message);
	}

	void hidesItsHistory(Exception ex) {
		LOG.debug("%s: the history could not be read".formatted(this.database), ex);
	}

	private void info(String message) {
		LOG.info(this.database + ": " + message);
	}

	private static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
	}

}

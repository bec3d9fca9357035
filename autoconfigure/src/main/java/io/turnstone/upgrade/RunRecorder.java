package io.turnstone.upgrade;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Writes down which change sets are run.
 */
class RunRecorder extends AbstractChangeExecListener {

	private final Map<ChangeSetReference, ChangeSetRun> ran = new LinkedHashMap<>();

	private final int planned;

	private final RunProgress progress;

	private boolean begun;

	private long startedNanos;

	private @Nullable ChangeSetReference failed;

	RunRecorder(int planned, RunProgress progress) {
		this.planned = planned;
		this.progress = progress;
	}

	List<ChangeSetRun> ran() {
		return List.copyOf(this.ran.values());
	}

	@Nullable ChangeSetReference failed() {
		return this.failed;
	}

	@Override
	public void willRun(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, RunStatus status) {
		begin(changeSet);
	}

	@Override
	public void ran(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, ExecType type) {
		if (type != ExecType.FAILED) {
			end(changeSet);
		}
	}

	@Override
	public void runFailed(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, Exception ex) {
		this.failed = ChangeSetReference.of(changeSet);
	}

	@Override
	public void willRollback(ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		begin(changeSet);
	}

	@Override
	public void rolledBack(ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		end(changeSet);
	}

	@Override
	public void rollbackFailed(ChangeSet changeSet, DatabaseChangeLog changelog, Database database, Exception ex) {
		this.failed = ChangeSetReference.of(changeSet);
	}

	private void begin(ChangeSet changeSet) {
		if (!this.begun) {
			this.begun = true;
			this.progress.begins(this.planned);
		}
		int number = this.ran.size() + 1;
		this.progress.starts(ChangeSetReference.of(changeSet), number, Math.max(this.planned, number));
		this.startedNanos = System.nanoTime();
	}

	private void end(ChangeSet changeSet) {
		Duration duration = Duration.ofNanos(System.nanoTime() - this.startedNanos);
		ChangeSetRun run = new ChangeSetRun(ChangeSetReference.of(changeSet), describe(changeSet), duration);
		this.ran.put(run.changeSet(), run);
		this.progress.ran(this.ran.size(), Math.max(this.planned, this.ran.size()), run);
	}

	static String describe(ChangeSet changeSet) {
		String text = StringUtils.hasText(changeSet.getComments()) ? changeSet.getComments()
				: changeSet.getDescription();
		return text.replaceAll("\\s+", " ").trim();
	}

}

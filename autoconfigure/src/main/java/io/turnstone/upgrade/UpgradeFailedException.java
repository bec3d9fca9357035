package io.turnstone.upgrade;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an upgrade or downgrade stopped half-way, or could not begin.
 */
public class UpgradeFailedException extends UpgradeException {

	private final RunReport report;

	private final @Nullable ChangeSetReference failed;

	private final List<ChangeSetReference> notApplied;

	/**
	 * Create the exception.
	 * @param message what went wrong
	 * @param action the next step
	 * @param report what was done until then
	 * @param failed the change set that failed, if it was one
	 * @param notApplied the change sets that were to be run and were not, the failed one
	 * first
	 * @param cause what caused it
	 */
	public UpgradeFailedException(String message, String action, RunReport report, @Nullable ChangeSetReference failed,
			List<ChangeSetReference> notApplied, Throwable cause) {
		super(message, action, cause);
		this.report = report;
		this.failed = failed;
		this.notApplied = List.copyOf(notApplied);
	}

	public RunReport getReport() {
		return this.report;
	}

	public @Nullable ChangeSetReference getFailed() {
		return this.failed;
	}

	/**
	 * Return the change sets that ran before it went wrong.
	 * @return the change sets, in order
	 */
	public List<ChangeSetReference> getApplied() {
		return this.report.ran().stream().map(ChangeSetRun::changeSet).toList();
	}

	/**
	 * Return the change sets that were to be run and were not.
	 * @return the change sets in order, the failed one first
	 */
	public List<ChangeSetReference> getNotApplied() {
		return this.notApplied;
	}

}

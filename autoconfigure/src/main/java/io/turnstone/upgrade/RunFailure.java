package io.turnstone.upgrade;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import liquibase.exception.ChangeLogParseException;
import liquibase.exception.LockException;
import liquibase.exception.MigrationFailedException;
import liquibase.exception.ValidationFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run that failed, told in the words of its user.
 *
 * @param direction which way it ran
 * @param settings how it ran
 * @param database the name of the database, where it has one
 * @param report what it did
 * @param failed the change set that failed, if it was one
 * @param planned the change sets that were to be run
 * @param edited the change sets that were edited since they were applied
 * @param locations returns the file of a change set, and the line where that is known
 */
record RunFailure(RunDirection direction, ChangelogSettings settings, @Nullable String database, RunReport report,
		@Nullable ChangeSetReference failed, List<ChangeSetReference> planned, List<EditedChangeSet> edited,
		Function<ChangeSetReference, String> locations) {

	UpgradeFailedException translate(Exception ex) {
		LockException locked = find(ex, LockException.class);
		if (locked != null) {
			return new LockFailure(this.settings, name()).translate(locked, this.report, ex);
		}
		ValidationFailedException invalid = find(ex, ValidationFailedException.class);
		if (invalid != null) {
			return ChangelogFailure.contradiction(name(), invalid, this.edited, this.report, ex);
		}
		ContradictedHistoryException contradicted = find(ex, ContradictedHistoryException.class);
		if (contradicted != null) {
			return new ChangelogInvalidException(String.valueOf(contradicted.getMessage()), contradicted.getAction(),
					this.report, ex);
		}
		ChangeLogParseException unreadable = find(ex, ChangeLogParseException.class);
		if (unreadable != null) {
			return ChangelogFailure.unreadable(this.settings.location(), unreadable, this.report, ex);
		}
		if (!this.planned.isEmpty() && DatabaseMessage.isOfALostConnection(ex)) {
			return connectionLost(ex);
		}
		TableLockedException tableLocked = find(ex, TableLockedException.class);
		if (tableLocked != null && this.failed != null) {
			return lockedOut(this.failed, tableLocked, ex);
		}
		InterruptedChangeSetException interrupted = find(ex, InterruptedChangeSetException.class);
		if (interrupted != null && this.failed != null) {
			return goneAstray(this.failed, interrupted, ex);
		}
		return (this.failed != null) ? changeSetFailed(this.failed, ex) : failed(ex);
	}

	private UpgradeFailedException changeSetFailed(ChangeSetReference changeSet, Exception ex) {
		String statement = DatabaseMessage.statement(ex);
		StringBuilder message = new StringBuilder();
		message.append("Change set %s (%s) could not be %s%s:\n\n".formatted(changeSet.id(), where(changeSet), verb(),
				(this.database != null) ? " " + preposition() + " " + this.database : ""));
		if (statement != null) {
			statement.lines().forEach((line) -> message.append("    ").append(line).append('\n'));
		}
		message.append("    ").append(reason(ex)).append("\n\n").append(account());
		String action = ("Mend the change set, or the data that it stumbles over, and run the %s again: it goes on at "
				+ "%s.")
			.formatted(word(), changeSet.id());
		PartlyDoneException partly = find(ex, PartlyDoneException.class);
		if (partly != null) {
			action += " " + partly.account();
		}
		return new UpgradeFailedException(message.toString(), action, this.report, changeSet, notRun(), ex);
	}

	private UpgradeFailedException connectionLost(Exception ex) {
		String where = (this.failed != null) ? " in change set %s (%s)".formatted(this.failed.id(), where(this.failed))
				: "";
		return new UpgradeFailedException(
				"The connection to %s was lost%s: %s\n\n%s".formatted(name(), where, DatabaseMessage.of(ex),
						whatWasDone()),
				"See that the server is up, and run the %s again: it goes on where it was, and releases what is left of "
					.formatted(word()) + "its lock.",
				this.report, this.failed, notRun(), ex);
	}

	private UpgradeFailedException lockedOut(ChangeSetReference changeSet, TableLockedException locked, Exception ex) {
		String message = "Change set %s (%s) gave way for the last time. %s.\n\n%s".formatted(changeSet.id(),
				where(changeSet), locked.getMessage(), account());
		return new UpgradeFailedException(message, """
				See who holds the lock, and start again when they are done:

				    %s

				Or let it come back more often: turnstone.upgrade.table-lock-retries=60"""
			.formatted(locked.whoHoldsIt()), this.report, changeSet, notRun(), ex);
	}

	private UpgradeFailedException goneAstray(ChangeSetReference changeSet, InterruptedChangeSetException interrupted,
			Exception ex) {
		String message = "Change set %s (%s) %s.\n\n%s".formatted(changeSet.id(), where(changeSet),
				interrupted.getMessage(), account());
		return new UpgradeFailedException(message, interrupted.action(), this.report, changeSet, notRun(), ex);
	}

	/**
	 * Return what went wrong, in one line.
	 */
	static String reason(Exception ex) {
		MigrationFailedException failure = find(ex, MigrationFailedException.class);
		String message = (failure != null && failure.getMessage() != null) ? failure.getMessage() : "";
		int reason = message.indexOf("Reason:");
		boolean bySql = DatabaseMessage.statement(ex) != null;
		return (bySql || reason == -1) ? DatabaseMessage.of(ex)
				: message.substring(reason + "Reason:".length()).replaceAll("\\s+", " ").strip();
	}

	private String account() {
		return whatWasDone() + " Nothing is left locked.";
	}

	private String whatWasDone() {
		String ran = ChangeSetList.ids(this.report.ran().stream().map(ChangeSetRun::changeSet).toList());
		String participle = verb();
		return "%s before it in this run: %s. Not %s: %s.".formatted(
				Character.toUpperCase(participle.charAt(0)) + participle.substring(1), ran, participle,
				ChangeSetList.ids(notRun()));
	}

	private List<ChangeSetReference> notRun() {
		List<ChangeSetReference> ran = this.report.ran().stream().map(ChangeSetRun::changeSet).toList();
		return this.planned.stream().filter((changeSet) -> !ran.contains(changeSet)).toList();
	}

	private UpgradeFailedException failed(Exception ex) {
		String message = "The change sets of %s could not be %s: %s".formatted(name(), verb(), DatabaseMessage.of(ex));
		return new UpgradeFailedException(message,
				"See that the database can be reached and the login may change it, and try again.", this.report, null,
				notRun(), ex);
	}

	private String where(ChangeSetReference changeSet) {
		return this.locations.apply(changeSet);
	}

	private String word() {
		return (this.direction == RunDirection.UPGRADE) ? "upgrade" : "downgrade";
	}

	private String verb() {
		return this.direction.participle();
	}

	private String preposition() {
		return (this.direction == RunDirection.UPGRADE) ? "to" : "from";
	}

	private String name() {
		return Objects.requireNonNullElse(this.database, "the database");
	}

	/**
	 * Find a cause.
	 */
	static <T extends Throwable> @Nullable T find(Throwable ex, Class<T> type) {
		for (Throwable cause = ex; cause != null; cause = (cause.getCause() != cause) ? cause.getCause() : null) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

}

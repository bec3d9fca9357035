package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.ChangeSetId;
import io.turnstone.DatabaseStatus;
import io.turnstone.LockStatus;
import io.turnstone.RunStatus;
import io.turnstone.UpgradeResult;
import org.jspecify.annotations.Nullable;

/**
 * Renders how a database stands.
 */
public final class StatusText {

	/**
	 * Render a status.
	 * @param database the name of the database
	 * @param status how it stands
	 * @return the lines: a single one where nothing is pending
	 */
	public List<String> render(String database, DatabaseStatus status) {
		List<String> lines = new ArrayList<>();
		lines.add(database + ": " + summary(status));
		if (!status.pending().isEmpty()) {
			lines.addAll(changeSets(status.pending()));
			lines.add("Apply them:  --turnstone.command=upgrade   or start the application");
		}
		addSurprises(status, lines);
		if (status.lock() != null) {
			lines.addAll(lock(status.lock()));
		}
		return lines;
	}

	private static void addSurprises(DatabaseStatus status, List<String> lines) {
		if (!status.unexpected().isEmpty()) {
			lines.add("Applied, but not in the changelog: a newer build was here, or a file is missing:");
			lines.addAll(changeSets(status.unexpected()));
		}
		if (!status.edited().isEmpty()) {
			lines.add("Edited after it had been applied, so that the next upgrade fails:");
			lines.addAll(changeSets(status.edited()));
		}
	}

	private static List<String> lock(LockStatus lock) {
		String held = "Locked by %s, since %s".formatted(lock.holder(), lock.since());
		if (lock.alive() == null) {
			return List.of(held + "; whether it is still at work cannot be told",
					"If it is gone:  --turnstone.command=unlock");
		}
		return List.of(held + (lock.alive() ? "; it is at work" : "; it is gone, and the next upgrade releases it"));
	}

	private static String summary(DatabaseStatus status) {
		return switch (status.state()) {
			case UP_TO_DATE -> upToDate(status);
			case PENDING -> "%s pending, %d applied:".formatted(Words.count(status.pending().size(), "change set"),
					status.applied());
			case UPGRADING -> "change sets are being applied right now" + position(status.running());
			case FAILED -> "the last upgrade failed" + error(status.lastUpgrade());
			case UNKNOWN -> "cannot tell, as the database or the changelog cannot be read";
		};
	}

	private static String position(@Nullable RunStatus running) {
		return (running != null && running.changeSet() != null) ? ": %d/%d %s, since %s".formatted(running.number(),
				running.planned(), running.changeSet().id(), running.changeSetStartedAt()) : "";
	}

	private static String upToDate(DatabaseStatus status) {
		if (status.changelog() == null) {
			return "no changelog yet; draft the first one:  --turnstone.command=draft --turnstone.message=\"...\"";
		}
		return "up to date, %s applied (%s)".formatted(Words.count(status.applied(), "change set"), status.changelog());
	}

	private static String error(@Nullable UpgradeResult lastUpgrade) {
		return (lastUpgrade != null && lastUpgrade.error() != null) ? ": " + lastUpgrade.error() : "";
	}

	static List<String> changeSets(List<ChangeSetId> changeSets) {
		TextTable table = new TextTable(Palette.plain());
		changeSets.forEach((changeSet) -> table.row(changeSet.id(), changeSet.author(), changeSet.file()));
		return table.render();
	}

}

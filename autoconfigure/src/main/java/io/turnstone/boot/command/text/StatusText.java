package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.ChangeSetId;
import io.turnstone.DatabaseStatus;
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
		return lines;
	}

	private static String summary(DatabaseStatus status) {
		return switch (status.state()) {
			case UP_TO_DATE -> upToDate(status);
			case PENDING -> "%s pending, %d applied:".formatted(Words.count(status.pending().size(), "change set"),
					status.applied());
			case UPGRADING -> "change sets are being applied right now";
			case FAILED -> "the last upgrade failed" + error(status.lastUpgrade());
			case UNKNOWN -> "cannot tell, as the database or the changelog cannot be read";
		};
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

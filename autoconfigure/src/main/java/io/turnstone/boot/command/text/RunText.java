package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.turnstone.UpgradeResult;

/**
 * Renders what an upgrade or a downgrade did.
 */
public final class RunText {

	private final String verb;

	private final String nothing;

	private RunText(String verb, String nothing) {
		this.verb = verb;
		this.nothing = nothing;
	}

	/**
	 * Return the renderer of an upgrade.
	 * @return the renderer
	 */
	public static RunText ofUpgrade() {
		return new RunText("applied", "up to date, there was nothing to apply");
	}

	/**
	 * Return the renderer of an upgrade that does not go to the end of the changelog.
	 * @param to the tag or change set that it ends with
	 * @return the renderer
	 */
	public static RunText ofUpgradeTo(String to) {
		return new RunText("applied", "there was nothing to apply up to " + to);
	}

	/**
	 * Return the renderer of a downgrade.
	 * @return the renderer
	 */
	public static RunText ofDowngrade() {
		return new RunText("rolled back", "there was nothing to roll back");
	}

	/**
	 * Render an upgrade or downgrade.
	 * @param database the name of the database
	 * @param result what it did
	 * @return the lines: a single one where there was nothing to do
	 */
	public List<String> render(String database, UpgradeResult result) {
		List<String> lines = new ArrayList<>();
		lines.add(database + ": " + summary(result));
		lines.addAll(StatusText.changeSets(result.changeSets()));
		return lines;
	}

	private String summary(UpgradeResult result) {
		String done = "%s %s in %s".formatted(this.verb, Words.count(result.changeSets().size(), "change set"),
				Words.elapsed(result.duration()));
		return switch (result.outcome()) {
			case DONE -> done;
			case NOTHING_TO_DO -> this.nothing;
			case FAILED -> "failed: %s; %s".formatted(Objects.requireNonNullElse(result.error(), "see the log"), done);
		};
	}

}

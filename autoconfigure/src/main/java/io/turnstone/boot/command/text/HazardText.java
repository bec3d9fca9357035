package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.turnstone.DraftResult.Hazard;
import io.turnstone.boot.command.text.TextTable.Cell;

import org.springframework.boot.ansi.AnsiColor;

/**
 * Renders hazards. What is safe is left out, unless everything is asked for.
 */
final class HazardText {

	private final Palette palette;

	private final Detail detail;

	HazardText(Palette palette, Detail detail) {
		this.palette = palette;
		this.detail = detail;
	}

	/**
	 * Render hazards.
	 * @param heading what they are hazards of
	 * @param hazards the hazards
	 * @return the lines, none where nothing is told
	 */
	List<String> render(String heading, List<Hazard> hazards) {
		List<Hazard> shown = hazards.stream().filter(this::isShown).toList();
		if (shown.isEmpty()) {
			return List.of();
		}
		TextTable table = new TextTable(this.palette).heading(heading);
		shown.forEach((hazard) -> table.row(level(hazard.level()), Cell.of(hazard.code()), Cell.of(hazard.object()),
				Cell.of(hazard.message())));
		List<String> lines = new ArrayList<>(table.render());
		Set<String> told = new HashSet<>();
		shown.stream()
			.filter((hazard) -> told.add(hazard.code() + hazard.safeWay()))
			.forEach((hazard) -> lines.add("  %s: %s".formatted(hazard.code(), hazard.safeWay())));
		return lines;
	}

	private boolean isShown(Hazard hazard) {
		return this.detail == Detail.VERBOSE || !hazard.level().equals("SAFE");
	}

	private static Cell level(String level) {
		return new Cell(level, switch (level) {
			case "DANGER" -> AnsiColor.RED;
			case "CAUTION" -> AnsiColor.YELLOW;
			default -> AnsiColor.DEFAULT;
		});
	}

}

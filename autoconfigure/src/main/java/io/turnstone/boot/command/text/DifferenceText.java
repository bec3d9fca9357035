package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.Base;
import io.turnstone.ModelDifference;
import io.turnstone.boot.command.text.TextTable.Cell;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ansi.AnsiColor;

/**
 * Renders differences, one a line, grouped by table.
 */
final class DifferenceText {

	private final Palette palette;

	DifferenceText(Palette palette) {
		this.palette = palette;
	}

	List<String> render(List<ModelDifference> differences, Base base) {
		TextTable table = new TextTable(this.palette);
		byTable(differences).forEach((name, group) -> {
			table.heading(name);
			group.forEach((difference) -> table.row(cells(difference, base)));
		});
		return table.render();
	}

	private static Map<String, List<ModelDifference>> byTable(List<ModelDifference> differences) {
		Map<String, List<ModelDifference>> groups = new LinkedHashMap<>();
		differences
			.forEach((each) -> groups.computeIfAbsent(Subject.of(each).table(), (name) -> new ArrayList<>()).add(each));
		return groups;
	}

	private static Cell[] cells(ModelDifference difference, Base base) {
		return new Cell[] { impact(difference.impact()), Cell.of(Subject.of(difference).part()),
				Cell.of(difference.kind()), side("model", difference.model(), difference),
				side(Words.base(base), difference.database(), difference),
				Cell.of(Objects.requireNonNullElse(difference.attribute(), "")) };
	}

	private static Cell impact(String impact) {
		return new Cell(impact, switch (impact) {
			case "BREAKS" -> AnsiColor.RED;
			case "DIVERGES" -> AnsiColor.YELLOW;
			default -> AnsiColor.DEFAULT;
		});
	}

	private static Cell side(String name, @Nullable String value, ModelDifference difference) {
		if (difference.model() == null && difference.database() == null) {
			return Cell.of("");
		}
		return Cell.of(name + " " + Objects.requireNonNullElse(value, "-"));
	}

}

package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.turnstone.ModelDifference;

/**
 * Renders why differences are told, what they lead to, and by what words each can be
 * accepted or excluded.
 */
final class WhyText {

	private WhyText() {
	}

	static List<String> render(List<ModelDifference> differences) {
		List<String> lines = new ArrayList<>();
		if (!differences.isEmpty()) {
			lines.addAll(
					List.of("",
							"Why, and by which words to accept (- difference: ... in "
									+ "turnstone.acknowledged.yaml) or exclude it (turnstone.compare.exclude=...):",
							""));
		}
		for (ModelDifference difference : differences) {
			lines.add("  " + difference.pattern());
			lines.add("    %s: %s".formatted(difference.rule(),
					Objects.requireNonNullElse(difference.consequence(), "the application works without")));
		}
		return lines;
	}

}

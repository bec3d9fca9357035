package io.turnstone.boot.devtools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.ModelDifference;

/**
 * Report on differences in at most ten lines.
 */
final class DifferenceReport {

	private static final int MOST_DIFFERENCES = 6;

	private static final int MOST_RENAMES = 2;

	private static final String INDENT = System.lineSeparator() + "    ";

	private DifferenceReport() {
	}

	static String render(CheckResult result) {
		List<String> lines = new ArrayList<>();
		lines.add("%s: the model is ahead of the %s: %s".formatted(result.database(),
				(result.base() == Base.DATABASE) ? "database" : "changelog", summary(result.differences())));
		lines.addAll(differences(result.differences()));
		if (!result.possibleRenames().isEmpty()) {
			lines.add(result.possibleRenames()
				.stream()
				.limit(MOST_RENAMES)
				.map((rename) -> "%s looks like the old name of %s".formatted(rename.from(), rename.to()))
				.collect(Collectors.joining(", ", "left in place: ", "")));
		}
		if (!result.leftInPlace().isEmpty() || !result.notes().isEmpty()) {
			lines.add("besides: %d left in place, %d worth knowing (--turnstone.command=check --turnstone.verbose)"
				.formatted(result.leftInPlace().size(), result.notes().size()));
		}
		lines.add("draft it:  POST /actuator/migrations/draft   or   --turnstone.command=draft");
		return String.join(INDENT, lines);
	}

	private static String summary(List<ModelDifference> differences) {
		Map<String, Long> impacts = differences.stream()
			.collect(Collectors.groupingBy(ModelDifference::impact, LinkedHashMap::new, Collectors.counting()));
		String count = differences.size() + ((differences.size() != 1) ? " differences" : " difference");
		if (impacts.size() == 1) {
			String impact = impacts.keySet().iterator().next();
			return count + ((differences.size() != 1) ? ", all " : ", ") + impact;
		}
		return count + ", "
				+ impacts.entrySet()
					.stream()
					.map((entry) -> entry.getValue() + " " + entry.getKey())
					.collect(Collectors.joining(", "));
	}

	private static List<String> differences(List<ModelDifference> differences) {
		int shown = (differences.size() > MOST_DIFFERENCES) ? MOST_DIFFERENCES - 1 : differences.size();
		List<ModelDifference> first = differences.subList(0, shown);
		int objectWidth = first.stream().mapToInt((each) -> each.object().length()).max().orElse(0);
		int kindWidth = first.stream().mapToInt((each) -> kind(each).length()).max().orElse(0);
		List<String> lines = new ArrayList<>();
		for (ModelDifference each : first) {
			lines.add((pad(each.object(), objectWidth) + pad(kind(each), kindWidth)
					+ Objects.requireNonNullElse(each.attribute(), ""))
				.stripTrailing());
		}
		if (shown < differences.size()) {
			lines.add("and %d more".formatted(differences.size() - shown));
		}
		return lines;
	}

	private static String kind(ModelDifference difference) {
		return (difference.model() != null) ? difference.kind() + ": " + difference.model() : difference.kind();
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(width - text.length() + 2);
	}

}

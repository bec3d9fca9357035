package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.turnstone.ChangeSetId;
import io.turnstone.DraftResult.Hazard;
import io.turnstone.LintResult;
import org.jspecify.annotations.Nullable;

/**
 * Renders what an examination of a changelog found.
 */
public final class LintText {

	private final HazardText hazards;

	/**
	 * Create the renderer.
	 * @param palette gives the words their colour
	 * @param detail how much is told
	 */
	public LintText(Palette palette, Detail detail) {
		this.hazards = new HazardText(palette, detail);
	}

	/**
	 * Render a result.
	 * @param result the result
	 * @return the lines
	 */
	public List<String> render(LintResult result) {
		Map<String, List<Hazard>> places = new LinkedHashMap<>();
		result.open()
			.forEach((finding) -> places
				.computeIfAbsent(place(finding.changeSet(), finding.path(), finding.line()),
						(place) -> new ArrayList<>())
				.add(finding.hazard()));
		List<String> lines = new ArrayList<>();
		places.forEach((place, found) -> lines.addAll(this.hazards.render(place, found)));
		if (!result.unjudged().isEmpty()) {
			lines.add("Not judged");
			result.unjudged()
				.forEach((unjudged) -> lines.add("  %s: %s"
					.formatted(place(unjudged.changeSet(), unjudged.path(), unjudged.line()), unjudged.what())));
		}
		lines.add(summary(result));
		return lines;
	}

	private static String place(ChangeSetId changeSet, String path, @Nullable Integer line) {
		return "%s%s  change set %s".formatted(path, (line != null) ? ":" + line : "", changeSet.id());
	}

	private static String summary(LintResult result) {
		int open = (int) result.open().count();
		return "%s: %s, %d accepted, %d not judged, in %s (%s)".formatted(result.database(),
				Words.count(open, "hazard"), result.findings().size() - open, result.unjudged().size(),
				Words.count(result.changeSets(), "change set"), result.scope().name().toLowerCase(Locale.ROOT));
	}

}

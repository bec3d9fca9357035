package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.CheckResult;
import io.turnstone.ModelDifference;

/**
 * Renders what a check found.
 */
public final class CheckText {

	private final DifferenceText differences;

	private final Detail detail;

	/**
	 * Create the renderer.
	 * @param palette gives the words their colour
	 * @param detail how much is told
	 */
	public CheckText(Palette palette, Detail detail) {
		this.differences = new DifferenceText(palette);
		this.detail = detail;
	}

	/**
	 * Render a check.
	 * @param result what it found
	 * @param draftOptions the options that draft the change
	 * @return the lines: a single one where model and base agree
	 */
	public List<String> render(CheckResult result, String draftOptions) {
		List<String> lines = new ArrayList<>(
				result.inSync() ? List.of(agreement(result)) : disagreement(result, draftOptions));
		lines.addAll(SilencedText.warnings(result.silenced()));
		if (this.detail == Detail.VERBOSE) {
			addReason(lines, result);
			lines.addAll(WhyText.render(result.differences()));
			addSection(lines, "In the " + Words.base(result.base()) + " only, and left in place:", result.leftInPlace(),
					result);
			addSection(lines, "Worth knowing:", result.notes(), result);
			lines.addAll(SilencedText.accepted(result.silenced()));
		}
		return lines;
	}

	private String agreement(CheckResult result) {
		return "%s: the model and the %s agree (%s)%s".formatted(result.database(), Words.base(result.base()),
				Words.elapsed(result.duration()), remarks(result, "; "));
	}

	private List<String> disagreement(CheckResult result, String draftOptions) {
		List<String> lines = new ArrayList<>();
		lines.add("%s: the model and the %s disagree in %s:".formatted(result.database(), Words.base(result.base()),
				Words.count(result.differences().size(), "place")));
		lines.add("");
		lines.addAll(this.differences.render(result.differences(), result.base()));
		lines.add("");
		result.possibleRenames()
			.forEach((rename) -> lines
				.add("Left in place:     %s looks like the old name of %s".formatted(rename.from(), rename.to())));
		lines.add("Draft the change:  " + draftOptions);
		if (this.detail == Detail.BRIEF) {
			addReason(lines, result);
			addRemarks(lines, result);
		}
		return lines;
	}

	private void addRemarks(List<String> lines, CheckResult result) {
		String remarks = remarks(result, "");
		if (!remarks.isEmpty()) {
			lines.add(remarks);
		}
	}

	private String remarks(CheckResult result, String separator) {
		List<String> remarks = new ArrayList<>();
		if (!result.leftInPlace().isEmpty()) {
			remarks.add("%s in the %s only, left in place".formatted(Words.count(result.leftInPlace().size(), "object"),
					Words.base(result.base())));
		}
		long notCompared = result.notes().stream().filter(CheckText::isNotCompared).count();
		if (notCompared > 0) {
			remarks.add("%s could not be compared".formatted(Words.count((int) notCompared, "thing")));
		}
		if (result.notes().size() > notCompared) {
			remarks.add(Words.count(result.notes().size() - (int) notCompared, "note"));
		}
		SilencedText.remark(result.silenced()).ifPresent(remarks::add);
		if (remarks.isEmpty() || this.detail == Detail.VERBOSE) {
			return "";
		}
		return separator + String.join(", ", remarks) + " (--turnstone.verbose shows them)";
	}

	private static boolean isNotCompared(ModelDifference note) {
		return note.kind().equals("could not be compared");
	}

	private static void addReason(List<String> lines, CheckResult result) {
		if (result.baseReason() != null) {
			lines.add("Compared with the %s: %s".formatted(Words.base(result.base()), result.baseReason()));
		}
	}

	private void addSection(List<String> lines, String title, List<ModelDifference> differences, CheckResult result) {
		if (!differences.isEmpty()) {
			lines.addAll(List.of("", title, ""));
			lines.addAll(this.differences.render(differences, result.base()));
		}
	}

}

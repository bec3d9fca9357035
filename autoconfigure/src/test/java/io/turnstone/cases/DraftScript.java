package io.turnstone.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.DraftResult.Rows;
import io.turnstone.MigrationsException;
import io.turnstone.ModelDifference;
import io.turnstone.OpenQuestionsException;
import io.turnstone.OpenQuestionsException.Question;

/**
 * What a draft asks and says, as a person reads it: without ids and times.
 */
final class DraftScript {

	private static final String UNDECIDED = "# Not in this draft, as it is for you to decide: ";

	private final List<String> lines = new ArrayList<>();

	/**
	 * Add what is asked.
	 * @param ex the questions
	 */
	void asks(OpenQuestionsException ex) {
		for (Question question : ex.getQuestions()) {
			this.lines.add("asks: %s   %s".formatted(question.text(), question.reason()));
			question.choices()
				.forEach((choice) -> this.lines
					.add("  %s: --turnstone.%s=%s".formatted(choice.meaning(), question.option(), choice.answer())));
		}
	}

	/**
	 * Add that nothing is drafted.
	 * @param ex the reason
	 */
	void refuses(MigrationsException ex) {
		this.lines.add("refuses: " + ex.getMessage());
		this.lines.add("  " + ex.getAction());
	}

	/**
	 * Add what is drafted, what is not, and what is left in place.
	 * @param draft the draft
	 */
	void drafts(DraftResult draft) {
		if (!draft.drafted()) {
			this.lines.add("drafts nothing");
		}
		for (int i = 0; i < draft.changeSets().size(); i++) {
			DraftedChangeSet changeSet = draft.changeSets().get(i);
			this.lines.add("%d %-8s  %s  %s%s%s".formatted(i + 1, changeSet.phase(), changeSet.object(),
					changeSet.description(), rows(changeSet.rows()),
					changeSet.transactional() ? "" : "  [outside of a transaction]"));
		}
		undecided(draft).forEach((line) -> this.lines.add("undecided: " + line));
		if (draft.proof() != null && !draft.proof().proved()) {
			this.lines.add("unproved: " + draft.proof().reason());
		}
		if (draft.proof() != null && draft.proof().note() != null) {
			this.lines.add("proved " + draft.proof().note());
		}
		draft.leftInPlace().forEach((left) -> this.lines.add("left in place: " + describe(left)));
	}

	/**
	 * Return what a draft leaves to a person.
	 * @param draft the draft
	 * @return a line for each difference
	 */
	static List<String> undecided(DraftResult draft) {
		if (draft.content() == null) {
			return draft.differences().stream().map(DraftScript::describe).toList();
		}
		return draft.content()
			.lines()
			.filter((line) -> line.startsWith(UNDECIDED))
			.map((line) -> line.substring(UNDECIDED.length()).replaceFirst("\\.$", "").toLowerCase(Locale.ROOT))
			.toList();
	}

	/**
	 * Return the hazards of a draft.
	 * @param draft the draft
	 * @return a line for each, or one that says that there are none
	 */
	static List<String> hazards(DraftResult draft) {
		return draft.hazards().isEmpty() ? List.of("none")
				: draft.hazards()
					.stream()
					.map((hazard) -> "%-7s  %s  %s".formatted(hazard.level(), hazard.code(),
							hazard.object().toLowerCase(Locale.ROOT)))
					.toList();
	}

	List<String> lines() {
		return this.lines.stream()
			.flatMap((line) -> Arrays.stream(line.split("\\R")))
			.map(String::stripTrailing)
			.toList();
	}

	private static String describe(ModelDifference difference) {
		return "%s, %s".formatted(difference.object(), difference.kind()).toLowerCase(Locale.ROOT);
	}

	private static String rows(Rows rows) {
		if (rows == null) {
			return "";
		}
		if (rows.count() == null) {
			return rows.halts() ? "  (halts on %s)".formatted(rows.subject()) : "  (%s)".formatted(rows.subject());
		}
		return String.format(Locale.ROOT, rows.halts() ? "  (halts on %2$s: %1$,d)" : "  (%1$,d %2$s)", rows.count(),
				rows.subject());
	}

}

package io.turnstone.boot.command.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.DraftResult.LeftOut;
import io.turnstone.DraftResult.Lock;
import io.turnstone.DraftResult.ProofResult;
import io.turnstone.DraftResult.Rows;
import io.turnstone.boot.command.text.TextTable.Cell;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ansi.AnsiColor;

/**
 * Renders a draft.
 */
public final class DraftText {

	private final Palette palette;

	private final Detail detail;

	/**
	 * Create the renderer.
	 * @param palette gives the words their colour
	 * @param detail how much is told
	 */
	public DraftText(Palette palette, Detail detail) {
		this.palette = palette;
		this.detail = detail;
	}

	/**
	 * Render a draft.
	 * @param result the draft
	 * @return the lines
	 */
	public List<String> render(DraftResult result) {
		List<String> lines = new ArrayList<>();
		if (result.file() == null) {
			lines.addAll(nothing(result));
			lines.addAll(leftOut(result.leftOut()));
			lines.addAll(spent(result.spentRenames()));
			return lines;
		}
		lines.add("Drafted   %s   %s".formatted(result.file(), Words.count(result.changeSets().size(), "change set")));
		lines.addAll(changeSets(result.changeSets()));
		lines.addAll(new HazardText(this.palette, this.detail).render("Hazards", result.hazards()));
		if (result.master() != null) {
			lines.add("Included  in " + result.master());
		}
		lines.addAll(spent(result.spentRenames()));
		lines.addAll(leftOut(result.leftOut()));
		lines.addAll(proof(result));
		return lines;
	}

	private List<String> nothing(DraftResult result) {
		if (result.differences().isEmpty()) {
			return List.of("%s: the model and the %s agree, there is nothing to draft".formatted(result.database(),
					Words.base(result.base())));
		}
		List<String> lines = new ArrayList<>();
		lines.add("%s: nothing was drafted: %s between the model and the %s, %s".formatted(result.database(),
				Words.count(result.differences().size(), "difference"), Words.base(result.base()),
				result.leftOut().isEmpty() ? "for you to decide about" : "and no draft for them could be proved"));
		lines.addAll(new DifferenceText(this.palette).render(result.differences(), result.base()));
		return lines;
	}

	private static List<String> spent(List<String> renames) {
		return renames.stream()
			.map((answer) -> "Spent     %s, which can leave turnstone.renames.yaml".formatted(answer))
			.toList();
	}

	private List<String> changeSets(List<DraftedChangeSet> changeSets) {
		TextTable table = new TextTable(this.palette);
		int numberWidth = String.valueOf(changeSets.size()).length();
		for (int i = 0; i < changeSets.size(); i++) {
			DraftedChangeSet changeSet = changeSets.get(i);
			table.row(Cell.of(("%" + numberWidth + "d").formatted(i + 1)), Cell.of(changeSet.object()),
					Cell.of(changeSet.description()), locks(changeSet.locks()), rows(changeSet.rows()));
		}
		return table.render();
	}

	private static Cell rows(@Nullable Rows rows) {
		if (rows == null || rows.count() == null || rows.count() == 0) {
			return Cell.of("");
		}
		String text = String.format(Locale.ROOT, "(%,d %s%s)", rows.count(), rows.subject(),
				rows.halts() ? ": halts until there are none" : "");
		return new Cell(text, rows.halts() ? AnsiColor.YELLOW : AnsiColor.DEFAULT);
	}

	private static Cell locks(@Nullable List<Lock> locks) {
		List<Lock> blocking = Objects.requireNonNullElse(locks, List.<Lock>of())
			.stream()
			.filter(Lock::keepsOthersOut)
			.toList();
		if (blocking.isEmpty()) {
			return Cell.of("");
		}
		String text = blocking.stream()
			.map((lock) -> "%s %s%s".formatted(lock.table(), lock.mode(), lock.rewritten() ? ", rewritten" : ""))
			.collect(Collectors.joining("; "));
		return new Cell("locks " + text,
				blocking.stream().anyMatch(Lock::rewritten) ? AnsiColor.YELLOW : AnsiColor.DEFAULT);
	}

	private static List<String> leftOut(List<LeftOut> leftOut) {
		return leftOut.stream().map((each) -> "Left out  " + each.words()).toList();
	}

	private List<String> proof(DraftResult result) {
		ProofResult proof = result.proof();
		if (proof == null) {
			return List.of();
		}
		if (proof.proved()) {
			return List.of("Proved    on a scratch of %s%s: applied, 0 differences left, rolled back, "
				.formatted(proof.product(), (proof.note() != null) ? ", " + proof.note() : "")
					+ "0 differences from before, applied again, in %s"
						.formatted(Words.elapsed(Duration.ofMillis(proof.durationMs()))));
		}
		List<String> lines = new ArrayList<>();
		lines.add("Unproved  on %s: %s".formatted(proof.product(), Objects.requireNonNullElse(proof.reason(),
				Words.count(proof.remaining().size(), "difference") + " left")));
		lines.addAll(new DifferenceText(this.palette).render(proof.remaining(), result.base()));
		return lines;
	}

}

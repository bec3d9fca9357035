package io.turnstone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.turnstone.catalog.TableLock;
import io.turnstone.changelog.DraftedChangeSet;
import io.turnstone.diff.Difference;
import io.turnstone.diff.Differences;
import io.turnstone.diff.HandMadeParts;
import io.turnstone.proof.Proof;

/**
 * What the head of a drafted file says after the message: where it comes from, what
 * changes in each table, what is dangerous about that, and how the proof went.
 *
 * @param plan what was drafted
 * @param changeSets the change sets
 * @param hazards the hazards
 * @param proof the proof
 */
record DraftHead(DraftPlan plan, List<DraftedChangeSet> changeSets, List<DraftResult.Hazard> hazards, Proof proof) {

	private static final int LONGEST_LINE = 160;

	/**
	 * Return the lines.
	 * @return the lines, without what makes them comments
	 */
	List<String> lines() {
		List<String> lines = new ArrayList<>(origin());
		lines.addAll(tables());
		this.hazards.forEach((hazard) -> lines
			.add("%s %s %s: %s.".formatted(hazard.level(), hazard.code(), hazard.object(), hazard.message())));
		lines.addAll(locks());
		lines.addAll(remarks());
		lines.add(proofLine(this.plan.drops() ? "nothing else changed" : "in sync with the model"));
		return lines;
	}

	private List<String> origin() {
		if (this.plan.drops()) {
			return List.of("Drafted by Turnstone, as somebody named what is to be dropped.",
					"The way back restores structure and no data: what stands in it is lost for good, and a column that must have "
							+ "a value gets the same one in each row.");
		}
		int count = this.plan.renames().renames().size()
				+ (int) disagreements().stream().filter(DraftHead::isDrafted).count();
		return List.of(
				"Drafted by Turnstone from %d %s between the model and the %s.".formatted(count,
						(count == 1) ? "difference" : "differences",
						(this.plan.base().base() == Base.CHANGELOG) ? "changelog" : "live database"),
				"Read it, edit it, commit it with the entities.");
	}

	private List<String> tables() {
		Map<String, Set<String>> steps = new LinkedHashMap<>();
		this.changeSets
			.forEach((changeSet) -> steps.computeIfAbsent(changeSet.object(), (object) -> new LinkedHashSet<>())
				.add(changeSet.description()));
		return steps.entrySet().stream().map((entry) -> line(entry.getKey(), List.copyOf(entry.getValue()))).toList();
	}

	/**
	 * Return one line with as many steps as it holds.
	 */
	private static String line(String object, List<String> steps) {
		StringBuilder line = new StringBuilder(object + ": " + steps.get(0));
		int told = 1;
		while (told < steps.size() && line.length() + steps.get(told).length() < LONGEST_LINE) {
			line.append("; ").append(steps.get(told));
			told++;
		}
		return (told < steps.size()) ? line + "; and %d more".formatted(steps.size() - told) : line.toString();
	}

	private List<String> remarks() {
		List<String> lines = new ArrayList<>();
		if (this.plan.drops()) {
			return lines;
		}
		this.plan.base()
			.handMade()
			.forEach((part) -> lines
				.add("Keeps what this database has and neither the changelog nor the model knows: %s."
					.formatted(HandMadeParts.describe(part))));
		disagreements().stream()
			.filter((difference) -> !isDrafted(difference) && !isLeftOut(difference))
			.forEach((difference) -> lines.add("Not in this draft, as it is for you to decide: %s, %s."
				.formatted(difference.object(), difference.kind().text())));
		this.plan.leftOut()
			.forEach((difference, reason) -> lines.add("Left out of this draft: %s."
				.formatted(new DraftResult.LeftOut(Descriptions.of(difference), reason).words())));
		return lines;
	}

	private boolean isLeftOut(Difference difference) {
		return this.plan.leftOut().keySet().stream().anyMatch(difference::isSame);
	}

	/**
	 * Return a line for each lock that keeps others out, with the change sets that take
	 * it.
	 */
	private List<String> locks() {
		Map<String, List<String>> takers = new LinkedHashMap<>();
		Map<String, List<TableLock>> observed = Objects.requireNonNullElse(this.proof.locks(), Map.of());
		for (int number = 1; number <= this.changeSets.size(); number++) {
			for (TableLock lock : observed.getOrDefault(this.changeSets.get(number - 1).id(), List.of())) {
				if (lock.mode().keepsOthersOut()) {
					takers.computeIfAbsent(words(lock), (words) -> new ArrayList<>()).add(String.valueOf(number));
				}
			}
		}
		return takers.entrySet()
			.stream()
			.map((entry) -> "%s: change set%s %s.".formatted(entry.getKey(), (entry.getValue().size() == 1) ? "" : "s",
					String.join(", ", entry.getValue())))
			.toList();
	}

	private static String words(TableLock lock) {
		return "Locks %s %s%s".formatted(lock.table(), lock.mode().words(), lock.rewritten() ? ", rewritten" : "");
	}

	private Differences disagreements() {
		return this.plan.differences().disagreements();
	}

	private String proofLine(String shown) {
		return this.proof.proved()
				? "Proved on %s%s: applied, %s, rolled back to the state before, applied again."
					.formatted(this.proof.product(), (this.proof.note() != null) ? ", " + this.proof.note() : "", shown)
				: "NOT PROVED: " + this.proof.reason();
	}

	private static boolean isDrafted(Difference difference) {
		return !difference.changes().isEmpty();
	}

}

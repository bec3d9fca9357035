package io.turnstone.upgrade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.RanChangeSet;

/**
 * What the history of a database says that its changelog does not.
 *
 * @param moved the change sets that the changelog holds, but in files of other names
 * @param unexpected the other change sets that it does not hold
 */
record HistorySurprises(List<MovedChangeSet> moved, List<ChangeSetReference> unexpected) {

	static final HistorySurprises NONE = new HistorySurprises(List.of(), List.of());

	private static final int SHOWN = 20;

	/**
	 * Find out which of the change sets that would be run were run, under another name.
	 * @param toRun the change sets that would be run
	 * @param unknown the change sets of the history that the changelog does not hold
	 */
	static HistorySurprises of(List<ChangeSet> toRun, Collection<RanChangeSet> unknown) {
		List<RanChangeSet> left = new ArrayList<>(unknown);
		List<MovedChangeSet> moved = new ArrayList<>();
		for (ChangeSet changeSet : left.isEmpty() ? List.<ChangeSet>of() : toRun) {
			left.stream().filter((ran) -> isTheSame(changeSet, ran)).findFirst().ifPresent((ran) -> {
				moved.add(new MovedChangeSet(ChangeSetReference.of(changeSet),
						Objects.requireNonNullElse(ran.getStoredChangeLog(), ran.getChangeLog())));
				left.remove(ran);
			});
		}
		return new HistorySurprises(List.copyOf(moved), left.stream().map(ChangeSetReference::of).toList());
	}

	private static boolean isTheSame(ChangeSet changeSet, RanChangeSet ran) {
		return changeSet.getId().equalsIgnoreCase(ran.getId())
				&& changeSet.getAuthor().equalsIgnoreCase(ran.getAuthor())
				&& (ran.getLastCheckSum() == null || changeSet.isCheckSumValid(ran.getLastCheckSum()));
	}

	/**
	 * See that an upgrade may begin.
	 * @param policy what becomes of it where the changelog does not hold what was applied
	 * @param settings where the history is
	 * @param log is told what is unexpected
	 * @throws ContradictedHistoryException if it may not
	 */
	void require(UnexpectedPolicy policy, ChangelogSettings settings, UpgradeLog log) {
		if (!this.moved.isEmpty()) {
			throw moved(settings, log.database());
		}
		if (this.unexpected.isEmpty()) {
			return;
		}
		String message = "%s applied to %s that the changelog %s does not hold: %s".formatted(
				ChangeSetList.were(this.unexpected.size()), log.database(), settings.location(),
				this.unexpected.stream()
					.limit(SHOWN)
					.map((each) -> "%s (%s)".formatted(each.id(), each.file()))
					.collect(Collectors.joining(", ", "", (this.unexpected.size() > SHOWN) ? " and others" : "")));
		if (policy == UnexpectedPolicy.FAIL) {
			throw new ContradictedHistoryException(message, """
					Start the build that applied them, or a newer one. To go back to this one, roll them back with \
					that build first: --turnstone.command=downgrade
					To start all the same: --turnstone.upgrade.unexpected=warn""");
		}
		log.warns(message + ". A newer build was here, or a file is missing");
	}

	private ContradictedHistoryException moved(ChangelogSettings settings, String database) {
		Map<String, List<MovedChangeSet>> byFile = new LinkedHashMap<>();
		this.moved.forEach((each) -> byFile.computeIfAbsent(each.appliedFrom(), (file) -> new ArrayList<>()).add(each));
		String files = byFile.entrySet()
			.stream()
			.map((entry) -> "    %s, applied from %s: %s".formatted(entry.getValue().get(0).changeSet().file(),
					entry.getKey(),
					ChangeSetList.ids(entry.getValue().stream().map(MovedChangeSet::changeSet).toList())))
			.collect(Collectors.joining("\n"));
		String statements = this.moved.stream()
			.map((each) -> "    update %s set FILENAME = %s where FILENAME = %s and ID = %s and AUTHOR = %s;".formatted(
					settings.qualifiedHistoryTable(), literal(each.changeSet().file()), literal(each.appliedFrom()),
					literal(each.changeSet().id()), literal(each.changeSet().author())))
			.collect(Collectors.joining("\n"));
		return new ContradictedHistoryException(
				"%s applied to %s from files of other names, and would be applied again:\n\n%s"
					.formatted(ChangeSetList.were(this.moved.size()), database, files),
				"Tell the history of their new names, and start again:\n\n" + statements
						+ "\n\nOr write the old name into the file: logicalFilePath: "
						+ this.moved.get(0).appliedFrom());
	}

	private static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

}

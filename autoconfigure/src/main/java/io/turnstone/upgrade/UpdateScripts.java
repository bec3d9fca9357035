package io.turnstone.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.changelog.visitor.ListVisitor;
import liquibase.exception.LiquibaseException;
import liquibase.sqlgenerator.core.MarkChangeSetRanGenerator;

/**
 * Scripts of what an upgrade would run, for a database that is there or for a product.
 * They are only written down: nothing is run, locked or created.
 */
public final class UpdateScripts {

	private final ChangelogRunner runner;

	private final ScriptTarget target;

	UpdateScripts(ChangelogRunner runner, ScriptTarget target) {
		this.runner = runner;
		this.target = target;
	}

	/**
	 * Return the change sets that contexts, labels and the product let through.
	 * @return the change sets, in the order of the changelog
	 * @throws UpgradeFailedException if the changelog or the history cannot be read
	 */
	public List<ScriptedChangeSet> changeSets() {
		return this.runner.read(this.target, (reading, history) -> {
			Set<ChangeSetReference> pending = reading.toRun()
				.stream()
				.map(ChangeSetReference::of)
				.collect(Collectors.toSet());
			return all(reading).stream()
				.map((changeSet) -> new ScriptedChangeSet(ChangeSetReference.of(changeSet),
						MarkChangeSetRanGenerator.getTagFromChangeset(changeSet),
						pending.contains(ChangeSetReference.of(changeSet)), changeSet.shouldAlwaysRun()))
				.toList();
		});
	}

	/**
	 * Write a script that runs change sets and enters them into the history.
	 * @param changeSets the change sets
	 * @param start where the script begins
	 * @return the script
	 * @throws UpgradeFailedException if the changelog or the history cannot be read
	 */
	public UpdateScript write(List<ChangeSetReference> changeSets, ScriptStart start) {
		Set<ChangeSetReference> chosen = Set.copyOf(changeSets);
		return this.runner.read(this.target, (reading, history) -> {
			ScriptWriter writer = new ScriptWriter(reading.database(), history, start);
			for (ChangeSet changeSet : all(reading)) {
				if (chosen.contains(ChangeSetReference.of(changeSet))) {
					writer.add(changeSet);
				}
			}
			return writer.script();
		});
	}

	private static List<ChangeSet> all(ChangelogReading reading) throws LiquibaseException {
		ListVisitor visitor = new ListVisitor();
		new ChangeLogIterator(reading.changelog(), new ContextChangeSetFilter(reading.parameters().getContexts()),
				new LabelChangeSetFilter(reading.parameters().getLabels()), new DbmsChangeSetFilter(reading.database()),
				new IgnoreChangeSetFilter())
			.run(visitor, reading.environment());
		return new ArrayList<>(visitor.getSeenChangeSets());
	}

	/**
	 * Where a script begins.
	 */
	public enum ScriptStart {

		/**
		 * Where the history ends.
		 */
		HISTORY,

		/**
		 * Where somebody said, whatever the history holds.
		 */
		NAMED

	}

}

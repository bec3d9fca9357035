package io.turnstone.upgrade;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.RuntimeEnvironment;
import liquibase.changelog.ChangeLogIterator;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.changelog.filter.ShouldRunChangeSetFilter;
import liquibase.changelog.visitor.ListVisitor;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/**
 * Changelog held against the history of a database.
 *
 * @param database the database
 * @param changelog the changelog, parsed
 * @param parameters the parameters that it was parsed with
 */
record ChangelogReading(Database database, DatabaseChangeLog changelog, ChangeLogParameters parameters) {

	/**
	 * File that Liquibase names where it makes an entry of its own, such as that of a
	 * tag.
	 */
	private static final String INTERNAL = "liquibase-internal";

	/**
	 * Return the change sets that an update would run, those that run each time included.
	 */
	List<ChangeSet> toRun() throws LiquibaseException {
		return select(new ShouldRunChangeSetFilter(this.database));
	}

	/**
	 * Return the change sets that an update would run besides, if it went by another
	 * expression for labels.
	 * @param labelFilter the expression
	 */
	List<ChangeSetReference> left(@Nullable String labelFilter) throws LiquibaseException {
		Set<ChangeSet> now = Set.copyOf(toRun());
		return select(new LabelExpression(labelFilter), new ShouldRunChangeSetFilter(this.database)).stream()
			.filter((changeSet) -> !now.contains(changeSet))
			.map(ChangeSetReference::of)
			.toList();
	}

	/**
	 * Return the change sets that an update of an empty database would run.
	 */
	List<ChangeSet> all() throws LiquibaseException {
		return select();
	}

	/**
	 * Return how many change sets a changelog holds, whether or not an update may ever
	 * run them here.
	 */
	static int held(DatabaseChangeLog changelog) {
		return (int) Stream.concat(changelog.getChangeSets().stream(), changelog.getSkippedChangeSets().stream())
			.map(ChangeSetReference::of)
			.distinct()
			.count();
	}

	private List<ChangeSet> select(ChangeSetFilter... further) throws LiquibaseException {
		return select(labels(), further);
	}

	private List<ChangeSet> select(LabelExpression labels, ChangeSetFilter... further) throws LiquibaseException {
		ListVisitor visitor = new ListVisitor();
		Stream<ChangeSetFilter> filters = Stream.concat(Stream.of(further),
				Stream.of(new ContextChangeSetFilter(contexts()), new LabelChangeSetFilter(labels),
						new DbmsChangeSetFilter(this.database), new IgnoreChangeSetFilter()));
		new ChangeLogIterator(this.changelog, filters.toArray(ChangeSetFilter[]::new)).run(visitor, environment());
		return visitor.getSeenChangeSets();
	}

	ChangelogState state() throws LiquibaseException {
		List<ChangeSetReference> applied = applied(this.database);
		Set<ChangeSetReference> known = Set.copyOf(applied);
		List<ChangeSetReference> pending = toRun().stream()
			.filter((changeSet) -> !changeSet.shouldAlwaysRun() || !known.contains(ChangeSetReference.of(changeSet)))
			.map(ChangeSetReference::of)
			.toList();
		List<ChangeSetReference> unexpected = unexpected().stream()
			.map(ChangeSetReference::of)
			.collect(Collectors.toList());
		return new ChangelogState(true, applied.size(), applied, pending, unexpected, edited());
	}

	/**
	 * Return the change sets that were edited after they had been applied.
	 */
	List<EditedChangeSet> edited() throws LiquibaseException {
		Map<ChangeSetReference, RanChangeSet> ran = new HashMap<>();
		for (RanChangeSet each : this.database.getRanChangeSetList()) {
			ran.put(ChangeSetReference.of(each), each);
		}
		return ran.isEmpty() ? List.of()
				: all().stream()
					.filter((changeSet) -> !changeSet.shouldAlwaysRun() && !changeSet.shouldRunOnChange())
					.map((changeSet) -> edited(changeSet, ran.get(ChangeSetReference.of(changeSet))))
					.flatMap(Optional::stream)
					.toList();
	}

	private static Optional<EditedChangeSet> edited(ChangeSet changeSet, @Nullable RanChangeSet ran) {
		if (ran == null || ran.getLastCheckSum() == null || changeSet.isCheckSumValid(ran.getLastCheckSum())) {
			return Optional.empty();
		}
		Date appliedAt = ran.getDateExecuted();
		return Optional.of(new EditedChangeSet(ChangeSetReference.of(changeSet),
				(appliedAt != null) ? new Timestamp(appliedAt.getTime()).toLocalDateTime() : null));
	}

	/**
	 * Tell what the history says that the changelog does not.
	 */
	HistorySurprises surprises() throws LiquibaseException {
		Collection<RanChangeSet> unknown = unexpected();
		return unknown.isEmpty() ? HistorySurprises.NONE : HistorySurprises.of(toRun(), unknown);
	}

	private Collection<RanChangeSet> unexpected() throws LiquibaseException {
		Set<String> held = this.changelog.getChangeSets()
			.stream()
			.map((changeSet) -> IndexedHistory.key(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath()))
			.collect(Collectors.toSet());
		return this.database.getRanChangeSetList()
			.stream()
			.filter((ran) -> !INTERNAL.equalsIgnoreCase(ran.getChangeLog())
					&& !held.contains(IndexedHistory.key(ran.getId(), ran.getAuthor(), ran.getChangeLog())))
			.distinct()
			.toList();
	}

	static List<ChangeSetReference> applied(Database database) throws LiquibaseException {
		return database.getRanChangeSetList().stream().map(ChangeSetReference::of).toList();
	}

	RuntimeEnvironment environment() {
		return new RuntimeEnvironment(this.database, contexts(), labels());
	}

	private Contexts contexts() {
		return this.parameters.getContexts();
	}

	private LabelExpression labels() {
		return this.parameters.getLabels();
	}

}

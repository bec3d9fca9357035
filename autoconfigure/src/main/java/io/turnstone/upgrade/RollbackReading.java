package io.turnstone.upgrade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import io.turnstone.upgrade.AppliedChangeSet.Standing;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.filter.ChangeSetFilter;
import liquibase.changelog.filter.ContextChangeSetFilter;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.changelog.filter.IgnoreChangeSetFilter;
import liquibase.changelog.filter.LabelChangeSetFilter;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.exception.RollbackImpossibleException;
import org.jspecify.annotations.Nullable;

/**
 * History of a database, read as what can be rolled back.
 *
 * @param database the database
 * @param changelog the changelog, parsed
 * @param parameters the parameters that it was parsed with
 */
record RollbackReading(Database database, DatabaseChangeLog changelog, ChangeLogParameters parameters) {

	/**
	 * Return the history, the change set that was applied last first.
	 */
	List<AppliedChangeSet> history() throws LiquibaseException {
		return newestFirst().stream()
			.map((ran) -> new AppliedChangeSet(ChangeSetReference.of(ran), ran.getTag(),
					standing(this.changelog.getChangeSet(ran))))
			.toList();
	}

	/**
	 * Return what it takes to roll back some of it.
	 */
	List<RollbackStep> steps(Collection<ChangeSetReference> chosen) throws LiquibaseException {
		List<RollbackStep> steps = new ArrayList<>();
		for (RanChangeSet ran : newestFirst()) {
			ChangeSet changeSet = this.changelog.getChangeSet(ran);
			if (changeSet != null && chosen.contains(ChangeSetReference.of(ran))) {
				steps.add(step(ChangeSetReference.of(ran), changeSet));
			}
		}
		return steps;
	}

	private List<RanChangeSet> newestFirst() throws LiquibaseException {
		List<RanChangeSet> newestFirst = new ArrayList<>(this.database.getRanChangeSetList());
		Collections.reverse(newestFirst);
		return newestFirst;
	}

	/**
	 * Liquibase passes over the change sets that these filters leave out.
	 */
	private Standing standing(@Nullable ChangeSet changeSet) {
		if (changeSet == null) {
			return Standing.UNKNOWN;
		}
		Stream<ChangeSetFilter> filters = Stream.of(new ContextChangeSetFilter(this.parameters.getContexts()),
				new LabelChangeSetFilter(this.parameters.getLabels()), new DbmsChangeSetFilter(this.database),
				new IgnoreChangeSetFilter());
		return filters.allMatch((filter) -> filter.accepts(changeSet).isAccepted()) ? Standing.KNOWN
				: Standing.LEFT_OUT;
	}

	private RollbackStep step(ChangeSetReference reference, ChangeSet changeSet) {
		String description = RunRecorder.describe(changeSet);
		if (!changeSet.supportsRollback(this.database)) {
			return new RollbackStep(reference, description, List.of(), "it has no rollback");
		}
		try {
			return new RollbackStep(reference, description, new ChangeSetSql(this.database).ofRollback(changeSet),
					null);
		}
		catch (RollbackImpossibleException ex) {
			return new RollbackStep(reference, description, List.of(),
					"its rollback cannot be made: " + ex.getMessage());
		}
	}

}

package io.turnstone.upgrade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;

/**
 * Which way change sets are run.
 */
public enum RunDirection {

	/**
	 * Forward.
	 */
	UPGRADE("applied") {

		@Override
		List<ChangeSetReference> plan(Liquibase liquibase, DatabaseChangeLog changelog) throws LiquibaseException {
			return new ChangelogReading(liquibase.getDatabase(), changelog, liquibase.getChangeLogParameters()).toRun()
				.stream()
				.map(ChangeSetReference::of)
				.toList();
		}

	},

	/**
	 * Back.
	 */
	DOWNGRADE("rolled back") {

		@Override
		List<ChangeSetReference> plan(Liquibase liquibase, DatabaseChangeLog changelog) throws LiquibaseException {
			Database database = liquibase.getDatabase();
			List<RanChangeSet> newestFirst = new ArrayList<>(database.getRanChangeSetList());
			Collections.reverse(newestFirst);
			return newestFirst.stream().filter((ran) -> {
				ChangeSet changeSet = changelog.getChangeSet(ran);
				return changeSet != null;
			}).map(ChangeSetReference::of).toList();
		}

	},

	/**
	 * Not at all: they are only entered into the history.
	 */
	MARK("marked as run") {

		@Override
		List<ChangeSetReference> plan(Liquibase liquibase, DatabaseChangeLog changelog) {
			return List.of();
		}

	},

	/**
	 * Not at all: they are only looked at.
	 */
	NEITHER("read") {

		@Override
		List<ChangeSetReference> plan(Liquibase liquibase, DatabaseChangeLog changelog) {
			return List.of();
		}

	};

	private final String participle;

	RunDirection(String participle) {
		this.participle = participle;
	}

	String participle() {
		return this.participle;
	}

	/**
	 * Return the change sets that can be run, the next one first.
	 */
	abstract List<ChangeSetReference> plan(Liquibase liquibase, DatabaseChangeLog changelog) throws LiquibaseException;

}

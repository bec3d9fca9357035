package io.turnstone.upgrade;

import java.util.List;

import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;

/**
 * History of a database that is not there.
 */
final class OfflineHistory extends ReadOnlyHistory {

	private OfflineHistory(Database database) {
		super(database, null);
	}

	static OfflineHistory registerFor(Database database) {
		OfflineHistory history = new OfflineHistory(database);
		Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class).register(history);
		return history;
	}

	@Override
	public boolean hasDatabaseChangeLogTable() {
		return false;
	}

	@Override
	public List<RanChangeSet> getRanChangeSets() {
		return List.of();
	}

}

package io.turnstone.upgrade;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;

/**
 * What identifies a change set.
 *
 * @param id the id
 * @param author the author
 * @param file the path of the file, as Liquibase keeps it
 */
public record ChangeSetReference(String id, String author, String file) {

	static ChangeSetReference of(ChangeSet changeSet) {
		return new ChangeSetReference(changeSet.getId(), changeSet.getAuthor(),
				DatabaseChangeLog.normalizePath(changeSet.getFilePath()));
	}

	static ChangeSetReference of(RanChangeSet changeSet) {
		return new ChangeSetReference(changeSet.getId(), changeSet.getAuthor(), changeSet.getChangeLog());
	}

}

package io.turnstone.upgrade;

import java.util.Collection;
import java.util.Set;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;

/**
 * Stops a downgrade before it rolls back what nobody agreed to, as somebody else has
 * applied it since.
 */
final class AgreedRollback extends AbstractChangeExecListener {

	private final Set<ChangeSetReference> agreed;

	AgreedRollback(Collection<ChangeSetReference> agreed) {
		this.agreed = Set.copyOf(agreed);
	}

	@Override
	public void willRollback(ChangeSet changeSet, DatabaseChangeLog changelog, Database database) {
		if (!this.agreed.contains(ChangeSetReference.of(changeSet))) {
			throw new IllegalStateException("the change set %s was applied meanwhile".formatted(changeSet.getId()));
		}
	}

}

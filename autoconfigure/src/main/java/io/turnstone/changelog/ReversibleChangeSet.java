package io.turnstone.changelog;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.diff.ChangeVisitor;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * Change set with a rollback of any number of changes. Liquibase itself writes more than
 * one in a form that it cannot read.
 */
final class ReversibleChangeSet extends ChangeSet {

	ReversibleChangeSet(DraftedChangeSet description, String path, ChangeNames names) {
		super(description.id(), description.author(), false, false, path, null, null, names.strategy(), null);
		setComments(Literals.readable(description.object() + ": " + description.description()));
	}

	/**
	 * Add what makes a change and what takes it back.
	 * @param change the change
	 * @param renderer puts changes into Liquibase's words
	 */
	void add(Change change, ChangeVisitor<List<liquibase.change.Change>> renderer) {
		change.accept(renderer).forEach(this::addChange);
		change.reverse().accept(renderer).forEach(this::addRollbackChange);
	}

	@Override
	public @Nullable Object getSerializableFieldValue(String field) {
		return "rollback".equals(field) ? getRollback().getChanges() : super.getSerializableFieldValue(field);
	}

}

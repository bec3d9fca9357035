package io.turnstone.changelog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.turnstone.diff.Change;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.core.SqlPrecondition;
import org.jspecify.annotations.Nullable;

/**
 * Change set with preconditions and a rollback of any number of changes. Liquibase itself
 * writes preconditions, and more than one change of a rollback, in a form that it cannot
 * read.
 */
final class ReversibleChangeSet extends ChangeSet {

	private static final String PRECONDITIONS = "preConditions";

	private List<Object> guard = List.of();

	ReversibleChangeSet(DraftedChangeSet description, String path, ChangeNames names) {
		super(description.id(), description.author(), false, false, path, null, null, description.transactional(),
				names.strategy(), null);
		setComments(Literals.readable(description.object() + ": " + description.description()));
		Preflight preflight = description.preflight();
		if (preflight != null && preflight.guard() != null) {
			this.guard = haltUnlessNone(preflight.guard(), description.object() + " has " + preflight.subject());
		}
	}

	/**
	 * Halt before anything is done while rows stand in the way.
	 */
	private static List<Object> haltUnlessNone(String sql, String message) {
		SqlPrecondition precondition = new SqlPrecondition();
		precondition.setExpectedResult("0");
		precondition.setSql(Literals.protect(sql));
		return List.of(Map.of("onFail", "HALT"), Map.of("onFailMessage", Literals.readable(message)), precondition);
	}

	/**
	 * Add what makes a change and what takes it back.
	 * @param change the change
	 * @param renderer puts changes into Liquibase's words
	 */
	void add(Change change, Function<Change, List<liquibase.change.Change>> renderer) {
		renderer.apply(change).forEach(this::addChange);
		renderer.apply(change.reverse()).forEach(this::addRollbackChange);
	}

	@Override
	public Set<String> getSerializableFields() {
		Set<String> fields = new LinkedHashSet<>(super.getSerializableFields());
		fields.remove("preconditions");
		fields.add(PRECONDITIONS);
		return fields;
	}

	@Override
	public @Nullable Object getSerializableFieldValue(String field) {
		return switch (field) {
			case PRECONDITIONS -> this.guard.isEmpty() ? null : this.guard;
			case "rollback" -> getRollback().getChanges();
			default -> super.getSerializableFieldValue(field);
		};
	}

}

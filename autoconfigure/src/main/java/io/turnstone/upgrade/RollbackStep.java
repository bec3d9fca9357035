package io.turnstone.upgrade;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to roll back one change set.
 *
 * @param changeSet the change set
 * @param description its comment, or what it does
 * @param statements the SQL that would be run, in order; a line that begins with two
 * hyphens stands for what is not SQL
 * @param obstacle why it cannot be rolled back, or {@code null} where it can
 */
public record RollbackStep(ChangeSetReference changeSet, String description, List<String> statements,
		@Nullable String obstacle) {

	public RollbackStep {
		statements = List.copyOf(statements);
	}

}

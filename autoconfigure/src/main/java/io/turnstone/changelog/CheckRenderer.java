package io.turnstone.changelog;

import java.util.List;

import io.turnstone.schema.Check;
import io.turnstone.schema.ObjectName;
import liquibase.change.Change;

/**
 * Adds and drops check constraints, for which Liquibase has no words.
 */
final class CheckRenderer {

	private final Rendering rendering;

	CheckRenderer(Rendering rendering) {
		this.rendering = rendering;
	}

	List<Change> add(ObjectName table, Check check) {
		return alter(table, List.of(addition(check)));
	}

	List<Change> drop(ObjectName table, Check check) {
		return alter(table, List.of(removal(table, check)));
	}

	List<Change> replace(ObjectName table, Check from, Check to) {
		return alter(table, List.of(removal(table, from), addition(to)));
	}

	/**
	 * Validate any constraint, as they all have the same words for it.
	 */
	List<Change> validate(ObjectName table, String name) {
		return alter(table, List.of("validate constraint " + this.rendering.inSql(name)));
	}

	private List<Change> alter(ObjectName table, List<String> actions) {
		return this.rendering.sql(this.rendering.target().product().alter(this.rendering.inSql(table), actions));
	}

	private String addition(Check check) {
		String name = (check.name() != null) ? "constraint %s ".formatted(this.rendering.inSql(check.name())) : "";
		return "add %scheck (%s)%s".formatted(name, check.toDdl(),
				this.rendering.target().product().validity(check.validity()));
	}

	private String removal(ObjectName table, Check check) {
		if (check.name() == null) {
			throw new IllegalArgumentException("A check of table %s has no name to drop it by".formatted(table));
		}
		return "drop constraint " + this.rendering.inSql(check.name());
	}

}

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
		String name = (check.name() != null) ? "constraint %s ".formatted(this.rendering.inSql(check.name())) : "";
		return this.rendering.sql("alter table %s add %scheck (%s)%s".formatted(this.rendering.inSql(table), name,
				check.toDdl(), this.rendering.target().product().validity(check.validity())));
	}

	List<Change> drop(ObjectName table, Check check) {
		if (check.name() == null) {
			throw new IllegalArgumentException("A check of table %s has no name to drop it by".formatted(table));
		}
		return this.rendering.sql("alter table %s drop constraint %s".formatted(this.rendering.inSql(table),
				this.rendering.inSql(check.name())));
	}

}

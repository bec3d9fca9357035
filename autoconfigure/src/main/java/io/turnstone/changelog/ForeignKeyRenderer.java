package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.turnstone.diff.Change.KeyIndex;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Validity;
import liquibase.change.Change;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.change.core.DropForeignKeyConstraintChange;
import org.jspecify.annotations.Nullable;

/**
 * Adds and drops foreign keys.
 */
final class ForeignKeyRenderer {

	private final Rendering rendering;

	private final ChangeNames names;

	ForeignKeyRenderer(Rendering rendering) {
		this.rendering = rendering;
		this.names = rendering.names();
	}

	List<Change> add(ObjectName table, ForeignKey key) {
		if (key.validity() != Validity.VALID) {
			return this.rendering.sql(sql(table, key));
		}
		AddForeignKeyConstraintChange change = new AddForeignKeyConstraintChange();
		change.setConstraintName(name(key));
		change.setBaseTableSchemaName(this.names.schema(table));
		change.setBaseTableName(this.names.of(table.name()));
		change.setBaseColumnNames(this.names.of(key.columns()));
		change.setReferencedTableSchemaName(this.names.schema(key.target()));
		change.setReferencedTableName(this.names.of(key.target().name()));
		change.setReferencedColumnNames(this.names.of(key.targetColumns()));
		if (key.onDelete() != DeleteAction.NO_ACTION) {
			change.setOnDelete(key.onDelete().toSql().toUpperCase(Locale.ROOT));
		}
		if (key.onUpdate() != null) {
			change.setOnUpdate(key.onUpdate().toUpperCase(Locale.ROOT));
		}
		return List.of(change);
	}

	/**
	 * Liquibase has no exact words for a key that is not in force.
	 */
	private String sql(ObjectName table, ForeignKey key) {
		SqlNames sql = this.rendering.target().names();
		String name = (key.name() != null) ? "constraint %s ".formatted(this.rendering.inSql(key.name())) : "";
		String onDelete = (key.onDelete() != DeleteAction.NO_ACTION) ? " on delete " + key.onDelete().toSql() : "";
		String onUpdate = (key.onUpdate() != null) ? " on update " + key.onUpdate() : "";
		return "alter table %s add %sforeign key (%s) references %s (%s)".formatted(this.rendering.inSql(table), name,
				sql.of(key.columns()), this.rendering.inSql(key.target()), sql.of(key.targetColumns())) + onDelete
				+ onUpdate + this.rendering.target().product().validity(key.validity());
	}

	List<Change> drop(ObjectName table, ForeignKey key, KeyIndex index) {
		DropForeignKeyConstraintChange change = new DropForeignKeyConstraintChange();
		change.setBaseTableSchemaName(this.names.schema(table));
		change.setBaseTableName(this.names.of(table.name()));
		change.setConstraintName(name(key));
		List<Change> changes = new ArrayList<>();
		changes.add(change);
		if (key.name() != null && index == KeyIndex.OF_THE_KEY) {
			changes.addAll(this.rendering.sql(this.rendering.target()
				.product()
				.removeRestOfForeignKey(table, key.name(), this.rendering.target().names())));
		}
		return changes;
	}

	private @Nullable String name(ForeignKey key) {
		return (key.name() != null) ? this.names.of(key.name()) : null;
	}

}

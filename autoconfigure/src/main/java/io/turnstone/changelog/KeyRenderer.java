package io.turnstone.changelog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.UniqueKey;
import liquibase.change.Change;
import liquibase.change.core.AddPrimaryKeyChange;
import liquibase.change.core.AddUniqueConstraintChange;
import liquibase.change.core.DropPrimaryKeyChange;
import liquibase.change.core.DropUniqueConstraintChange;
import org.jspecify.annotations.Nullable;

/**
 * Adds and drops primary and unique keys.
 */
final class KeyRenderer {

	private final Rendering rendering;

	private final ChangeNames names;

	KeyRenderer(Rendering rendering) {
		this.rendering = rendering;
		this.names = rendering.names();
	}

	List<Change> add(ObjectName table, PrimaryKey key) {
		AddPrimaryKeyChange change = new AddPrimaryKeyChange();
		change.setSchemaName(this.names.schema(table));
		change.setTableName(this.names.of(table.name()));
		change.setConstraintName(name(key.name()));
		change.setColumnNames(this.names.of(key.columns()));
		return List.of(change);
	}

	List<Change> drop(ObjectName table, PrimaryKey key) {
		DropPrimaryKeyChange change = new DropPrimaryKeyChange();
		change.setSchemaName(this.names.schema(table));
		change.setTableName(this.names.of(table.name()));
		change.setConstraintName(name(key.name()));
		return List.of(change);
	}

	List<Change> replace(ObjectName table, PrimaryKey from, PrimaryKey to) {
		Optional<String> statement = this.rendering.target()
			.product()
			.replacePrimaryKey(this.rendering.inSql(table), this.rendering.inSql(to.columns()));
		return statement.map(this.rendering::sql)
			.orElseGet(() -> Stream.concat(drop(table, from).stream(), add(table, to).stream()).toList());
	}

	List<Change> add(ObjectName table, UniqueKey key) {
		AddUniqueConstraintChange change = new AddUniqueConstraintChange();
		change.setSchemaName(this.names.schema(table));
		change.setTableName(this.names.of(table.name()));
		change.setConstraintName(name(key.name()));
		change.setColumnNames(this.names.of(key.columns()));
		return List.of(change);
	}

	List<Change> drop(ObjectName table, UniqueKey key) {
		DropUniqueConstraintChange change = new DropUniqueConstraintChange();
		change.setSchemaName(this.names.schema(table));
		change.setTableName(this.names.of(table.name()));
		change.setConstraintName(name(key.name()));
		return List.of(change);
	}

	private @Nullable String name(@Nullable String stored) {
		return (stored != null) ? this.names.of(stored) : null;
	}

}

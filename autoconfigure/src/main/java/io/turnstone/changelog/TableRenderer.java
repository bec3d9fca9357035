package io.turnstone.changelog;

import java.util.List;

import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Table;
import liquibase.change.Change;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.change.core.CreateTableChange;
import liquibase.change.core.DropTableChange;
import liquibase.change.core.RenameTableChange;
import liquibase.change.core.SetTableRemarksChange;
import org.jspecify.annotations.Nullable;

/**
 * Creates, fills, comments and drops tables.
 */
final class TableRenderer {

	private final Rendering rendering;

	private final ColumnRenderer columns;

	TableRenderer(Rendering rendering, ColumnRenderer columns) {
		this.rendering = rendering;
		this.columns = columns;
	}

	List<Change> create(Table table) {
		ExactWords words = this.rendering.words();
		if (!words.expressComment(table.comment()) || !table.columns().stream().allMatch(words::express)
				|| !hasKeyInColumnOrder(table)) {
			return this.rendering.sql(new TableSql(this.rendering.target()).create(table));
		}
		CreateTableChange change = new CreateTableChange();
		change.setSchemaName(this.rendering.names().schema(table.name()));
		change.setTableName(this.rendering.names().of(table.name().name()));
		change.setRemarks(table.comment());
		table.columns().forEach((column) -> change.addColumn(definition(column, table.primaryKey())));
		return List.of(change);
	}

	List<Change> drop(Table table) {
		DropTableChange change = new DropTableChange();
		change.setSchemaName(this.rendering.names().schema(table.name()));
		change.setTableName(this.rendering.names().of(table.name().name()));
		return List.of(change);
	}

	List<Change> rename(ObjectName table, String name) {
		RenameTableChange change = new RenameTableChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setOldTableName(this.rendering.names().of(table.name()));
		change.setNewTableName(this.rendering.names().of(name));
		return List.of(change);
	}

	List<Change> seed(Table table) {
		return this.rendering.sql(table.seeds());
	}

	List<Change> comment(io.turnstone.diff.Change.CommentTable comment) {
		ObjectName table = comment.object();
		String text = comment.to();
		if (text == null || !Literals.isSafe(text)) {
			return this.rendering.sql(this.rendering.target().product().comment(this.rendering.inSql(table), text));
		}
		SetTableRemarksChange change = new SetTableRemarksChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setTableName(this.rendering.names().of(table.name()));
		change.setRemarks(text);
		return List.of(change);
	}

	private ColumnConfig definition(Column column, @Nullable PrimaryKey key) {
		ColumnConfig config = new ColumnConfig();
		this.columns.define(config, column);
		if (key != null && key.columns().contains(column.name())) {
			ConstraintsConfig constraints = (config.getConstraints() != null) ? config.getConstraints()
					: new ConstraintsConfig();
			constraints.setPrimaryKey(true);
			constraints.setPrimaryKeyName((key.name() != null) ? this.rendering.names().of(key.name()) : null);
			config.setConstraints(constraints);
		}
		return config;
	}

	/**
	 * Liquibase gives a new table a key over its columns in the table's order.
	 */
	private static boolean hasKeyInColumnOrder(Table table) {
		PrimaryKey key = table.primaryKey();
		List<String> names = table.columns().stream().map(Column::name).toList();
		return key == null || names.stream().filter(key.columns()::contains).toList().equals(key.columns());
	}

}

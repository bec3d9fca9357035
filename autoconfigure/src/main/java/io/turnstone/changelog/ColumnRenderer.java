package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.turnstone.diff.Change.FillColumn;
import io.turnstone.schema.Column;
import io.turnstone.schema.Identity;
import io.turnstone.schema.ObjectName;
import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.ColumnConfig;
import liquibase.change.ConstraintsConfig;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.DropColumnChange;
import liquibase.change.core.RenameColumnChange;
import liquibase.change.core.UpdateDataChange;
import liquibase.statement.DatabaseFunction;

/**
 * Adds and drops columns.
 */
final class ColumnRenderer {

	private final Rendering rendering;

	ColumnRenderer(Rendering rendering) {
		this.rendering = rendering;
	}

	List<Change> add(ObjectName table, Column column) {
		if (!this.rendering.words().express(column)) {
			return addInSql(table, column);
		}
		AddColumnConfig config = new AddColumnConfig();
		define(config, column);
		AddColumnChange change = new AddColumnChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setTableName(this.rendering.names().of(table.name()));
		change.addColumn(config);
		return List.of(change);
	}

	List<Change> drop(ObjectName table, Column column) {
		DropColumnChange change = new DropColumnChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setTableName(this.rendering.names().of(table.name()));
		change.setColumnName(this.rendering.names().of(column.name()));
		return List.of(change);
	}

	/**
	 * Rename a column. What Liquibase makes of it on MariaDB loses the default.
	 */
	List<Change> rename(ObjectName table, Column column, String name) {
		Optional<String> statement = this.rendering.target()
			.product()
			.rename(this.rendering.inSql(table), this.rendering.inSql(column.name()), this.rendering.inSql(name));
		if (statement.isPresent()) {
			return this.rendering.sql(statement.get());
		}
		RenameColumnChange change = new RenameColumnChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setTableName(this.rendering.names().of(table.name()));
		change.setOldColumnName(this.rendering.names().of(column.name()));
		change.setNewColumnName(this.rendering.names().of(name));
		change.setColumnDataType(ColumnSql.type(column));
		return List.of(change);
	}

	/**
	 * Give a column a value where it has none.
	 */
	List<Change> fill(FillColumn fill) {
		String column = this.rendering.inSql(fill.column().name());
		if (!Literals.isSafe(fill.value())) {
			String untouched = fill.untouched()
				.stream()
				.map(this.rendering::inSql)
				.map((name) -> ", %s = %s".formatted(name, name))
				.collect(Collectors.joining());
			return this.rendering.sql("update %s set %s = %s%s where %s is null"
				.formatted(this.rendering.inSql(fill.object()), column, fill.value(), untouched, column));
		}
		UpdateDataChange change = new UpdateDataChange();
		change.setSchemaName(this.rendering.names().schema(fill.object()));
		change.setTableName(this.rendering.names().of(fill.object().name()));
		change.addColumn(computed(fill.column().name(), fill.value()));
		fill.untouched().forEach((name) -> change.addColumn(computed(name, this.rendering.inSql(name))));
		change.setWhere(column + " is null");
		return List.of(change);
	}

	private ColumnConfig computed(String name, String value) {
		ColumnConfig config = new ColumnConfig();
		config.setName(this.rendering.names().of(name));
		config.setValueComputed(new DatabaseFunction(value));
		return config;
	}

	/**
	 * Define a column that Liquibase has the words for.
	 * @param config the definition to fill
	 * @param column the column
	 */
	void define(ColumnConfig config, Column column) {
		config.setName(this.rendering.names().of(column.name()));
		config.setType(ColumnSql.type(column));
		config.setRemarks(column.comment());
		if (column.identity() != null) {
			config.setAutoIncrement(true);
			config.setGenerationType((column.identity() == Identity.ALWAYS) ? "ALWAYS" : "BY DEFAULT");
		}
		else if (column.defaultValue() != null) {
			config.setDefaultValueComputed(new DatabaseFunction(column.defaultValue()));
		}
		if (!column.nullable()) {
			config.setConstraints(new ConstraintsConfig().setNullable(false));
		}
	}

	private List<Change> addInSql(ObjectName table, Column column) {
		ColumnAlteration alteration = new ColumnSql(this.rendering.target()).alteration(table, column, column);
		List<String> statements = new ArrayList<>();
		statements.add(alteration.addColumn());
		if (column.comment() != null) {
			this.rendering.target()
				.product()
				.comment(alteration.table(), alteration.name(), column.comment())
				.ifPresent(statements::add);
		}
		return this.rendering.sql(statements);
	}

}

package io.turnstone.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * View of a mapped table without its keys and comments: what is left is what only a
 * database can put into words. The primary key stays only where a column cannot do
 * without.
 */
@SuppressWarnings("serial")
final class ColumnsOnlyTable extends Table {

	private final Table table;

	private final List<Column> columns;

	private final List<CheckConstraint> checks;

	private final @Nullable PrimaryKey primaryKey;

	ColumnsOnlyTable(Table table, List<Column> columns, List<CheckConstraint> checks, @Nullable PrimaryKey primaryKey) {
		super(table.getContributor(), table.getName());
		this.table = table;
		this.columns = columns;
		this.checks = checks;
		this.primaryKey = primaryKey;
	}

	/**
	 * Return the table with one of its columns only, and none of the table's own checks.
	 * @param column the column
	 * @return the table
	 */
	ColumnsOnlyTable only(Column column) {
		return new ColumnsOnlyTable(this.table, List.of(column), List.of(), null);
	}

	@Override
	public Collection<Column> getColumns() {
		return this.columns;
	}

	@Override
	public boolean isPrimaryKey(Column column) {
		// Hibernate's exporter asks before it writes a column's "unique"
		return true;
	}

	@Override
	public boolean hasPrimaryKey() {
		return this.primaryKey != null;
	}

	@Override
	public @Nullable PrimaryKey getPrimaryKey() {
		return this.primaryKey;
	}

	@Override
	public Map<String, UniqueKey> getUniqueKeys() {
		return Map.of();
	}

	@Override
	public List<CheckConstraint> getChecks() {
		return this.checks;
	}

	@Override
	public @Nullable String getComment() {
		return null;
	}

	@Override
	public String getOptions() {
		return this.table.getOptions();
	}

	@Override
	public List<InitCommand> getInitCommands(SqlStringGenerationContext context) {
		return List.of();
	}

	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}

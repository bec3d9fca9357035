package io.turnstone.schema;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Base table.
 *
 * @param name the name
 * @param columns the columns, in the order of the table
 * @param primaryKey the primary key
 * @param uniqueKeys the unique constraints
 * @param foreignKeys the foreign keys
 * @param indexes the indexes that no constraint brought along
 * @param checks the check constraints
 * @param comment the comment
 * @param seeds statements that give a new table the rows without which the model does not
 * work, such as the row of a table generator
 */
public record Table(ObjectName name, List<Column> columns, @Nullable PrimaryKey primaryKey, List<UniqueKey> uniqueKeys,
		List<ForeignKey> foreignKeys, List<Index> indexes, List<Check> checks, @Nullable String comment,
		List<String> seeds) implements Serializable {

	public Table {
		columns = List.copyOf(columns);
		uniqueKeys = List.copyOf(uniqueKeys);
		foreignKeys = List.copyOf(foreignKeys);
		indexes = List.copyOf(indexes);
		checks = List.copyOf(checks);
		seeds = List.copyOf(seeds);
	}

	/**
	 * Return a table of columns only.
	 * @param name the name
	 * @param columns the columns
	 * @return the table
	 */
	public static Table of(ObjectName name, List<Column> columns) {
		return new Table(name, columns, null, List.of(), List.of(), List.of(), List.of(), null, List.of());
	}

	/**
	 * Return the column of a name.
	 * @param column the name, as the database stores it
	 * @return the column, or empty where the table has none of that name
	 */
	public Optional<Column> column(String column) {
		return this.columns.stream().filter((candidate) -> candidate.name().equals(column)).findFirst();
	}

	public Table withName(ObjectName name) {
		return new Table(name, this.columns, this.primaryKey, this.uniqueKeys, this.foreignKeys, this.indexes,
				this.checks, this.comment, this.seeds);
	}

	public Table withColumns(List<Column> columns) {
		return new Table(this.name, columns, this.primaryKey, this.uniqueKeys, this.foreignKeys, this.indexes,
				this.checks, this.comment, this.seeds);
	}

	public Table withPrimaryKey(@Nullable PrimaryKey primaryKey) {
		return new Table(this.name, this.columns, primaryKey, this.uniqueKeys, this.foreignKeys, this.indexes,
				this.checks, this.comment, this.seeds);
	}

	public Table withUniqueKeys(List<UniqueKey> uniqueKeys) {
		return new Table(this.name, this.columns, this.primaryKey, uniqueKeys, this.foreignKeys, this.indexes,
				this.checks, this.comment, this.seeds);
	}

	public Table withForeignKeys(List<ForeignKey> foreignKeys) {
		return new Table(this.name, this.columns, this.primaryKey, this.uniqueKeys, foreignKeys, this.indexes,
				this.checks, this.comment, this.seeds);
	}

	public Table withIndexes(List<Index> indexes) {
		return new Table(this.name, this.columns, this.primaryKey, this.uniqueKeys, this.foreignKeys, indexes,
				this.checks, this.comment, this.seeds);
	}

	public Table withChecks(List<Check> checks) {
		return new Table(this.name, this.columns, this.primaryKey, this.uniqueKeys, this.foreignKeys, this.indexes,
				checks, this.comment, this.seeds);
	}

	public Table withComment(@Nullable String comment) {
		return new Table(this.name, this.columns, this.primaryKey, this.uniqueKeys, this.foreignKeys, this.indexes,
				this.checks, comment, this.seeds);
	}

	public Table withSeeds(List<String> seeds) {
		return new Table(this.name, this.columns, this.primaryKey, this.uniqueKeys, this.foreignKeys, this.indexes,
				this.checks, this.comment, seeds);
	}

}

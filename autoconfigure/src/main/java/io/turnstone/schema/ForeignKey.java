package io.turnstone.schema;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Foreign key of a table.
 *
 * @param name the name, or {@code null} where the model leaves it to the database
 * @param columns the referring columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the order of {@code columns}
 * @param onDelete what the deletion of a row referred to does
 * @param onUpdate what a change of the values referred to does, in SQL's words, such as
 * {@code cascade}; {@code null} where it fails
 * @param validity how far the database keeps to it
 */
public record ForeignKey(@Nullable String name, List<String> columns, ObjectName target, List<String> targetColumns,
		DeleteAction onDelete, @Nullable String onUpdate, Validity validity) implements Serializable {

	public ForeignKey {
		columns = List.copyOf(columns);
		targetColumns = List.copyOf(targetColumns);
	}

	/**
	 * Create a foreign key that all rows keep to and that says nothing of updates.
	 * @param name the name, or {@code null} where the model leaves it to the database
	 * @param columns the referring columns
	 * @param target the table referred to
	 * @param targetColumns the columns referred to, in the order of {@code columns}
	 * @param onDelete what the deletion of a row referred to does
	 */
	public ForeignKey(@Nullable String name, List<String> columns, ObjectName target, List<String> targetColumns,
			DeleteAction onDelete) {
		this(name, columns, target, targetColumns, onDelete, null, Validity.VALID);
	}

	public ForeignKey withName(@Nullable String name) {
		return new ForeignKey(name, this.columns, this.target, this.targetColumns, this.onDelete, this.onUpdate,
				this.validity);
	}

	public ForeignKey withOnUpdate(@Nullable String onUpdate) {
		return new ForeignKey(this.name, this.columns, this.target, this.targetColumns, this.onDelete, onUpdate,
				this.validity);
	}

	public ForeignKey withTarget(ObjectName target) {
		return new ForeignKey(this.name, this.columns, target, this.targetColumns, this.onDelete, this.onUpdate,
				this.validity);
	}

	public ForeignKey withValidity(Validity validity) {
		return new ForeignKey(this.name, this.columns, this.target, this.targetColumns, this.onDelete, this.onUpdate,
				validity);
	}

	/**
	 * What the deletion of a row does to the rows that refer to it.
	 */
	public enum DeleteAction {

		/**
		 * The deletion fails.
		 */
		NO_ACTION,

		/**
		 * The deletion fails at once, not at the end of the statement or transaction.
		 */
		RESTRICT,

		/**
		 * The rows are deleted too.
		 */
		CASCADE,

		/**
		 * The referring columns become null.
		 */
		SET_NULL,

		/**
		 * The referring columns get their defaults.
		 */
		SET_DEFAULT;

		/**
		 * Return the action in SQL's words.
		 * @return the words, such as {@code set null}
		 */
		public String toSql() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

		/**
		 * Return what the same action upon an update is called.
		 * @return the words, or {@code null} where the update fails in any case
		 */
		public @Nullable String onUpdate() {
			return (this != NO_ACTION && this != RESTRICT) ? toSql() : null;
		}

	}

}

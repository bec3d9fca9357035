package io.turnstone.schema;

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
 */
public record ForeignKey(@Nullable String name, List<String> columns, ObjectName target, List<String> targetColumns,
		DeleteAction onDelete) {

	public ForeignKey {
		columns = List.copyOf(columns);
		targetColumns = List.copyOf(targetColumns);
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

	}

}

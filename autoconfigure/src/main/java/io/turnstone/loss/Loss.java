package io.turnstone.loss;

import org.jspecify.annotations.Nullable;

/**
 * Data that a statement would take away.
 *
 * @param kind what becomes of it
 * @param object the table or column, as the statement names it, or the statement itself
 * where it is unclear
 * @param rows how many rows that concerns, or {@code null} where it could not be counted
 */
public record Loss(Kind kind, String object, @Nullable Long rows) {

	/**
	 * What becomes of data.
	 */
	public enum Kind {

		/**
		 * A table is dropped with its rows.
		 */
		TABLE,

		/**
		 * A column is dropped with its values.
		 */
		COLUMN,

		/**
		 * Values do not fit the type that a column gets, or may come out as others.
		 */
		VALUES,

		/**
		 * Rows are deleted or overwritten.
		 */
		ROWS,

		/**
		 * The statement does not tell.
		 */
		UNCLEAR

	}

}

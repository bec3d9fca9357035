package io.turnstone.diff.hazard;

import io.turnstone.diff.Change;
import io.turnstone.diff.Phase;
import io.turnstone.schema.ObjectName;

/**
 * Something that a change set does.
 */
public sealed interface Step {

	/**
	 * Changes the schema.
	 *
	 * @param change the change
	 * @param manner how it is made
	 * @param phase when in a deployment it is due
	 */
	record OfSchema(Change change, Manner manner, Phase phase) implements Step {

		/**
		 * Create a step that is made in the usual way, before the new version of the
		 * application runs.
		 * @param change the change
		 */
		public OfSchema(Change change) {
			this(change, Manner.PLAIN, Phase.EXPAND);
		}

		ObjectName table() {
			return this.change.object();
		}

	}

	/**
	 * Changes or removes all rows of a table.
	 *
	 * @param action what it does
	 * @param table the table
	 */
	record OfRows(Action action, ObjectName table) implements Step {

	}

	/**
	 * Takes a lock that keeps others from a table.
	 *
	 * @param table the table
	 */
	record Locking(ObjectName table) implements Step {

	}

	/**
	 * Does what the product refuses within a transaction.
	 *
	 * @param statement what it does, such as {@code vacuum}
	 */
	record Alone(String statement) implements Step {

	}

	/**
	 * How a change is made.
	 */
	enum Manner {

		/**
		 * With the usual statement.
		 */
		PLAIN,

		/**
		 * So that others can read and write meanwhile.
		 */
		ONLINE

	}

	/**
	 * What is done to all rows of a table.
	 */
	enum Action {

		/**
		 * They are deleted.
		 */
		DELETE,

		/**
		 * They are overwritten.
		 */
		UPDATE,

		/**
		 * The table is emptied at once.
		 */
		TRUNCATE

	}

}

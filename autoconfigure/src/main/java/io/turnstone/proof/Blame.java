package io.turnstone.proof;

import io.turnstone.diff.Difference;
import io.turnstone.diff.SchemaChange;
import io.turnstone.schema.ObjectName;

/**
 * What stood in the way of a proof.
 */
public sealed interface Blame {

	/**
	 * Something still differs from the model when the draft was applied.
	 *
	 * @param difference the difference
	 */
	record Remains(Difference difference) implements Blame {

	}

	/**
	 * A change set of the draft cannot be run, or not be rolled back.
	 *
	 * @param changeSet the id of the change set
	 * @param error what the database says, in one line
	 */
	record Fails(String changeSet, String error) implements Blame {

	}

	/**
	 * Something is not as it was before, when the draft was rolled back.
	 *
	 * @param object the table, sequence or type
	 * @param description what became of it
	 */
	record NotRestored(ObjectName object, String description) implements Blame {

		static NotRestored of(SchemaChange change) {
			return new NotRestored(change.object(), change.description());
		}

		static NotRestored lost(ObjectName table) {
			return new NotRestored(table, table + " has lost rows");
		}

	}

}

package io.turnstone;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.diff.Differences;
import io.turnstone.schema.Schema;

/**
 * What is to be drafted.
 *
 * @param base what the model was compared with
 * @param renames what was answered about renames
 * @param differences the differences between the model and the base under its new names
 * @param changes the changes that the draft makes, in order
 */
record DraftPlan(BaseSchema base, RenameAnswers renames, Differences differences, List<Change> changes) {

	DraftPlan {
		changes = List.copyOf(changes);
	}

	/**
	 * Return the schema that the other changes begin with.
	 */
	Schema renamedBase() {
		return this.renames.renames().in(this.base.schema());
	}

	DraftPlan with(BaseSchema base, List<Change> changes) {
		return new DraftPlan(base, this.renames, this.differences, changes);
	}

}

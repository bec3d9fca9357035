package io.turnstone.changelog;

import java.util.Optional;

import io.turnstone.diff.Phase;
import liquibase.LabelExpression;
import liquibase.Labels;
import org.jspecify.annotations.Nullable;

/**
 * How the change sets of a draft are written.
 *
 * @param online whether tables that are there already are changed so that others can read
 * and write them meanwhile, where the product can do that
 * @param guarded whether a change set that rows can make fail counts them first, and
 * halts before it has done anything
 * @param labelled whether change sets say which phase of a deployment they belong to
 * @param labelFilter the label expression that decides which change sets are run, or
 * {@code null} where all are
 * @param addedColumns what a rollback does with columns that were added
 */
public record DraftStyle(boolean online, boolean guarded, boolean labelled, @Nullable String labelFilter,
		AddedColumns addedColumns) {

	/**
	 * Return a style of nothing but the changes themselves.
	 * @return the style
	 */
	public static DraftStyle plain() {
		return new DraftStyle(false, false, false, null, AddedColumns.DROP);
	}

	/**
	 * Return the label of a change set.
	 * @param phase the phase that it belongs to
	 * @return the label, or empty where a change set with it would never be run
	 */
	Optional<Labels> label(Phase phase) {
		Labels labels = new Labels(phase.label());
		boolean runs = this.labelFilter == null || new LabelExpression(this.labelFilter).matches(labels);
		return (this.labelled && runs) ? Optional.of(labels) : Optional.empty();
	}

}

package io.turnstone.changelog;

import java.util.List;
import java.util.Optional;

import io.turnstone.diff.Change;

/**
 * How a product changes a table while others read and write it.
 */
interface OnlineSql {

	/**
	 * Take a change apart into steps, of which none keeps others waiting for long.
	 * @param change the change
	 * @return the steps, each a change set of its own
	 */
	List<Change> steps(Change change);

	/**
	 * Return statements that make a change. They can be run again after they were
	 * interrupted.
	 * @param change the change
	 * @param rendering puts names into SQL
	 * @return the statements, or empty where the usual ones keep nobody waiting, or where
	 * there are no better ones
	 */
	Optional<List<String>> statements(Change change, Rendering rendering);

	/**
	 * Tell whether the statements have to stand outside of a transaction.
	 * @return {@code true} if they have to
	 */
	boolean runsOutsideOfTransaction();

}

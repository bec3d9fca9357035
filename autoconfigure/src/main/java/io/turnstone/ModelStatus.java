package io.turnstone;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How model and database stood at the last check.
 *
 * @param state whether they agree
 * @param checkedAt when that was found out
 * @param differences what they disagree in
 */
public record ModelStatus(State state, @Nullable Instant checkedAt, List<ModelDifference> differences) {

	public ModelStatus {
		differences = List.copyOf(differences);
	}

	/**
	 * Return the status of a model that nobody compared yet.
	 * @return the status
	 */
	public static ModelStatus notChecked() {
		return new ModelStatus(State.NOT_CHECKED, null, List.of());
	}

	/**
	 * Whether model and database agree.
	 */
	public enum State {

		/**
		 * They agree.
		 */
		IN_SYNC,

		/**
		 * They disagree.
		 */
		DIFFERENT,

		/**
		 * Nobody asked yet.
		 */
		NOT_CHECKED,

		/**
		 * The comparison failed, or no entity is mapped to the database.
		 */
		UNKNOWN

	}

}

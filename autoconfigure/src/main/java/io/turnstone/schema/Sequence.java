package io.turnstone.schema;

import org.jspecify.annotations.Nullable;

/**
 * Sequence.
 *
 * @param name the name
 * @param increment the distance between two values
 * @param start the first value, or {@code null} where it is not known
 * @param owner the column that the sequence belongs to and goes with, such as
 * {@code orders.id}, or {@code null} where it stands for itself
 */
public record Sequence(ObjectName name, long increment, @Nullable Long start, @Nullable String owner) {

	/**
	 * Create a sequence that stands for itself.
	 * @param name the name
	 * @param increment the distance between two values
	 * @param start the first value, or {@code null} where it is not known
	 */
	public Sequence(ObjectName name, long increment, @Nullable Long start) {
		this(name, increment, start, null);
	}

}

package io.turnstone.schema;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * Sequence.
 *
 * @param name the name
 * @param increment the distance between two values
 * @param start the first value, or {@code null} where it is not known
 * @param limit what makes it end or begin anew, in SQL's words, such as
 * {@code maxvalue 1000 cycle}; {@code null} where nothing does
 * @param owner the column that the sequence belongs to and goes with, such as
 * {@code orders.id}, or {@code null} where it stands for itself
 */
public record Sequence(ObjectName name, long increment, @Nullable Long start, @Nullable String limit,
		@Nullable String owner) implements Serializable {

	/**
	 * Create a sequence without a limit that stands for itself.
	 * @param name the name
	 * @param increment the distance between two values
	 * @param start the first value, or {@code null} where it is not known
	 */
	public Sequence(ObjectName name, long increment, @Nullable Long start) {
		this(name, increment, start, null, null);
	}

	public Sequence withName(ObjectName name) {
		return new Sequence(name, this.increment, this.start, this.limit, this.owner);
	}

}

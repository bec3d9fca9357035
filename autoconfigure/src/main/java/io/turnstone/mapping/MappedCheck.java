package io.turnstone.mapping;

import io.turnstone.schema.Check;
import org.jspecify.annotations.Nullable;

/**
 * Check constraint, as the model writes it.
 *
 * @param suffix what the name of the constraint ends with in a scratch
 * @param name the name that the model gives it, or {@code null}
 * @param condition the condition
 * @param source who asked for it
 */
public record MappedCheck(String suffix, @Nullable String name, String condition, Check.Source source) {

	/**
	 * What the suffix of a check begins with that stands for nothing of its own, as its
	 * condition is part of another one.
	 */
	public static final String PART = "_part";

}

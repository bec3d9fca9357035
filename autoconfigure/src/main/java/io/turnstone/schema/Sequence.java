package io.turnstone.schema;

import org.jspecify.annotations.Nullable;

/**
 * Sequence that is not owned by an identity column.
 *
 * @param name the name
 * @param increment the distance between two values
 * @param start the first value, or {@code null} where it is not known
 */
public record Sequence(ObjectName name, long increment, @Nullable Long start) {

}

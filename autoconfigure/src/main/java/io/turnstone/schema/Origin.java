package io.turnstone.schema;

import org.jspecify.annotations.Nullable;

/**
 * Place in the entity model that a table or column comes from.
 *
 * @param entity the entity's simple class name, such as {@code Order}
 * @param attribute the attribute's path, such as {@code address.city}, or {@code null}
 * for the entity itself
 */
public record Origin(String entity, @Nullable String attribute) {

	@Override
	public String toString() {
		return (this.attribute != null) ? this.entity + "." + this.attribute : this.entity;
	}

}

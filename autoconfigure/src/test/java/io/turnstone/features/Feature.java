package io.turnstone.features;

import java.util.List;

/**
 * Something that can be mapped, shown by a tiny model of its own.
 *
 * @param name the name
 * @param entities the entities, whose tables no other feature has
 */
record Feature(String name, List<Class<?>> entities) {

	static Feature of(String name, Class<?>... entities) {
		return new Feature(name, List.of(entities));
	}

	@Override
	public String toString() {
		return this.name;
	}

}

package io.turnstone.features;

import java.util.Map;

import io.turnstone.testing.MappedUnit;

/**
 * Something that can be mapped, shown by a tiny model of its own.
 *
 * @param name the name
 * @param unit the entities, whose tables no other feature has, and how they are mapped
 * @param alone whether the feature would change the others if one factory mapped them all
 */
record Feature(String name, MappedUnit unit, boolean alone) {

	static Feature of(String name, Class<?>... entities) {
		return new Feature(name, MappedUnit.of(entities), false);
	}

	/**
	 * Return a feature of a whole factory, which maps nothing else.
	 * @param name the name
	 * @param settings Hibernate's settings
	 * @param entities the entities
	 * @return the feature
	 */
	static Feature with(String name, Map<String, String> settings, Class<?>... entities) {
		return new Feature(name, MappedUnit.of(entities).with(settings), true);
	}

	/**
	 * Return a feature that is mapped by a file of this package.
	 * @param name the name
	 * @param file the name of the file
	 * @param entities the entities that have annotations
	 * @return the feature
	 */
	static Feature mappedBy(String name, String file, Class<?>... entities) {
		return new Feature(name, MappedUnit.of(entities).mappedBy("io/turnstone/features/" + file), true);
	}

	@Override
	public String toString() {
		return this.name;
	}

}

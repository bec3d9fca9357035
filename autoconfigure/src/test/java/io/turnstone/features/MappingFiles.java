package io.turnstone.features;

import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * Entities whose mapping is in a file.
 */
final class MappingFiles {

	private MappingFiles() {
	}

	static List<Feature> features() {
		return List.of(Feature.mappedBy("mapping file", "mapped-by-file.xml"),
				Feature.mappedBy("mapping file that overrides annotations", "overridden-by-file.xml", Overridden.class),
				Feature.mappedBy("mapping file with relations", "relations-by-file.xml"),
				Feature.mappedBy("mapping file with a hierarchy", "hierarchy-by-file.xml"));
	}

	static class ByFile {

		Long id;

		String name;

		Part part;

		Set<String> words;

	}

	static class Part {

		String label;

		int weight;

	}

	@Entity(name = "Overridden")
	static class Overridden {

		@Id
		Long id;

		@Column(length = 10)
		String name;

		@Column(length = 20)
		String kept;

	}

	static class Owner {

		Long id;

		List<Thing> things;

	}

	static class Thing {

		Long id;

		Owner owner;

		Thing related;

	}

	abstract static class Machine {

		Long id;

	}

	static class Lathe extends Machine {

		int turns;

	}

}

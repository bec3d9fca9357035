package io.turnstone.features;

import java.util.List;
import java.util.stream.Stream;

/**
 * Themes under which the features stand.
 */
enum Theme {

	TEXTS(Texts.features(), Lobs.features()),

	NUMBERS(Numbers.features(), NumberColumns.features()),

	TEMPORALS(Temporals.features(), Zones.features()),

	VALUES(Values.features(), Arrays.features(), Converters.features(), Definitions.features()),

	ENUMS(Enums.features(), EnumColumns.features()),

	USER_TYPES(UserTypes.features()),

	EMBEDDABLES(Embeddables.features(), Components.features(), Aggregates.features()),

	REFERENCES(References.features(), Targets.features(), ForeignKeys.features()),

	RELATIONS(Relations.features(), Connections.features()),

	COLLECTIONS(Collections.features(), Maps.features()),

	INHERITANCE(Inheritance.features(), Hierarchies.features()),

	IDENTIFIERS(Identifiers.features(), Generators.features(), CompositeKeys.features()),

	CONSTRAINTS(Constraints.features(), Indexes.features()),

	GENERATED(Generated.features(), Defaults.features()),

	NAMES(Names.features(), NamingStrategies.features()),

	EXTRAS(Extras.features(), Tables.features(), Audits.features(), MappingFiles.features());

	private final List<Feature> features;

	@SafeVarargs
	Theme(List<Feature>... features) {
		this.features = Stream.of(features).flatMap(List::stream).toList();
	}

	List<Feature> features() {
		return this.features;
	}

	static List<Feature> allFeatures() {
		return Stream.of(values()).flatMap((theme) -> theme.features().stream()).toList();
	}

}

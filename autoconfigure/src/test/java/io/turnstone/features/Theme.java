package io.turnstone.features;

import java.util.Arrays;
import java.util.List;

/**
 * Themes under which the features stand.
 */
enum Theme {

	TEXTS(Texts.features()),

	NUMBERS(Numbers.features()),

	TEMPORALS(Temporals.features()),

	VALUES(Values.features()),

	ENUMS(Enums.features()),

	USER_TYPES(UserTypes.features()),

	EMBEDDABLES(Embeddables.features()),

	REFERENCES(References.features()),

	RELATIONS(Relations.features()),

	COLLECTIONS(Collections.features()),

	INHERITANCE(Inheritance.features()),

	IDENTIFIERS(Identifiers.features()),

	CONSTRAINTS(Constraints.features()),

	GENERATED(Generated.features()),

	NAMES(Names.features()),

	EXTRAS(Extras.features());

	private final List<Feature> features;

	Theme(List<Feature> features) {
		this.features = features;
	}

	List<Feature> features() {
		return this.features;
	}

	static List<Feature> allFeatures() {
		return Arrays.stream(values()).flatMap((theme) -> theme.features().stream()).toList();
	}

}

package io.turnstone.features;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.MapKeyEnumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Enums.
 */
final class Enums {

	private Enums() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("enum as string", StringEnum.class), Feature.of("enum as ordinal", OrdinalEnum.class),
				Feature.of("enum as varchar", VarcharEnum.class),
				Feature.of("enum with its own values", ValuedEnum.class),
				Feature.of("enum in an embeddable", EmbeddedEnum.class),
				Feature.of("enum in an element collection", CollectedEnum.class),
				Feature.of("enum as map key", KeyEnum.class), Feature.of("array of enums", EnumArray.class));
	}

	@Entity(name = "StringEnum")
	static class StringEnum extends Numbered {

		@Enumerated(EnumType.STRING)
		Color color;

		@Enumerated(EnumType.STRING)
		@Column(length = 20, nullable = false)
		Color background;

	}

	@Entity(name = "OrdinalEnum")
	static class OrdinalEnum extends Numbered {

		Color plain;

		@Enumerated(EnumType.ORDINAL)
		@Column(nullable = false)
		Color declared;

	}

	@Entity(name = "VarcharEnum")
	static class VarcharEnum extends Numbered {

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 10)
		Color color;

	}

	@Entity(name = "ValuedEnum")
	static class ValuedEnum extends Numbered {

		Priority priority;

		@Enumerated(EnumType.STRING)
		@Column(nullable = false)
		Unit unit;

	}

	@Entity(name = "EmbeddedEnum")
	static class EmbeddedEnum extends Numbered {

		Paint paint;

	}

	@Embeddable
	static class Paint {

		@Enumerated(EnumType.STRING)
		Color top;

		Color bottom;

	}

	@Entity(name = "CollectedEnum")
	static class CollectedEnum extends Numbered {

		@ElementCollection
		@Enumerated(EnumType.STRING)
		Set<Color> colors;

		@ElementCollection
		List<Color> ordinals;

	}

	@Entity(name = "KeyEnum")
	static class KeyEnum extends Numbered {

		@ElementCollection
		@MapKeyEnumerated(EnumType.STRING)
		Map<Color, Integer> amounts;

	}

	@Entity(name = "EnumArray")
	static class EnumArray extends Numbered {

		Color[] ordinals;

		@Enumerated(EnumType.STRING)
		List<Color> names;

	}

	enum Color {

		RED, GREEN, BLUE

	}

	enum Priority {

		LOW(10), HIGH(20);

		@EnumeratedValue
		final int level;

		Priority(int level) {
			this.level = level;
		}

	}

	enum Unit {

		METRE("m"), SECOND("s");

		@EnumeratedValue
		final String symbol;

		Unit(String symbol) {
			this.symbol = symbol;
		}

	}

}

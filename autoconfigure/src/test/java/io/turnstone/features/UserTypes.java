package io.turnstone.features;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;

/**
 * Types that the model makes in the database.
 */
final class UserTypes {

	private UserTypes() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("named enum", NamedEnum.class),
				Feature.of("named enum with a default", DefaultedNamedEnum.class),
				Feature.of("named enum in order of its constants", NamedOrdinalEnum.class),
				Feature.of("structure", Structured.class),
				Feature.of("structure in a structure", NestedStructure.class),
				Feature.of("array of a structure", StructureArray.class),
				Feature.of("structure with a named enum", StructureWithEnum.class));
	}

	@Entity(name = "NamedEnum")
	static class NamedEnum extends Numbered {

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Mood mood;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		@Column(nullable = false)
		Mood required;

	}

	@Entity(name = "DefaultedNamedEnum")
	static class DefaultedNamedEnum extends Numbered {

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		@ColumnDefault("'SOUR'")
		Taste taste;

	}

	@Entity(name = "NamedOrdinalEnum")
	static class NamedOrdinalEnum extends Numbered {

		@JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
		Size size;

	}

	@Entity(name = "Structured")
	static class Structured extends Numbered {

		Place place;

		Price price;

	}

	@Embeddable
	@Struct(name = "place")
	static class Place {

		@Column(length = 80)
		String street;

		@Column(length = 12)
		String zip;

		int floor;

	}

	@Embeddable
	@Struct(name = "price")
	static class Price {

		@Column(precision = 12, scale = 2)
		BigDecimal amount;

		@Column(length = 3)
		String currency;

	}

	@Entity(name = "NestedStructure")
	static class NestedStructure extends Numbered {

		Stay stay;

	}

	@Embeddable
	@Struct(name = "stay")
	static class Stay {

		LocalDate arrival;

		Room room;

	}

	@Embeddable
	@Struct(name = "hotel_room")
	static class Room {

		String name;

		boolean quiet;

	}

	@Entity(name = "StructureArray")
	static class StructureArray extends Numbered {

		Point[] points;

	}

	@Embeddable
	@Struct(name = "track_point")
	static class Point {

		double x;

		double y;

	}

	@Entity(name = "StructureWithEnum")
	static class StructureWithEnum extends Numbered {

		Wine wine;

	}

	@Embeddable
	@Struct(name = "wine")
	static class Wine {

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Grape grape;

		int year;

	}

	enum Mood {

		HAPPY, CALM, SAD

	}

	enum Taste {

		SWEET, SOUR

	}

	enum Size {

		SMALL, LARGE, HUGE

	}

	enum Grape {

		RIESLING, MERLOT

	}

}

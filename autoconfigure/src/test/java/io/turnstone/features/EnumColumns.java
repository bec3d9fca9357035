package io.turnstone.features;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.SqlTypes;

/**
 * Enums with unusual values, or in unusual columns.
 */
final class EnumColumns {

	private EnumColumns() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("enum as INTEGER", IntegerEnum.class), Feature.of("enum as CHAR", CharEnum.class),
				Feature.of("enum as the database's own enum", OwnEnum.class),
				Feature.of("enum by converter", ConvertedEnum.class),
				Feature.of("enum with one value", SingleEnum.class),
				Feature.of("enum with many values", ManyEnum.class),
				Feature.of("enum whose values need quotes", AwkwardEnum.class),
				Feature.of("enum with bodies", BodyEnum.class), Feature.of("enum with a default", DefaultEnum.class),
				Feature.of("enums of the Java platform", PlatformEnums.class),
				Feature.of("enum as map value", ValueEnum.class),
				Feature.of("set of enums in a column", EnumSets.class),
				Feature.of("enum in an id class", EnumKey.class), Feature.with("enum by setting not native",
						Map.of(MappingSettings.PREFER_NATIVE_ENUM_TYPES, "false"), SettingEnum.class));
	}

	@Entity(name = "IntegerEnum")
	static class IntegerEnum extends Numbered {

		@JdbcTypeCode(SqlTypes.INTEGER)
		Size size;

		@JdbcTypeCode(SqlTypes.SMALLINT)
		@Column(nullable = false)
		Size other;

	}

	@Entity(name = "CharEnum")
	static class CharEnum extends Numbered {

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.CHAR)
		@Column(length = 6)
		Size size;

	}

	@Entity(name = "OwnEnum")
	static class OwnEnum extends Numbered {

		@JdbcTypeCode(SqlTypes.ENUM)
		Size size;

	}

	@Entity(name = "ConvertedEnum")
	static class ConvertedEnum extends Numbered {

		@Convert(converter = SizeConverter.class)
		@Column(length = 1)
		Size size;

	}

	@Entity(name = "SingleEnum")
	static class SingleEnum extends Numbered {

		Single single;

		@Enumerated(EnumType.STRING)
		Single text;

	}

	@Entity(name = "ManyEnum")
	static class ManyEnum extends Numbered {

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		Character.UnicodeScript script;

		Character.UnicodeScript number;

	}

	@Entity(name = "AwkwardEnum")
	static class AwkwardEnum extends Numbered {

		@Enumerated(EnumType.STRING)
		Awkward awkward;

	}

	@Entity(name = "BodyEnum")
	static class BodyEnum extends Numbered {

		@Enumerated(EnumType.STRING)
		WithBody text;

		@Enumerated
		WithBody number;

	}

	@Entity(name = "DefaultEnum")
	static class DefaultEnum extends Numbered {

		@Enumerated(EnumType.STRING)
		@ColumnDefault("'LARGE'")
		@Column(nullable = false)
		Size size;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		@ColumnDefault("'SMALL'")
		Size text;

	}

	@Entity(name = "PlatformEnums")
	static class PlatformEnums extends Numbered {

		@Column(name = "on_day")
		DayOfWeek day;

		@Column(name = "in_month", length = 9)
		@Enumerated(EnumType.STRING)
		Month month;

	}

	@Entity(name = "ValueEnum")
	static class ValueEnum extends Numbered {

		@ElementCollection
		@Enumerated(EnumType.STRING)
		Map<String, Size> sizes;

	}

	@Entity(name = "EnumSets")
	static class EnumSets extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON)
		Set<Size> asJson;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 1)
		Initial initial;

	}

	static class EnumKeyId implements java.io.Serializable {

		Size size;

		String code;

	}

	@Entity(name = "EnumKey")
	@IdClass(EnumKeyId.class)
	static class EnumKey {

		@Id
		@Enumerated(EnumType.STRING)
		@Column(length = 8)
		Size size;

		@Id
		@Column(length = 8)
		String code;

	}

	@Entity(name = "SettingEnum")
	static class SettingEnum extends Numbered {

		@Enumerated(EnumType.STRING)
		Size size;

	}

	enum Size {

		SMALL, LARGE

	}

	enum Single {

		ONLY

	}

	enum Initial {

		A, B, C

	}

	enum Awkward {

		APOSTROPHE("it's"), COMMA("a,b"), QUOTE("say \"yes\""), PERCENT("100 %"), EMPTY("");

		@EnumeratedValue
		final String text;

		Awkward(String text) {
			this.text = text;
		}

	}

	enum WithBody {

		PLUS {

			@Override
			int apply(int a, int b) {
				return a + b;
			}

		},
		MINUS {

			@Override
			int apply(int a, int b) {
				return a - b;
			}

		};

		abstract int apply(int a, int b);

	}

	static class SizeConverter implements AttributeConverter<Size, String> {

		@Override
		public String convertToDatabaseColumn(Size size) {
			return (size != null) ? size.name().substring(0, 1) : null;
		}

		@Override
		public Size convertToEntityAttribute(String initial) {
			return IntStream.range(0, Size.values().length)
				.mapToObj((index) -> Size.values()[index])
				.filter((size) -> initial != null && size.name().startsWith(initial))
				.findFirst()
				.orElse(null);
		}

	}

}

package io.turnstone.features;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/**
 * Numbers and truth values.
 */
final class Numbers {

	private Numbers() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("decimal with precision and scale", Decimals.class),
				Feature.of("big integer", BigIntegers.class), Feature.of("integer types", Integers.class),
				Feature.of("floating point types", FloatingPoints.class), Feature.of("boolean", Booleans.class),
				Feature.of("boolean by converter", ConvertedBooleans.class),
				Feature.of("number by JDBC type code", CodedNumbers.class));
	}

	@Entity(name = "Decimals")
	static class Decimals extends Numbered {

		BigDecimal plain;

		@Column(precision = 12, scale = 2, nullable = false)
		BigDecimal price;

		@Column(precision = 9)
		BigDecimal whole;

		@Column(scale = 6)
		BigDecimal rate;

	}

	@Entity(name = "BigIntegers")
	static class BigIntegers extends Numbered {

		BigInteger plain;

		@Column(precision = 30)
		BigInteger huge;

	}

	@Entity(name = "Integers")
	static class Integers extends Numbered {

		int primitiveInt;

		Integer boxedInt;

		long primitiveLong;

		Long boxedLong;

		short primitiveShort;

		Short boxedShort;

		byte primitiveByte;

		Byte boxedByte;

	}

	@Entity(name = "FloatingPoints")
	static class FloatingPoints extends Numbered {

		double primitiveDouble;

		Double boxedDouble;

		float primitiveFloat;

		Float boxedFloat;

		@Column(precision = 10)
		Double rounded;

	}

	@Entity(name = "Booleans")
	static class Booleans extends Numbered {

		boolean primitive;

		Boolean boxed;

		@Column(nullable = false)
		Boolean required;

	}

	@Entity(name = "ConvertedBooleans")
	static class ConvertedBooleans extends Numbered {

		@Convert(converter = YesNoConverter.class)
		Boolean yesOrNo;

		@Convert(converter = TrueFalseConverter.class)
		@Column(nullable = false)
		Boolean trueOrFalse;

		@Convert(converter = NumericBooleanConverter.class)
		Boolean zeroOrOne;

		@JdbcTypeCode(SqlTypes.BIT)
		Boolean bit;

		@JdbcTypeCode(SqlTypes.TINYINT)
		Boolean tiny;

	}

	@Entity(name = "CodedNumbers")
	static class CodedNumbers extends Numbered {

		@JdbcTypeCode(SqlTypes.TINYINT)
		Integer tiny;

		@JdbcTypeCode(SqlTypes.SMALLINT)
		Integer small;

		@JdbcTypeCode(SqlTypes.DECIMAL)
		@Column(precision = 8, scale = 3)
		BigDecimal exact;

		@JdbcTypeCode(SqlTypes.NUMERIC)
		Long whole;

		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 20)
		Long text;

	}

}

package io.turnstone.features;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MapKeyColumn;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.SmallIntJdbcType;
import org.hibernate.usertype.UserTypeSupport;

/**
 * Values that the application translates.
 */
final class Converters {

	private Converters() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("converter of a list", ConvertedList.class),
				Feature.of("converter to a decimal", ConvertedDecimal.class),
				Feature.of("converter of an embedded attribute", ConvertedEmbedded.class),
				Feature.of("converter of keys and values of a map", ConvertedMap.class),
				Feature.of("converter of the elements of a collection", ConvertedElements.class),
				Feature.of("converter switched off", Unconverted.class, CentsConverter.class),
				Feature.of("converter to bytes", ConvertedBytes.class), Feature.of("user type", UserTyped.class),
				Feature.of("Java type", JavaTyped.class), Feature.of("JDBC type", JdbcTyped.class));
	}

	@Entity(name = "ConvertedList")
	static class ConvertedList extends Numbered {

		@Convert(converter = WordsConverter.class)
		@Column(length = 300, nullable = false)
		List<String> words;

	}

	@Entity(name = "ConvertedDecimal")
	static class ConvertedDecimal extends Numbered {

		@Convert(converter = CentsToDecimalConverter.class)
		@Column(precision = 11, scale = 2)
		Cents price;

	}

	@Embeddable
	static class Price {

		Cents net;

		Cents tax;

	}

	@Entity(name = "ConvertedEmbedded")
	static class ConvertedEmbedded extends Numbered {

		@Convert(attributeName = "net", converter = CentsConverter.class)
		@Convert(attributeName = "tax", converter = CentsToDecimalConverter.class)
		Price price;

	}

	@Entity(name = "ConvertedMap")
	static class ConvertedMap extends Numbered {

		@ElementCollection
		@Convert(attributeName = "key", converter = MonthConverter.class)
		@Convert(attributeName = "value", converter = CentsConverter.class)
		@MapKeyColumn(name = "in_month", length = 7)
		@Column(name = "amount")
		Map<YearMonth, Cents> amounts;

	}

	@Entity(name = "ConvertedElements")
	static class ConvertedElements extends Numbered {

		@ElementCollection
		@Convert(converter = MonthConverter.class)
		@Column(name = "in_month", length = 7)
		List<YearMonth> months;

	}

	@Entity(name = "Unconverted")
	static class Unconverted extends Numbered {

		Cents converted;

		@Convert(disableConversion = true)
		@JdbcTypeCode(SqlTypes.VARBINARY)
		@Column(length = 400)
		Cents plain;

	}

	@Entity(name = "ConvertedBytes")
	static class ConvertedBytes extends Numbered {

		@Convert(converter = BytesConverter.class)
		@Column(length = 64)
		YearMonth inMonth;

	}

	@Entity(name = "UserTyped")
	static class UserTyped extends Numbered {

		@Type(InitialType.class)
		@Column(length = 4, nullable = false)
		String initial;

	}

	@Entity(name = "JavaTyped")
	static class JavaTyped extends Numbered {

		@JavaType(MonthJavaType.class)
		@JdbcTypeCode(SqlTypes.CHAR)
		@Column(length = 7)
		YearMonth inMonth;

	}

	@Entity(name = "JdbcTyped")
	static class JdbcTyped extends Numbered {

		@JdbcType(SmallIntJdbcType.class)
		Integer small;

	}

	record Cents(long cents) implements java.io.Serializable {

	}

	@Converter(autoApply = true)
	static class CentsConverter implements AttributeConverter<Cents, Long> {

		@Override
		public Long convertToDatabaseColumn(Cents cents) {
			return (cents != null) ? cents.cents() : null;
		}

		@Override
		public Cents convertToEntityAttribute(Long cents) {
			return (cents != null) ? new Cents(cents) : null;
		}

	}

	@Converter
	static class CentsToDecimalConverter implements AttributeConverter<Cents, BigDecimal> {

		@Override
		public BigDecimal convertToDatabaseColumn(Cents cents) {
			return (cents != null) ? BigDecimal.valueOf(cents.cents(), 2) : null;
		}

		@Override
		public Cents convertToEntityAttribute(BigDecimal amount) {
			return (amount != null) ? new Cents(amount.unscaledValue().longValueExact()) : null;
		}

	}

	@Converter
	static class WordsConverter implements AttributeConverter<List<String>, String> {

		@Override
		public String convertToDatabaseColumn(List<String> words) {
			return (words != null) ? String.join(" ", words) : null;
		}

		@Override
		public List<String> convertToEntityAttribute(String words) {
			return (words != null) ? List.of(words.split(" ")) : null;
		}

	}

	@Converter
	static class MonthConverter implements AttributeConverter<YearMonth, String> {

		@Override
		public String convertToDatabaseColumn(YearMonth month) {
			return (month != null) ? month.toString() : null;
		}

		@Override
		public YearMonth convertToEntityAttribute(String month) {
			return (month != null) ? YearMonth.parse(month) : null;
		}

	}

	@Converter
	static class BytesConverter implements AttributeConverter<YearMonth, byte[]> {

		@Override
		public byte[] convertToDatabaseColumn(YearMonth month) {
			return (month != null) ? month.toString().getBytes() : null;
		}

		@Override
		public YearMonth convertToEntityAttribute(byte[] month) {
			return (month != null) ? YearMonth.parse(new String(month)) : null;
		}

	}

	static class InitialType extends UserTypeSupport<String> {

		InitialType() {
			super(String.class, SqlTypes.CHAR);
		}

	}

	static class MonthJavaType extends AbstractClassJavaType<YearMonth> {

		MonthJavaType() {
			super(YearMonth.class);
		}

		@Override
		public <X> X unwrap(YearMonth value, Class<X> type, WrapperOptions options) {
			return (value != null) ? type.cast(value.toString()) : null;
		}

		@Override
		public <X> YearMonth wrap(X value, WrapperOptions options) {
			return (value != null) ? YearMonth.parse(value.toString()) : null;
		}

	}

}

package io.turnstone.features;

import java.net.InetAddress;
import java.net.URL;
import java.sql.Blob;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Values of other Java types.
 */
final class Values {

	private Values() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("bytes", Bytes.class), Feature.of("lob bytes", LobBytes.class),
				Feature.of("UUID", Uuids.class), Feature.of("values of the Java platform", PlatformValues.class),
				Feature.of("serializable", SerializedValue.class),
				Feature.of("converter", ConvertedValues.class, WeightConverter.class),
				Feature.of("JSON of a map and a record", JsonValues.class), Feature.of("array", ArrayValues.class),
				Feature.of("list of a basic type", ListValues.class),
				Feature.of("column definition", DefinedColumns.class));
	}

	@Entity(name = "Bytes")
	static class Bytes extends Numbered {

		byte[] plain;

		@Column(length = 2000, nullable = false)
		byte[] sized;

		@Column(length = 100_000)
		byte[] large;

		@JdbcTypeCode(SqlTypes.BINARY)
		@Column(length = 16)
		byte[] fixed;

	}

	@Entity(name = "LobBytes")
	static class LobBytes extends Numbered {

		@Lob
		byte[] content;

		Blob image;

	}

	@Entity(name = "Uuids")
	static class Uuids extends Numbered {

		UUID plain;

		@Column(nullable = false, unique = true)
		UUID reference;

		@JdbcTypeCode(SqlTypes.CHAR)
		UUID text;

		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 36)
		UUID variable;

		@JdbcTypeCode(SqlTypes.BINARY)
		UUID bytes;

	}

	@Entity(name = "PlatformValues")
	static class PlatformValues extends Numbered {

		Currency currency;

		Locale locale;

		TimeZone timeZone;

		ZoneId zoneId;

		ZoneOffset zoneOffset;

		URL url;

		InetAddress address;

		Class<?> type;

	}

	@Entity(name = "SerializedValue")
	static class SerializedValue extends Numbered {

		HashMap<String, String> headers;

	}

	@Entity(name = "ConvertedValues")
	static class ConvertedValues extends Numbered {

		@Convert(converter = MoneyConverter.class)
		@Column(length = 30)
		Money price;

		Weight weight;

	}

	@Entity(name = "JsonValues")
	static class JsonValues extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON)
		Map<String, String> settings;

		@JdbcTypeCode(SqlTypes.JSON)
		@Column(nullable = false)
		Money price;

		@JdbcTypeCode(SqlTypes.JSON)
		List<String> tags;

	}

	@Entity(name = "ArrayValues")
	static class ArrayValues extends Numbered {

		String[] names;

		int[] numbers;

		Long[] boxed;

		@Column(length = 40)
		UUID[] identifiers;

	}

	@Entity(name = "ListValues")
	static class ListValues extends Numbered {

		List<Integer> numbers;

		@Column(length = 40, nullable = false)
		List<String> names;

	}

	@Entity(name = "DefinedColumns")
	static class DefinedColumns extends Numbered {

		@Column(columnDefinition = "varchar(80)")
		String name;

		@Column(columnDefinition = "numeric(7,3) default 1.5 not null")
		Double factor;

		@Column(columnDefinition = "timestamp default current_timestamp")
		LocalDateTime seenAt;

	}

	record Money(long cents, String currency) {

	}

	record Weight(int grams) {

	}

	@Converter
	static class MoneyConverter implements AttributeConverter<Money, String> {

		@Override
		public String convertToDatabaseColumn(Money money) {
			return (money != null) ? money.cents() + " " + money.currency() : null;
		}

		@Override
		public Money convertToEntityAttribute(String text) {
			return (text != null) ? new Money(Long.parseLong(text.split(" ")[0]), text.split(" ")[1]) : null;
		}

	}

	@Converter(autoApply = true)
	static class WeightConverter implements AttributeConverter<Weight, Integer> {

		@Override
		public Integer convertToDatabaseColumn(Weight weight) {
			return (weight != null) ? weight.grams() : null;
		}

		@Override
		public Weight convertToEntityAttribute(Integer grams) {
			return (grams != null) ? new Weight(grams) : null;
		}

	}

}

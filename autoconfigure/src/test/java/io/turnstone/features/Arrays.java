package io.turnstone.features;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.SqlTypes;

/**
 * Several values in one column.
 */
final class Arrays {

	private Arrays() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("array of numbers", NumberArrays.class),
				Feature.of("array of booleans", BooleanArrays.class),
				Feature.of("array of decimals", DecimalArrays.class), Feature.of("array of dates", DateArrays.class),
				Feature.of("array of a certain length", SizedArrays.class),
				Feature.of("set of a basic type", BasicSets.class), Feature.of("array as JSON", JsonArrays.class),
				Feature.of("array as bytes", BinaryArrays.class), Feature.of("vector", Vectors.class),
				Feature.with("array type by setting", Map.of(MappingSettings.PREFERRED_ARRAY_JDBC_TYPE, "JSON"),
						SettingArrays.class),
				Feature.with("arrays of Byte and Character", Map.of(MappingSettings.WRAPPER_ARRAY_HANDLING, "LEGACY"),
						WrapperArrays.class));
	}

	@Entity(name = "NumberArrays")
	static class NumberArrays extends Numbered {

		short[] shorts;

		long[] longs;

		double[] doubles;

		Float[] floats;

	}

	@Entity(name = "BooleanArrays")
	static class BooleanArrays extends Numbered {

		boolean[] flags;

		@Column(nullable = false)
		List<Boolean> answers;

	}

	@Entity(name = "DecimalArrays")
	static class DecimalArrays extends Numbered {

		@Column(precision = 9, scale = 2)
		BigDecimal[] prices;

	}

	@Entity(name = "DateArrays")
	static class DateArrays extends Numbered {

		LocalDate[] days;

		List<Instant> moments;

	}

	@Entity(name = "SizedArrays")
	static class SizedArrays extends Numbered {

		@Array(length = 5)
		@Column(length = 20)
		String[] names;

	}

	@Entity(name = "BasicSets")
	static class BasicSets extends Numbered {

		Set<String> tags;

		SortedSet<Integer> marks;

	}

	@Entity(name = "JsonArrays")
	static class JsonArrays extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON)
		String[] names;

		@JdbcTypeCode(SqlTypes.JSON)
		Set<Integer> numbers;

	}

	@Entity(name = "BinaryArrays")
	static class BinaryArrays extends Numbered {

		@JdbcTypeCode(SqlTypes.VARBINARY)
		@Column(length = 500)
		int[] numbers;

	}

	@Entity(name = "Vectors")
	static class Vectors extends Numbered {

		@JdbcTypeCode(SqlTypes.VECTOR)
		@Array(length = 3)
		float[] embedding;

	}

	@Entity(name = "SettingArrays")
	static class SettingArrays extends Numbered {

		String[] names;

		List<Long> numbers;

	}

	@Entity(name = "WrapperArrays")
	static class WrapperArrays extends Numbered {

		Byte[] bytes;

		@Column(length = 40)
		Character[] letters;

	}

}

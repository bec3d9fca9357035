package io.turnstone.features;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.SqlTypes;

/**
 * Numbers and truth values in other columns than one would think.
 */
final class NumberColumns {

	private NumberColumns() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("floating point by JDBC type code", CodedFloats.class),
				Feature.of("floating point with a precision", PreciseFloats.class),
				Feature.of("decimal of the largest precision", LargeDecimals.class),
				Feature.of("number in a wider column", WidenedNumbers.class),
				Feature.of("number as a floating point", FloatingNumbers.class),
				Feature.of("boolean by JDBC type code", CodedBooleans.class),
				Feature.of("nullable primitive and required object", UnusualNulls.class),
				Feature.with("boolean type by setting", Map.of(MappingSettings.PREFERRED_BOOLEAN_JDBC_TYPE, "INTEGER"),
						SettingBooleans.class));
	}

	@Entity(name = "CodedFloats")
	static class CodedFloats extends Numbered {

		@JdbcTypeCode(SqlTypes.FLOAT)
		double floating;

		@JdbcTypeCode(SqlTypes.REAL)
		Double realNumber;

		@JdbcTypeCode(SqlTypes.DOUBLE)
		Float twice;

	}

	@Entity(name = "PreciseFloats")
	static class PreciseFloats extends Numbered {

		@Column(precision = 7)
		double small;

		@Column(precision = 15, nullable = false)
		Double large;

		@JdbcTypeCode(SqlTypes.NUMERIC)
		@Column(precision = 12, scale = 4)
		Double exact;

	}

	@Entity(name = "LargeDecimals")
	static class LargeDecimals extends Numbered {

		@Column(precision = 38, scale = 10)
		BigDecimal large;

		@Column(precision = 5, scale = 5)
		BigDecimal fraction;

	}

	@Entity(name = "WidenedNumbers")
	static class WidenedNumbers extends Numbered {

		@JdbcTypeCode(SqlTypes.BIGINT)
		int wide;

		@JdbcTypeCode(SqlTypes.INTEGER)
		Short middle;

		@JdbcTypeCode(SqlTypes.INTEGER)
		Long narrow;

		@JdbcTypeCode(SqlTypes.BIGINT)
		BigDecimal whole;

	}

	@Entity(name = "FloatingNumbers")
	static class FloatingNumbers extends Numbered {

		@JdbcTypeCode(SqlTypes.DOUBLE)
		BigDecimal amount;

		@JdbcTypeCode(SqlTypes.REAL)
		Integer roughly;

	}

	@Entity(name = "CodedBooleans")
	static class CodedBooleans extends Numbered {

		@JdbcTypeCode(SqlTypes.BOOLEAN)
		boolean plain;

		@JdbcTypeCode(SqlTypes.INTEGER)
		Boolean number;

		@JdbcTypeCode(SqlTypes.CHAR)
		@Column(nullable = false)
		Boolean letter;

		@JdbcTypeCode(SqlTypes.SMALLINT)
		boolean small;

	}

	@Entity(name = "UnusualNulls")
	static class UnusualNulls extends Numbered {

		@Basic(optional = false)
		Integer required;

		@Column(nullable = true)
		int primitive;

		@Basic
		@Column(nullable = false)
		Double boxed;

	}

	@Entity(name = "SettingBooleans")
	static class SettingBooleans extends Numbered {

		boolean primitive;

		Boolean boxed;

	}

}

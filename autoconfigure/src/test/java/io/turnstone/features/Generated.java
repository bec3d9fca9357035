package io.turnstone.features;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.YesNoConverter;

/**
 * Columns that Hibernate or the database fills in.
 */
final class Generated {

	private Generated() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("version", Versioned.class), Feature.of("version as timestamp", Timestamped.class),
				Feature.of("default", Defaults.class), Feature.of("default by a function", FunctionDefaults.class),
				Feature.of("generated value", Filled.class), Feature.of("generated column", Computed.class),
				Feature.of("formula", Formulated.class), Feature.of("comment", Commented.class),
				Feature.of("soft delete", SoftDeleted.class),
				Feature.of("soft delete by converter", SoftConverted.class),
				Feature.of("soft delete by timestamp", SoftTimestamped.class), Feature.of("tenant id", Tenanted.class));
	}

	@Entity(name = "Versioned")
	static class Versioned extends Numbered {

		@Version
		int version;

	}

	@Entity(name = "Timestamped")
	static class Timestamped extends Numbered {

		@Version
		Instant version;

	}

	@Entity(name = "Defaults")
	static class Defaults extends Numbered {

		@ColumnDefault("0")
		@Column(nullable = false)
		int counter;

		@ColumnDefault("'new'")
		@Column(length = 10)
		String state;

		@ColumnDefault("''")
		String empty;

		@ColumnDefault("9.99")
		@Column(precision = 7, scale = 2, nullable = false)
		BigDecimal price;

		@ColumnDefault("true")
		boolean active;

		@ColumnDefault("-1")
		Long offsetOfPage;

	}

	@Entity(name = "FunctionDefaults")
	static class FunctionDefaults extends Numbered {

		@ColumnDefault("current_timestamp")
		Instant createdAt;

		@ColumnDefault("current_date")
		LocalDate today;

		@ColumnDefault("upper('abc')")
		String code;

	}

	@Entity(name = "Filled")
	static class Filled extends Numbered {

		@org.hibernate.annotations.Generated
		@ColumnDefault("42")
		Integer answer;

	}

	@Entity(name = "Computed")
	static class Computed extends Numbered {

		@Column(nullable = false)
		int net;

		@Column(nullable = false)
		int tax;

		@GeneratedColumn("net + tax")
		int gross;

		@GeneratedColumn("upper(name)")
		String upperName;

		String name;

	}

	@Entity(name = "Formulated")
	static class Formulated extends Numbered {

		int net;

		@Formula("net * 2")
		int twice;

	}

	@Entity(name = "Commented")
	@Comment("What people wrote")
	static class Commented extends Numbered {

		@Comment("Up to 255 characters; shown to all")
		String text;

	}

	@Entity(name = "SoftDeleted")
	@SoftDelete
	static class SoftDeleted extends Numbered {

	}

	@Entity(name = "SoftConverted")
	@SoftDelete(columnName = "alive", strategy = SoftDeleteType.ACTIVE, converter = YesNoConverter.class)
	static class SoftConverted extends Numbered {

	}

	@Entity(name = "SoftTimestamped")
	@SoftDelete(strategy = SoftDeleteType.TIMESTAMP)
	static class SoftTimestamped extends Numbered {

	}

	@Entity(name = "Tenanted")
	static class Tenanted extends Numbered {

		@TenantId
		@Column(length = 40)
		String tenant;

	}

}

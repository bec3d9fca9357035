package io.turnstone.features;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.TemporalType;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.ListIndexJdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.SqlTypes;

/**
 * Maps by keys of every kind, and collections with unusual columns.
 */
final class Maps {

	private Maps() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("map by dates", Weather.class), Feature.of("map by temporal", Tide.class),
				Feature.of("map by embeddables", Board.class), Feature.of("map of embeddables", Menu.class),
				Feature.of("sorted map", Ranking.class), Feature.of("map by UUIDs", Session.class),
				Feature.of("map by keys of another type", Codes.class),
				Feature.of("map of entities by an embeddable", Street.class, Lantern.class),
				Feature.of("list from a base on", Chapter.class), Feature.of("list with a small index", Verse.class),
				Feature.of("list of decimals", Invoice.class), Feature.of("array of primitives", Signal.class),
				Feature.of("set with soft delete", Hobby.class),
				Feature.of("collection with unique columns and indexes", Survey.class),
				Feature.of("collection with a default", Palette.class));
	}

	@Entity(name = "Weather")
	static class Weather extends Numbered {

		@ElementCollection
		@MapKeyColumn(name = "on_day")
		@Column(name = "degrees", precision = 4, scale = 1)
		Map<LocalDate, BigDecimal> degrees;

	}

	@Entity(name = "Tide")
	@SuppressWarnings("deprecation")
	static class Tide extends Numbered {

		@ElementCollection
		@MapKeyTemporal(TemporalType.TIMESTAMP)
		@MapKeyColumn(name = "measured_at")
		@Column(name = "height")
		Map<Date, Double> heights;

	}

	@Embeddable
	record Square(@Column(name = "square_file", length = 1) String file, @Column(name = "square_line") int line) {

	}

	@Entity(name = "Board")
	static class Board extends Numbered {

		@ElementCollection
		@Column(name = "piece", length = 10)
		Map<Square, String> pieces;

	}

	@Embeddable
	static class Meal {

		@Column(length = 80)
		String title;

		@Column(nullable = false)
		int cents;

	}

	@Entity(name = "Menu")
	static class Menu extends Numbered {

		@ElementCollection
		@MapKeyColumn(name = "meal_number")
		Map<Integer, Meal> meals;

	}

	@Entity(name = "Ranking")
	static class Ranking extends Numbered {

		@ElementCollection
		@SortNatural
		@MapKeyColumn(name = "place")
		SortedMap<Integer, String> names;

	}

	@Entity(name = "LoginSession")
	static class Session extends Numbered {

		@ElementCollection
		@MapKeyColumn(name = "device")
		@Column(name = "token", nullable = false)
		Map<UUID, UUID> tokens;

	}

	@Entity(name = "Codes")
	static class Codes extends Numbered {

		@ElementCollection
		@MapKeyJdbcTypeCode(SqlTypes.SMALLINT)
		@MapKeyColumn(name = "code")
		@Column(name = "label")
		Map<Integer, String> labels;

	}

	@Entity(name = "Street")
	static class Street extends Numbered {

		@OneToMany
		Map<Square, Lantern> lanterns;

	}

	@Entity(name = "Lantern")
	static class Lantern extends Numbered {

	}

	@Entity(name = "Chapter")
	static class Chapter extends Numbered {

		@ElementCollection
		@OrderColumn(name = "page_number")
		@ListIndexBase(1)
		List<String> pages;

	}

	@Entity(name = "Verse")
	static class Verse extends Numbered {

		@ElementCollection
		@OrderColumn(name = "line_number", columnDefinition = "smallint")
		@ListIndexJdbcTypeCode(SqlTypes.SMALLINT)
		@Column(name = "verse_line")
		List<String> lines;

	}

	@Entity(name = "Invoice")
	static class Invoice extends Numbered {

		@ElementCollection
		@OrderColumn(name = "position_number", nullable = false)
		@Column(name = "amount", precision = 12, scale = 2, nullable = false)
		List<BigDecimal> amounts;

	}

	@Entity(name = "RadioSignal")
	static class Signal extends Numbered {

		@ElementCollection
		@OrderColumn(name = "sample_number")
		@Column(name = "sample")
		int[] samples;

	}

	@Entity(name = "Hobby")
	static class Hobby extends Numbered {

		@ElementCollection
		@SoftDelete
		@Column(nullable = false)
		Set<String> tools;

	}

	@Entity(name = "Survey")
	static class Survey extends Numbered {

		@ElementCollection
		@CollectionTable(name = "survey_answer",
				uniqueConstraints = { @UniqueConstraint(name = "uk_survey_code", columnNames = "code"),
						@UniqueConstraint(columnNames = { "survey_id", "question" }) },
				indexes = { @Index(name = "ix_survey_text", columnList = "answer, code"),
						@Index(columnList = "question desc") })
		List<Answer> answers;

	}

	@Embeddable
	static class Answer {

		@Column(length = 7, nullable = false)
		String code;

		int question;

		@Column(length = 50)
		String answer;

	}

	@Entity(name = "Palette")
	static class Palette extends Numbered {

		@ElementCollection
		@ColumnDefault("'white'")
		@Column(length = 12, nullable = false)
		List<String> colours;

	}

}

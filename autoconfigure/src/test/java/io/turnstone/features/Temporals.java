package io.turnstone.features;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SourceType;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;

/**
 * Dates and times.
 */
final class Temporals {

	private Temporals() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("local date and time", LocalTimes.class),
				Feature.of("instant, offset and zone", ZonedTimes.class),
				Feature.of("time zone in a column of its own", StoredZones.class),
				Feature.of("duration", Durations.class), Feature.of("java.util.Date and Calendar", LegacyTimes.class),
				Feature.of("precision of seconds", PreciseTimes.class),
				Feature.of("time by JDBC type code", CodedTimes.class),
				Feature.of("creation and update timestamp", StampedTimes.class));
	}

	@Entity(name = "LocalTimes")
	static class LocalTimes extends Numbered {

		LocalDate date;

		LocalTime time;

		@Column(nullable = false)
		LocalDateTime dateTime;

		@Column(name = "in_year")
		Year year;

	}

	@Entity(name = "ZonedTimes")
	static class ZonedTimes extends Numbered {

		Instant instant;

		OffsetDateTime offsetDateTime;

		ZonedDateTime zonedDateTime;

		OffsetTime offsetTime;

	}

	@Entity(name = "StoredZones")
	static class StoredZones extends Numbered {

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		@TimeZoneColumn(name = "departure_zone")
		OffsetDateTime departure;

		@TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
		ZonedDateTime arrival;

		@TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
		ZonedDateTime landing;

	}

	@Entity(name = "Durations")
	static class Durations extends Numbered {

		Duration plain;

		@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
		Duration exact;

		@JdbcTypeCode(SqlTypes.BIGINT)
		Duration nanoseconds;

	}

	@Entity(name = "LegacyTimes")
	@SuppressWarnings("deprecation")
	static class LegacyTimes extends Numbered {

		@Temporal(TemporalType.DATE)
		Date date;

		@Temporal(TemporalType.TIME)
		Date time;

		@Temporal(TemporalType.TIMESTAMP)
		Date timestamp;

		Calendar calendar;

		Timestamp sqlTimestamp;

		java.sql.Date sqlDate;

	}

	@Entity(name = "PreciseTimes")
	static class PreciseTimes extends Numbered {

		@Column(secondPrecision = 0)
		LocalDateTime seconds;

		@Column(secondPrecision = 3)
		Instant milliseconds;

		@Column(secondPrecision = 3)
		LocalTime time;

		@Column(secondPrecision = 3)
		OffsetDateTime offsetDateTime;

	}

	@Entity(name = "CodedTimes")
	static class CodedTimes extends Numbered {

		@JdbcTypeCode(SqlTypes.TIMESTAMP)
		Instant timestamp;

		@JdbcTypeCode(SqlTypes.BIGINT)
		Instant number;

		@JdbcTypeCode(SqlTypes.DATE)
		Calendar date;

	}

	@Entity(name = "StampedTimes")
	static class StampedTimes extends Numbered {

		@CreationTimestamp
		Instant createdAt;

		@UpdateTimestamp
		@Column(nullable = false)
		LocalDateTime updatedAt;

		@CurrentTimestamp(source = SourceType.DB)
		Instant storedAt;

	}

}

package io.turnstone.features;

import java.sql.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.FractionalSeconds;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SourceType;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;

/**
 * Time zones, and times by other types.
 */
final class Zones {

	private Zones() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("time zone by the database", NativeZones.class),
				Feature.of("time zone as fits", AutoZones.class),
				Feature.of("time zone in a column with the name by default", DefaultZones.class),
				Feature.of("time zone of a time", TimeZones.class),
				Feature.of("Calendar by parts", CalendarParts.class), Feature.of("java.sql.Time", ClockTimes.class),
				Feature.of("time zone by JDBC type code", CodedZones.class),
				Feature.of("times by JDBC's own java.time types", DirectTimes.class),
				Feature.of("time as text", TextTimes.class), Feature.of("fractional seconds", FractionalTimes.class),
				Feature.of("timestamp by the database", DatabaseTimes.class),
				Feature.of("duration with a precision", PreciseDurations.class),
				Feature.with("time zone by setting", Map.of(MappingSettings.TIMEZONE_DEFAULT_STORAGE, "COLUMN"),
						SettingZones.class),
				Feature.with("instant type by setting",
						Map.of(MappingSettings.PREFERRED_INSTANT_JDBC_TYPE, "TIMESTAMP"), SettingInstants.class),
				Feature.with("duration type by setting", Map.of(MappingSettings.PREFERRED_DURATION_JDBC_TYPE, "BIGINT"),
						SettingDurations.class));
	}

	@Entity(name = "NativeZones")
	static class NativeZones extends Numbered {

		@TimeZoneStorage(TimeZoneStorageType.NATIVE)
		OffsetDateTime departure;

		@TimeZoneStorage(TimeZoneStorageType.NATIVE)
		@Column(nullable = false)
		ZonedDateTime arrival;

	}

	@Entity(name = "AutoZones")
	static class AutoZones extends Numbered {

		@TimeZoneStorage(TimeZoneStorageType.AUTO)
		OffsetDateTime departure;

		@TimeZoneStorage(TimeZoneStorageType.AUTO)
		@Column(secondPrecision = 0)
		ZonedDateTime arrival;

	}

	@Entity(name = "DefaultZones")
	static class DefaultZones extends Numbered {

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		ZonedDateTime arrival;

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		@Column(name = "left_at", nullable = false)
		OffsetDateTime departure;

	}

	@Entity(name = "TimeZones")
	static class TimeZones extends Numbered {

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		@TimeZoneColumn(name = "opening_zone")
		OffsetTime opening;

		@TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
		OffsetTime closing;

	}

	@Entity(name = "CalendarParts")
	@SuppressWarnings("deprecation")
	static class CalendarParts extends Numbered {

		@Temporal(TemporalType.DATE)
		Calendar onDate;

		@Temporal(TemporalType.TIME)
		Calendar atTime;

		@Temporal(TemporalType.TIMESTAMP)
		@Column(nullable = false)
		Calendar atTimestamp;

	}

	@Entity(name = "ClockTimes")
	static class ClockTimes extends Numbered {

		Time plain;

		@Column(secondPrecision = 3)
		Time precise;

	}

	@Entity(name = "CodedZones")
	static class CodedZones extends Numbered {

		@JdbcTypeCode(SqlTypes.TIMESTAMP_WITH_TIMEZONE)
		OffsetDateTime zoned;

		@JdbcTypeCode(SqlTypes.TIMESTAMP_UTC)
		Instant universal;

		@JdbcTypeCode(SqlTypes.TIMESTAMP)
		OffsetDateTime plain;

		@JdbcTypeCode(SqlTypes.TIME)
		OffsetTime plainTime;

	}

	@Entity(name = "DirectTimes")
	static class DirectTimes extends Numbered {

		@JdbcTypeCode(SqlTypes.LOCAL_DATE)
		LocalDate onDate;

		@JdbcTypeCode(SqlTypes.LOCAL_TIME)
		LocalTime atTime;

		@JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
		LocalDateTime atDateTime;

		@JdbcTypeCode(SqlTypes.OFFSET_DATE_TIME)
		OffsetDateTime offsetTime;

		@JdbcTypeCode(SqlTypes.INSTANT)
		Instant moment;

	}

	@Entity(name = "TextTimes")
	static class TextTimes extends Numbered {

		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 10)
		LocalDate onDate;

		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 40, nullable = false)
		Duration lasting;

	}

	@Entity(name = "FractionalTimes")
	@SuppressWarnings("removal")
	static class FractionalTimes extends Numbered {

		@FractionalSeconds(2)
		LocalDateTime centiseconds;

		@Column(secondPrecision = 6)
		LocalTime microseconds;

	}

	@Entity(name = "DatabaseTimes")
	static class DatabaseTimes extends Numbered {

		@CurrentTimestamp(event = EventType.INSERT, source = SourceType.DB)
		LocalDateTime createdAt;

		@CurrentTimestamp(event = { EventType.INSERT, EventType.UPDATE }, source = SourceType.DB)
		@Column(nullable = false, secondPrecision = 3)
		Instant updatedAt;

	}

	@Entity(name = "PreciseDurations")
	static class PreciseDurations extends Numbered {

		@Column(precision = 10, scale = 3)
		Duration seconds;

		@JdbcTypeCode(SqlTypes.NUMERIC)
		@Column(precision = 15)
		Duration nanoseconds;

	}

	@Entity(name = "SettingZones")
	static class SettingZones extends Numbered {

		OffsetDateTime departure;

		ZonedDateTime arrival;

	}

	@Entity(name = "SettingInstants")
	static class SettingInstants extends Numbered {

		Instant moment;

		@Column(secondPrecision = 3)
		Instant roughly;

	}

	@Entity(name = "SettingDurations")
	static class SettingDurations extends Numbered {

		Duration lasting;

	}

}

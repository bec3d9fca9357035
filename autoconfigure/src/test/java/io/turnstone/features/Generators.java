package io.turnstone.features;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NativeGenerator;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.type.SqlTypes;

/**
 * Ids that are generated in further ways.
 */
final class Generators {

	private Generators() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("native generator", NativeKey.class),
				Feature.of("native generator of its own", OwnNativeKey.class),
				Feature.of("UUID by version", Version6Key.class, Version7Key.class),
				Feature.of("UUID as bytes", BinaryKey.class), Feature.of("UUID as text", TextUuidKey.class),
				Feature.of("generator of the application", TimeKey.class),
				Feature.of("sequence named by its entity", ClassSequenceKey.class),
				Feature.of("sequence for big integers", BigKey.class),
				Feature.of("sequence for small numbers", SmallKey.class),
				Feature.of("sequence that counts down", DownKey.class),
				Feature.of("sequence by hundreds", HundredKey.class),
				Feature.of("table generator shared", FirstRowKey.class, SecondRowKey.class),
				Feature.of("table generator with keys and indexes", KeyedTableKey.class),
				Feature.of("identity of a small number", ShortIdentityKey.class),
				Feature.of("identity in a table per subclass", Shot.class, Goal.class),
				Feature.of("UUID in an attribute", UuidAttribute.class),
				Feature.of("assigned date and decimal ids", DayKey.class, DecimalKey.class),
				Feature.with("one sequence for all by setting",
						Map.of(MappingSettings.ID_DB_STRUCTURE_NAMING_STRATEGY, "single"), SingleOne.class,
						SingleTwo.class),
				Feature.with("sequences with legacy names by setting",
						Map.of(MappingSettings.ID_DB_STRUCTURE_NAMING_STRATEGY, "legacy"), LegacyKey.class),
				Feature.with("optimiser by setting", Map.of(MappingSettings.PREFERRED_POOLED_OPTIMIZER, "pooled-lo"),
						PooledKey.class));
	}

	@Entity(name = "NativeKey")
	static class NativeKey {

		@Id
		@NativeGenerator
		Long id;

	}

	@Entity(name = "OwnNativeKey")
	static class OwnNativeKey {

		@Id
		@NativeGenerator(sequenceForm = @SequenceGenerator(sequenceName = "own_native_numbers", allocationSize = 5))
		Integer id;

	}

	@Entity(name = "Version6Key")
	static class Version6Key {

		@Id
		@UuidGenerator(style = UuidGenerator.Style.VERSION_6)
		UUID id;

	}

	@Entity(name = "Version7Key")
	static class Version7Key {

		@Id
		@UuidGenerator(style = UuidGenerator.Style.VERSION_7)
		UUID id;

	}

	@Entity(name = "BinaryKey")
	static class BinaryKey {

		@Id
		@UuidGenerator
		@Column(length = 16)
		byte[] id;

	}

	@Entity(name = "TextUuidKey")
	static class TextUuidKey {

		@Id
		@UuidGenerator(style = UuidGenerator.Style.RANDOM)
		@JdbcTypeCode(SqlTypes.CHAR)
		UUID id;

	}

	@Entity(name = "TimeKey")
	static class TimeKey {

		@Id
		@TimeSorted
		Long id;

	}

	@Entity(name = "ClassSequenceKey")
	@SequenceGenerator(name = "ClassSequenceKey", sequenceName = "numbers_of_class")
	static class ClassSequenceKey {

		@Id
		@GeneratedValue(generator = "ClassSequenceKey")
		Long id;

	}

	@Entity(name = "BigKey")
	static class BigKey {

		@Id
		@GeneratedValue
		@Column(precision = 20)
		BigInteger id;

	}

	@Entity(name = "SmallKey")
	static class SmallKey {

		@Id
		@GeneratedValue
		@SequenceGenerator(sequenceName = "small_key_numbers", allocationSize = 2)
		short id;

	}

	@Entity(name = "DownKey")
	static class DownKey {

		@Id
		@GeneratedValue
		@SequenceGenerator(sequenceName = "down_key_numbers", initialValue = -1, allocationSize = -10)
		Long id;

	}

	@Entity(name = "HundredKey")
	static class HundredKey {

		@Id
		@GeneratedValue
		@SequenceGenerator(sequenceName = "hundred_key_numbers", allocationSize = 100)
		Long id;

	}

	@Entity(name = "FirstRowKey")
	static class FirstRowKey {

		@Id
		@GeneratedValue(generator = "firstRow")
		@TableGenerator(name = "firstRow", table = "shared_key_rows", pkColumnValue = "first")
		Long id;

	}

	@Entity(name = "SecondRowKey")
	static class SecondRowKey {

		@Id
		@GeneratedValue(generator = "secondRow")
		@TableGenerator(name = "secondRow", table = "shared_key_rows", pkColumnValue = "second", initialValue = 7)
		Long id;

	}

	@Entity(name = "KeyedTableKey")
	static class KeyedTableKey {

		@Id
		@GeneratedValue(generator = "keyedTable")
		@TableGenerator(name = "keyedTable", table = "keyed_key_table", pkColumnName = "owner",
				valueColumnName = "latest", indexes = @Index(name = "ix_keyed_key_latest", columnList = "latest"),
				uniqueConstraints = @UniqueConstraint(columnNames = { "latest", "owner" }))
		Long id;

	}

	@Entity(name = "ShortIdentityKey")
	static class ShortIdentityKey {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Short id;

	}

	@Entity(name = "Shot")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	static class Shot {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Integer id;

	}

	@Entity(name = "Goal")
	static class Goal extends Shot {

		@Column(name = "in_minute")
		int minute;

	}

	@Entity(name = "UuidAttribute")
	static class UuidAttribute extends Numbered {

		@UuidGenerator(style = UuidGenerator.Style.TIME)
		@Column(nullable = false, unique = true)
		UUID reference;

	}

	@Entity(name = "DayKey")
	static class DayKey {

		@Id
		@Column(name = "on_day")
		java.time.LocalDate day;

	}

	@Entity(name = "DecimalKey")
	static class DecimalKey {

		@Id
		@Column(precision = 12, scale = 0)
		java.math.BigDecimal number;

	}

	@Entity(name = "SingleOne")
	static class SingleOne {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "SingleTwo")
	static class SingleTwo {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "LegacyKey")
	static class LegacyKey {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "legacyNumbers")
		Long id;

	}

	@Entity(name = "PooledKey")
	static class PooledKey {

		@Id
		@GeneratedValue
		@SequenceGenerator(sequenceName = "pooled_key_numbers", initialValue = 5, allocationSize = 25)
		Long id;

	}

	@IdGeneratorType(TimeSortedGenerator.class)
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.FIELD)
	@interface TimeSorted {

	}

	static class TimeSortedGenerator implements BeforeExecutionGenerator {

		@Override
		public Object generate(SharedSessionContractImplementor session, Object owner, Object value, EventType type) {
			return System.nanoTime();
		}

		@Override
		public EnumSet<EventType> getEventTypes() {
			return EventTypeSets.INSERT_ONLY;
		}

	}

}

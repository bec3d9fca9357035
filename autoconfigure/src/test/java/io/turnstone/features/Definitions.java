package io.turnstone.features;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.SqlTypes;

/**
 * Columns that the model defines in SQL, and further types of values.
 */
final class Definitions {

	private Definitions() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("column definition in capitals", CapitalColumns.class),
				Feature.of("column definition with a check", CheckedColumns.class),
				Feature.of("column definition with a default text", DefaultedColumns.class),
				Feature.of("column definition of keys", DefinedKey.class, DefinedReference.class),
				Feature.of("column definition of another type", RetypedColumns.class),
				Feature.of("options of a column", OptionColumns.class),
				Feature.of("two attributes of one column", Alias.class), Feature.of("string as JSON", JsonText.class),
				Feature.of("string as XML", XmlText.class),
				Feature.of("column that is only read", ReadOnlyColumns.class), Feature.with("UUID type by setting",
						Map.of(MappingSettings.PREFERRED_UUID_JDBC_TYPE, "CHAR"), SettingUuids.class));
	}

	@Entity(name = "CapitalColumns")
	static class CapitalColumns extends Numbered {

		@Column(columnDefinition = "VARCHAR(80) NOT NULL")
		String name;

		@Column(columnDefinition = "CHAR (3)")
		String code;

		@Column(columnDefinition = "DECIMAL( 9 , 2 )")
		double price;

	}

	@Entity(name = "CheckedColumns")
	static class CheckedColumns extends Numbered {

		@Column(columnDefinition = "integer check (amount > 0)")
		int amount;

	}

	@Entity(name = "DefaultedColumns")
	static class DefaultedColumns extends Numbered {

		@Column(columnDefinition = "varchar(20) default 'a, b'")
		String text;

		@Column(columnDefinition = "bigint default 0 not null")
		long counter;

	}

	@Entity(name = "DefinedKey")
	static class DefinedKey {

		@Id
		@Column(columnDefinition = "char(8)")
		String code;

	}

	@Entity(name = "DefinedReference")
	static class DefinedReference extends Numbered {

		@ManyToOne
		@JoinColumn(columnDefinition = "char(8)")
		DefinedKey target;

	}

	@Entity(name = "RetypedColumns")
	static class RetypedColumns extends Numbered {

		@Column(columnDefinition = "bigint")
		int wide;

		@Column(columnDefinition = "smallint")
		boolean flag;

		@Column(columnDefinition = "char(36)")
		@JdbcTypeCode(SqlTypes.CHAR)
		UUID reference;

	}

	@Entity(name = "OptionColumns")
	static class OptionColumns extends Numbered {

		@Column(length = 30, options = "default 'none'")
		String state;

	}

	@Entity(name = "Alias")
	static class Alias extends Numbered {

		@Column(name = "place", length = 60, nullable = false)
		String place;

		@Column(name = "place", length = 60, insertable = false, updatable = false)
		String shown;

	}

	@Entity(name = "JsonText")
	static class JsonText extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON)
		@Column(nullable = false)
		String document;

	}

	@Entity(name = "XmlText")
	static class XmlText extends Numbered {

		@JdbcTypeCode(SqlTypes.SQLXML)
		String document;

	}

	@Entity(name = "ReadOnlyColumns")
	static class ReadOnlyColumns extends Numbered {

		@Column(insertable = false, updatable = false)
		Integer counted;

		@Column(updatable = false, nullable = false, length = 12)
		String origin;

	}

	@Entity(name = "SettingUuids")
	static class SettingUuids {

		@Id
		UUID id;

		UUID other;

	}

}

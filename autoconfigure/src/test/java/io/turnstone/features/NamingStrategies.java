package io.turnstone.features;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyLegacyJpaImpl;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;

/**
 * Names by other strategies, and names that look like something else.
 */
final class NamingStrategies {

	private static final String IMPLICIT = MappingSettings.IMPLICIT_NAMING_STRATEGY;

	private static final String PHYSICAL = MappingSettings.PHYSICAL_NAMING_STRATEGY;

	private static final String UNCHANGED = PhysicalNamingStrategyStandardImpl.class.getName();

	private NamingStrategies() {
	}

	static List<Feature> features() {
		return List
			.of(Feature.of("names with other letters", Umlauts.class), Feature.of("names with signs", Signs.class),
					Feature.of("names that begin with a digit", Digits.class),
					Feature.of("names in capitals", Capitals.class, CapitalItem.class),
					Feature.of("names that differ by a wildcard", WildUnderscoreCard.class, WildXCard.class),
					Feature.of("names at the length limit", LongestName.class),
					Feature.of("reserved words for keys and indexes", ReservedKeys.class),
					Feature.of("reserved words without quotes", PlainReserved.class),
					Feature.with("quotes everywhere", Map.of(MappingSettings.GLOBALLY_QUOTED_IDENTIFIERS, "true"),
							QuotedAll.class, QuotedItem.class),
					Feature.with("quotes everywhere but in definitions",
							Map.of(MappingSettings.GLOBALLY_QUOTED_IDENTIFIERS, "true",
									MappingSettings.GLOBALLY_QUOTED_IDENTIFIERS_SKIP_COLUMN_DEFINITIONS, "true"),
							QuotedMost.class),
					Feature.with("quotes for reserved words",
							Map.of(MappingSettings.KEYWORD_AUTO_QUOTING_ENABLED, "true"), QuotedWords.class),
					Feature.with("names of Jakarta Persistence",
							Map.of(IMPLICIT, ImplicitNamingStrategyJpaCompliantImpl.class.getName(), PHYSICAL,
									UNCHANGED),
							JpaNamed.class, JpaNamedItem.class),
					Feature.with("names of old",
							Map.of(IMPLICIT, ImplicitNamingStrategyLegacyJpaImpl.class.getName(), PHYSICAL, UNCHANGED),
							OldNamed.class, OldNamedItem.class),
					Feature.with("names by a strategy of the application", Map.of(PHYSICAL, Prefixed.class.getName()),
							PrefixNamed.class, PrefixNamedItem.class),
					Feature.with("quoted names by a strategy of the application",
							Map.of(PHYSICAL, QuotedPrefixed.class.getName()), QuotedPrefixNamed.class));
	}

	@Entity(name = "Umlauts")
	@Table(name = "gr\u00f6\u00dfen")
	static class Umlauts extends Numbered {

		@Column(name = "l\u00e4nge", unique = true)
		Integer length;

		@Column(name = "`\u00d6ffnung`")
		Integer opening;

	}

	@Entity(name = "Signs")
	@Table(name = "`signs$of-every.kind`", indexes = @Index(name = "`ix$signs`", columnList = "`a-b`"))
	static class Signs extends Numbered {

		@Column(name = "`a-b`")
		Integer dash;

		@Column(name = "`a.b`")
		Integer dot;

		@Column(name = "`a b's`", unique = true)
		Integer apostrophe;

		@Column(name = "with$dollar")
		Integer dollar;

		@Column(name = "`100 %`")
		Integer percent;

	}

	@Entity(name = "Digits")
	@Table(name = "`2nd_table`")
	static class Digits extends Numbered {

		@Column(name = "`1st`", nullable = false)
		Integer first;

	}

	@Entity(name = "Capitals")
	@Table(name = "`CAPITALS`")
	static class Capitals extends Numbered {

		@Column(name = "`NAME`", unique = true, length = 20)
		String name;

		@Column(name = "`lower_name`")
		String lowerName;

	}

	@Entity(name = "CapitalItem")
	static class CapitalItem extends Numbered {

		@ManyToOne
		@JoinColumn(name = "`CAPITAL_NAME`", referencedColumnName = "`NAME`")
		Capitals capitals;

	}

	@Entity(name = "WildCardOne")
	@Table(name = "wild_card")
	static class WildUnderscoreCard extends Numbered {

		@Column(unique = true)
		Integer one;

	}

	@Entity(name = "WildCardTwo")
	@Table(name = "wildxcard", indexes = @Index(columnList = "one"))
	static class WildXCard extends Numbered {

		@Column(nullable = false, length = 9)
		String one;

	}

	@Entity(name = "LongestName")
	@Table(name = "a_table_whose_name_has_just_the_63_characters_of_postgresql_yes",
			indexes = @Index(name = "an_index_whose_name_has_just_the_63_characters_of_postgresql_no",
					columnList = "a_column_whose_name_has_just_the_63_characters_of_postgresql_ye"),
			uniqueConstraints = @UniqueConstraint(
					name = "a_key_whose_name_has_just_the_63_characters_of_postgresql_truly",
					columnNames = { "id", "a_column_whose_name_has_just_the_63_characters_of_postgresql_ye" }))
	static class LongestName extends Numbered {

		@Column(name = "a_column_whose_name_has_just_the_63_characters_of_postgresql_ye")
		String name;

		@ManyToOne
		@JoinColumn(name = "the_parent")
		LongestName parent;

	}

	@Entity(name = "ReservedKeys")
	@Table(indexes = @Index(name = "`index`", columnList = "first_name"),
			uniqueConstraints = @UniqueConstraint(name = "`table`", columnNames = "`group`"))
	static class ReservedKeys extends Numbered {

		@Column(name = "`group`", length = 20)
		String group;

		String firstName;

	}

	@Entity(name = "PlainReserved")
	static class PlainReserved extends Numbered {

		// Each is a reserved word somewhere, and nowhere among the products with a reader
		// of their own
		String type;

		String name;

		String status;

		String action;

		String state;

	}

	@Entity(name = "QuotedAll")
	@Table(indexes = @Index(columnList = "lastName"))
	static class QuotedAll {

		@Id
		@GeneratedValue
		Long id;

		@Column(unique = true, length = 30)
		String lastName;

		@ElementCollection
		List<String> nickNames;

	}

	@Entity(name = "QuotedItem")
	static class QuotedItem extends Numbered {

		@ManyToOne(optional = false)
		QuotedAll owner;

		@Column(name = "order")
		int order;

	}

	@Entity(name = "QuotedMost")
	static class QuotedMost extends Numbered {

		@Column(columnDefinition = "varchar(12)")
		String defined;

		@Column(name = "select")
		int selected;

	}

	@Entity(name = "QuotedWords")
	@Table(name = "user")
	static class QuotedWords extends Numbered {

		@Column(name = "order", unique = true)
		Integer order;

		@ManyToOne
		@JoinColumn(name = "group")
		QuotedWords group;

	}

	@Entity(name = "JpaNamed")
	static class JpaNamed extends Numbered {

		String firstName;

		@ElementCollection
		List<String> nickNames;

		@ManyToMany
		List<JpaNamedItem> namedItems;

	}

	@Entity(name = "JpaNamedItem")
	static class JpaNamedItem extends Numbered {

		@ManyToOne
		JpaNamed itsOwner;

	}

	@Entity(name = "OldNamed")
	static class OldNamed extends Numbered {

		@ElementCollection
		List<String> nickNames;

		@ManyToMany
		List<OldNamedItem> namedItems;

	}

	@Entity(name = "OldNamedItem")
	static class OldNamedItem extends Numbered {

		@ManyToOne
		OldNamed itsOwner;

	}

	@Entity(name = "PrefixNamed")
	@Table(indexes = @Index(columnList = "firstName"))
	static class PrefixNamed {

		@Id
		@GeneratedValue
		Long id;

		@Column(unique = true, length = 40)
		String firstName;

	}

	@Entity(name = "PrefixNamedItem")
	static class PrefixNamedItem extends Numbered {

		@ManyToOne
		PrefixNamed owner;

	}

	@Entity(name = "QuotedPrefixNamed")
	static class QuotedPrefixNamed extends Numbered {

		@Column(length = 40)
		String firstName;

		@ManyToOne
		QuotedPrefixNamed parent;

	}

	/**
	 * Names with a prefix that tells of what they are the names.
	 */
	public static class Prefixed extends PhysicalNamingStrategyStandardImpl {

		@Override
		public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
			return Identifier.toIdentifier("T_" + name.getText());
		}

		@Override
		public Identifier toPhysicalSequenceName(Identifier name, JdbcEnvironment environment) {
			return Identifier.toIdentifier("S_" + name.getText());
		}

		@Override
		public Identifier toPhysicalColumnName(Identifier name, JdbcEnvironment environment) {
			return Identifier.toIdentifier("C_" + name.getText());
		}

	}

	/**
	 * The same names in quotes.
	 */
	public static final class QuotedPrefixed extends Prefixed {

		@Override
		public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
			return Identifier.quote(super.toPhysicalTableName(name, environment));
		}

		@Override
		public Identifier toPhysicalColumnName(Identifier name, JdbcEnvironment environment) {
			return Identifier.quote(super.toPhysicalColumnName(name, environment));
		}

	}

}

package io.turnstone.features;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;

/**
 * Names that have to be quoted, and long ones.
 */
final class Names {

	private Names() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("reserved words", ReservedOrder.class, ReservedGroup.class),
				Feature.of("mixed case", MixedCase.class, MixedCaseItem.class),
				Feature.of("names with spaces", SpacedNames.class),
				Feature.of("long names", LongNamed.class, LongNamedItem.class),
				Feature.of("sequence with a quoted name", QuotedSequence.class));
	}

	@Entity(name = "ReservedOrder")
	@Table(name = "`order`")
	static class ReservedOrder extends Numbered {

		@Column(name = "`select`", nullable = false)
		String select;

		@Column(name = "`user`", length = 20, unique = true)
		String user;

		@Column(name = "`default`")
		@ColumnDefault("7")
		Integer defaultValue;

	}

	@Entity(name = "ReservedGroup")
	@Table(name = "\"Group\"")
	static class ReservedGroup extends Numbered {

		@ManyToOne
		@JoinColumn(name = "`order`")
		ReservedOrder order;

	}

	@Entity(name = "MixedCase")
	@Table(name = "`MixedCase`", indexes = @Index(name = "`ixMixedName`", columnList = "`lastName`, plain"),
			uniqueConstraints = @UniqueConstraint(name = "`ukMixedCode`", columnNames = "`theCode`"))
	static class MixedCase extends Numbered {

		@Column(name = "`theCode`", length = 20)
		@Check(constraints = "\"theCode\" <> ''")
		String code;

		@Column(name = "`lastName`")
		String lastName;

		String plain;

	}

	@Entity(name = "MixedCaseItem")
	@Table(name = "`MixedCaseItem`")
	static class MixedCaseItem extends Numbered {

		@ManyToOne
		@JoinColumn(name = "`mixedCase`", nullable = false)
		MixedCase mixedCase;

	}

	@Entity(name = "SpacedNames")
	@Table(name = "`table with spaces`")
	static class SpacedNames extends Numbered {

		@Column(name = "`column with spaces`", unique = true)
		String name;

	}

	@Entity(name = "LongNamed")
	@Table(name = "a_table_whose_name_is_much_longer_than_the_sixty_three_characters_of_postgresql")
	static class LongNamed extends Numbered {

		@Column(name = "a_column_whose_name_is_much_longer_than_the_sixty_three_characters_of_postgresql",
				unique = true)
		String name;

	}

	@Entity(name = "LongNamedItem")
	@Table(indexes = @Index(name = "an_index_whose_name_is_much_longer_than_the_sixty_three_characters_of_postgresql",
			columnList = "name"))
	static class LongNamedItem extends Numbered {

		String name;

		@ManyToOne
		LongNamed theReferenceWithANameThatIsMuchLongerThanTheSixtyThreeCharactersOfPostgresql;

	}

	@Entity(name = "QuotedSequence")
	static class QuotedSequence {

		@Id
		@GeneratedValue
		@SequenceGenerator(sequenceName = "`theNumbers`")
		Long id;

	}

}

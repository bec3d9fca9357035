package io.turnstone.features;

import java.util.List;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.dialect.H2Dialect;

/**
 * Keys, indexes and checks in unusual places, or with unusual content.
 */
final class Indexes {

	private Indexes() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("index over an expression", ExpressionIndex.class),
				Feature.of("index with a condition", PartialIndex.class),
				Feature.of("unique index over an expression", UniqueExpression.class),
				Feature.of("index over columns of all kinds", MixedIndex.class, IndexTarget.class),
				Feature.of("indexes that overlap", OverlappingIndexes.class),
				Feature.of("unique index in descending order", UniqueDescending.class),
				Feature.of("unique key over references", Pairing.class, Partner.class),
				Feature.of("unique keys that overlap", OverlappingKeys.class),
				Feature.of("unique key and index over the same columns", KeyAndIndex.class),
				Feature.of("index of a primary key", KeyIndex.class),
				Feature.of("key of a join table", Tutor.class, Lesson.class),
				Feature.of("several checks of a column", SeveralChecks.class),
				Feature.of("several checks of a table", TableChecks.class),
				Feature.of("check with any characters", AwkwardCheck.class),
				Feature.of("check with functions", FunctionCheck.class),
				Feature.of("check in a mapped superclass", InheritedCheck.class),
				Feature.of("check in an embeddable", EmbeddedCheck.class),
				Feature.of("check of a collection", CollectionCheck.class),
				Feature.of("check of a secondary table", SecondaryCheck.class),
				Feature.of("check of a join table", Donor.class, Gift.class),
				Feature.of("check of a reference", ReferenceCheck.class),
				Feature.of("check for one dialect", OverriddenCheck.class),
				Feature.of("Bean Validation of texts and collections", ValidatedTexts.class),
				Feature.of("Bean Validation of numbers", ValidatedNumbers.class));
	}

	@Entity(name = "ExpressionIndex")
	@Table(indexes = { @Index(name = "ix_expression", columnList = "(lower(name))"),
			@Index(name = "ix_expression_code", columnList = "code, (upper(name)) desc") })
	static class ExpressionIndex extends Numbered {

		@Column(length = 50)
		String name;

		@Column(length = 5)
		String code;

	}

	@Entity(name = "PartialIndex")
	@Table(indexes = @Index(name = "ix_partial", columnList = "name", options = "where code is not null"))
	static class PartialIndex extends Numbered {

		@Column(length = 50)
		String name;

		@Column(length = 5)
		String code;

	}

	@Entity(name = "UniqueExpression")
	@Table(indexes = @Index(name = "ux_expression", columnList = "(lower(email))", unique = true))
	static class UniqueExpression extends Numbered {

		@Column(length = 90)
		String email;

	}

	@Entity(name = "IndexTarget")
	static class IndexTarget extends Numbered {

	}

	@Entity(name = "MixedIndex")
	@Table(indexes = { @Index(columnList = "target, area, kind"), @Index(columnList = "area desc, id") })
	static class MixedIndex extends Numbered {

		@ManyToOne
		@JoinColumn(name = "target")
		IndexTarget target;

		@Embedded
		Area area;

		@Column(length = 4)
		String kind;

	}

	@Embeddable
	static class Area {

		@Column(name = "area", length = 8)
		String area;

	}

	@Entity(name = "OverlappingIndexes")
	@Table(indexes = { @Index(name = "ix_overlap_a", columnList = "a"),
			@Index(name = "ix_overlap_ab", columnList = "a, b"),
			@Index(name = "ix_overlap_abc", columnList = "a, b, c"),
			@Index(name = "ix_overlap_ba", columnList = "b, a") })
	static class OverlappingIndexes extends Numbered {

		int a;

		int b;

		int c;

	}

	@Entity(name = "UniqueDescending")
	@Table(indexes = @Index(name = "ux_descending", columnList = "score desc, name", unique = true))
	static class UniqueDescending extends Numbered {

		int score;

		@Column(length = 30)
		String name;

	}

	@Entity(name = "Partner")
	static class Partner extends Numbered {

	}

	@Entity(name = "Pairing")
	@Table(uniqueConstraints = @UniqueConstraint(columnNames = { "first_id", "second_id" }))
	static class Pairing extends Numbered {

		@ManyToOne(optional = false)
		Partner first;

		@ManyToOne(optional = false)
		Partner second;

	}

	@Entity(name = "OverlappingKeys")
	@Table(uniqueConstraints = { @UniqueConstraint(columnNames = { "a", "b" }),
			@UniqueConstraint(columnNames = { "b", "c" }), @UniqueConstraint(columnNames = { "c", "b", "a" }) })
	static class OverlappingKeys extends Numbered {

		int a;

		int b;

		int c;

	}

	@Entity(name = "KeyAndIndex")
	@Table(uniqueConstraints = @UniqueConstraint(name = "uk_key_and_index", columnNames = { "a", "b" }),
			indexes = { @Index(name = "ix_key_and_index", columnList = "a, b"),
					@Index(name = "ux_key_and_index", columnList = "b, a", unique = true) })
	static class KeyAndIndex extends Numbered {

		int a;

		@Column(unique = true)
		int b;

	}

	@Entity(name = "KeyIndex")
	@Table(indexes = @Index(name = "ix_key_index", columnList = "id"))
	static class KeyIndex extends Numbered {

		int a;

	}

	@Entity(name = "Tutor")
	static class Tutor extends Numbered {

		@ManyToMany
		@JoinTable(name = "tutor_lesson", uniqueConstraints = @UniqueConstraint(columnNames = "lessons_id"))
		List<Lesson> lessons;

	}

	@Entity(name = "Lesson")
	static class Lesson extends Numbered {

	}

	@Entity(name = "SeveralChecks")
	static class SeveralChecks extends Numbered {

		@Check(constraints = "amount > 0")
		@Check(constraints = "amount < 1000")
		int amount;

		@Column(check = { @CheckConstraint(name = "ck_several_low", constraint = "degrees > -300"),
				@CheckConstraint(name = "ck_several_high", constraint = "degrees < 6000") })
		Integer degrees;

	}

	@Entity(name = "TableChecks")
	@Check(constraints = "low < high")
	@Check(name = "ck_table_checks", constraints = "high < 100 or low > 10")
	static class TableChecks extends Numbered {

		int low;

		int high;

	}

	@Entity(name = "AwkwardCheck")
	static class AwkwardCheck extends Numbered {

		@Check(constraints = "name <> 'it''s; \"100 %\" -- {$1}' and name not like '%\u00e4%'")
		@Column(length = 40)
		String name;

	}

	@Entity(name = "FunctionCheck")
	@Check(constraints = "length(name) > 2 and coalesce(size_in_cm, 1) * 2 > 0")
	static class FunctionCheck extends Numbered {

		@Column(length = 40)
		String name;

		@Check(constraints = "size_in_cm is null or size_in_cm not in (13, 17)")
		Integer sizeInCm;

	}

	@MappedSuperclass
	abstract static class NotNegative extends Numbered {

		@Check(constraints = "amount >= 0")
		long amount;

	}

	@Entity(name = "InheritedCheck")
	static class InheritedCheck extends NotNegative {

	}

	@Embeddable
	static class Range {

		@Check(constraints = "lowest >= 0")
		int lowest;

		int highest;

	}

	@Entity(name = "EmbeddedCheck")
	@Check(constraints = "lowest <= highest")
	static class EmbeddedCheck extends Numbered {

		@Embedded
		Range range;

	}

	@Entity(name = "CollectionCheck")
	static class CollectionCheck extends Numbered {

		@ElementCollection
		@Column(name = "mark", check = @CheckConstraint(constraint = "mark between 1 and 6"))
		List<Integer> marks;

	}

	@Entity(name = "SecondaryCheck")
	@SecondaryTable(name = "secondary_check_part",
			check = @CheckConstraint(name = "ck_secondary", constraint = "size_in_cm < 9"))
	static class SecondaryCheck extends Numbered {

		@Column(table = "secondary_check_part", name = "size_in_cm")
		Integer size;

	}

	@Entity(name = "Donor")
	static class Donor extends Numbered {

		@ManyToMany
		@JoinTable(name = "donated", joinColumns = @JoinColumn(name = "donor"),
				inverseJoinColumns = @JoinColumn(name = "gift"),
				check = @CheckConstraint(name = "ck_donated", constraint = "donor <> gift"))
		List<Gift> gifts;

	}

	@Entity(name = "Gift")
	static class Gift extends Numbered {

	}

	@Entity(name = "ReferenceCheck")
	static class ReferenceCheck extends Numbered {

		@ManyToOne
		@JoinColumn(name = "parent", check = @CheckConstraint(name = "ck_reference", constraint = "parent > 0"))
		ReferenceCheck parent;

	}

	@Entity(name = "OverriddenCheck")
	static class OverriddenCheck extends Numbered {

		@Check(constraints = "amount > 1")
		@DialectOverride.Check(dialect = H2Dialect.class, override = @Check(constraints = "amount > 2"))
		int amount;

	}

	@Entity(name = "ValidatedTexts")
	static class ValidatedTexts extends Numbered {

		@NotBlank
		@Size(min = 2, max = 45)
		String name;

		@NotEmpty
		String code;

		@Pattern(regexp = "[a-z]+")
		String slug;

		@NotNull
		@ElementCollection
		List<@NotNull @Size(max = 12) String> tags;

	}

	@Entity(name = "ValidatedNumbers")
	static class ValidatedNumbers extends Numbered {

		@Positive
		int positive;

		@PositiveOrZero
		Long count;

		@DecimalMin("0.5")
		@DecimalMax("99.5")
		java.math.BigDecimal share;

		@NotNull
		Integer required;

	}

}

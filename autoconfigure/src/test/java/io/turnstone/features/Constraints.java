package io.turnstone.features;

import java.math.BigDecimal;
import java.util.List;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.NaturalIdCache;
import org.hibernate.validator.constraints.Length;

/**
 * Unique keys, indexes and checks.
 */
final class Constraints {

	private Constraints() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("unique column", UniqueColumn.class), Feature.of("unique columns", UniqueTable.class),
				Feature.of("unique reference", Target.class, UniqueReference.class),
				Feature.of("natural id", NaturalKey.class, CompositeNaturalKey.class),
				Feature.of("index", SingleIndex.class), Feature.of("index over several columns", CompositeIndex.class),
				Feature.of("descending index", DescendingIndex.class), Feature.of("unique index", UniqueIndex.class),
				Feature.of("index over a foreign key", Indexed.class, IndexedReference.class),
				Feature.of("check of a column", ColumnCheck.class), Feature.of("check of a table", TableCheck.class),
				Feature.of("named check", NamedCheck.class),
				Feature.of("check of Jakarta Persistence", PlainCheck.class),
				Feature.of("Bean Validation", Validated.class));
	}

	@Entity(name = "UniqueColumn")
	static class UniqueColumn extends Numbered {

		@Column(unique = true)
		String email;

		@Column(unique = true, nullable = false, length = 20)
		String login;

	}

	@Entity(name = "UniqueTable")
	@Table(uniqueConstraints = { @UniqueConstraint(columnNames = { "tenant", "code" }),
			@UniqueConstraint(name = "uk_unique_table_label", columnNames = { "code", "label" }),
			@UniqueConstraint(name = "uk_unique_table_slug", columnNames = "slug") })
	static class UniqueTable extends Numbered {

		Long tenant;

		@Column(length = 20)
		String code;

		@Column(length = 20)
		String label;

		@Column(length = 20)
		String slug;

	}

	@Entity(name = "Target")
	static class Target extends Numbered {

	}

	@Entity(name = "UniqueReference")
	static class UniqueReference extends Numbered {

		@ManyToOne
		@JoinColumn(unique = true)
		Target target;

	}

	@Entity(name = "NaturalKey")
	@NaturalIdCache
	static class NaturalKey extends Numbered {

		@NaturalId
		@Column(length = 13)
		String isbn;

	}

	@Entity(name = "CompositeNaturalKey")
	static class CompositeNaturalKey extends Numbered {

		@NaturalId(mutable = true)
		@Column(length = 2)
		String country;

		@NaturalId(mutable = true)
		Integer number;

	}

	@Entity(name = "SingleIndex")
	@Table(indexes = { @Index(columnList = "lastName"), @Index(name = "ix_single_city", columnList = "city") })
	static class SingleIndex extends Numbered {

		String lastName;

		String city;

	}

	@Entity(name = "CompositeIndex")
	@Table(indexes = { @Index(name = "ix_composite", columnList = "lastName, firstName"),
			@Index(name = "ix_composite_reverse", columnList = "firstName, lastName") })
	static class CompositeIndex extends Numbered {

		String lastName;

		String firstName;

	}

	@Entity(name = "DescendingIndex")
	@Table(indexes = { @Index(name = "ix_descending", columnList = "score desc, name asc"),
			@Index(name = "ix_descending_name", columnList = "name DESC") })
	static class DescendingIndex extends Numbered {

		int score;

		String name;

	}

	@Entity(name = "UniqueIndex")
	@Table(indexes = { @Index(name = "ux_unique_index", columnList = "code", unique = true),
			@Index(name = "ux_unique_index_pair", columnList = "area, code", unique = true) })
	static class UniqueIndex extends Numbered {

		String area;

		String code;

	}

	@Entity(name = "Indexed")
	static class Indexed extends Numbered {

	}

	@Entity(name = "IndexedReference")
	@Table(indexes = @Index(name = "ix_indexed_reference", columnList = "indexed_id"))
	static class IndexedReference extends Numbered {

		@ManyToOne
		Indexed indexed;

	}

	@Entity(name = "ColumnCheck")
	static class ColumnCheck extends Numbered {

		@Check(constraints = "amount > 0")
		int amount;

		@Column(length = 10)
		@Check(constraints = "state in ('open', 'closed')")
		String state;

	}

	@Entity(name = "TableCheck")
	@Check(constraints = "lower_bound <= upper_bound")
	static class TableCheck extends Numbered {

		int lowerBound;

		int upperBound;

	}

	@Entity(name = "NamedCheck")
	@Check(name = "ck_named_range", constraints = "minimum < maximum and maximum between 1 and 100")
	static class NamedCheck extends Numbered {

		@Check(name = "ck_named_minimum", constraints = "minimum >= 0")
		int minimum;

		Integer maximum;

	}

	@Entity(name = "PlainCheck")
	@Table(check = @CheckConstraint(name = "ck_plain_total", constraint = "net + tax = total"))
	static class PlainCheck extends Numbered {

		@Column(check = @CheckConstraint(name = "ck_plain_net", constraint = "net > 0"))
		long net;

		@Column(check = @CheckConstraint(constraint = "tax is null or tax < 100"))
		Long tax;

		long total;

	}

	@Entity(name = "Validated")
	static class Validated extends Numbered {

		@NotNull
		@Size(max = 70)
		String name;

		@Length(max = 5)
		String code;

		@Min(1)
		@Max(10)
		int stars;

		@Min(0)
		Long count;

		@Digits(integer = 6, fraction = 2)
		BigDecimal price;

	}

}

package io.turnstone.change;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.DraftResult.Rows;
import io.turnstone.MigrationsException;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Changes that some rows make fail: they are counted before, and nothing of the change is
 * made until they are mended.
 */
class PreflightTests {

	@TempDir
	Path directory;

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("cases")
	void countsTheRowsAndHaltsUntilTheyAreMended(TestDatabase database, Class<?> after, Rows expected, String mend) {
		var project = new Project(this.directory, database.create());
		var jdbc = new JdbcTemplate(project.dataSource());
		project.withEntities(Customer.class, Before.class);
		project.draft("before");
		project.upgrade();
		jdbc.execute("insert into customer (id) values (7)");
		jdbc.execute("insert into purchase (id, note, amount, points, customer_id) values (1, 'short', 1.5, 1, 7), "
				+ "(2, 'quite long', 12.25, 200, 8), (3, 'short', 1234.5, 40000, null), (4, null, null, null, 7)");
		project.withEntities(Customer.class, after);
		var before = project.catalog();

		DraftResult draft = project.draft("after");

		assertThat(draft.proof().reason()).as(draft.content()).isNull();
		assertThat(draft.changeSets()).extracting(DraftedChangeSet::rows)
			.filteredOn((rows) -> rows != null)
			.containsExactly(expected);
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(project::upgrade)
			.withMessageContaining("purchase has " + expected.subject());
		assertThat(project.changedSince(before)).isEmpty();
		assertThat(jdbc.queryForObject("select count(*) from purchase", Long.class)).isEqualTo(4);

		jdbc.execute(mend);
		project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
	}

	static Stream<Arguments> cases() {
		return Stream.of(TestDatabase.values())
			.flatMap((database) -> Stream.of(
					of(database, ShorterText.class, 1, "rows whose value does not fit",
							"update purchase set note = 'long' where id = 2"),
					of(database, FewerDigits.class, 1, "rows whose value does not fit",
							"update purchase set amount = 12.3 where id = 2"),
					of(database, LowerNumbers.class, 1, "rows whose value does not fit",
							"update purchase set amount = 4.5 where id = 3"),
					of(database, NarrowerNumber.class, 1, "rows whose value does not fit",
							"update purchase set points = 300 where id = 3"),
					of(database, UniqueNote.class, 1, "values that several rows have",
							"update purchase set note = 'other' where id = 3"),
					of(database, UniqueIndex.class, 1, "values that several rows have",
							"update purchase set customer_id = 9 where id = 4"),
					of(database, Checked.class, 2, "rows that break the check",
							"update purchase set points = 9 where id > 1"),
					of(database, Referring.class, 1, "rows that refer to nothing",
							"update purchase set customer_id = 7")));
	}

	private static Arguments of(TestDatabase database, Class<?> after, long count, String subject, String mend) {
		return Arguments.of(database, after, new Rows(count, subject, true), mend);
	}

	@Entity(name = "customer")
	static class Customer {

		@Id
		Long id;

	}

	@MappedSuperclass
	abstract static class Noted {

		@Id
		Long id;

		@Column(length = 40)
		String note;

		@Column(precision = 8, scale = 2)
		BigDecimal amount;

	}

	@MappedSuperclass
	abstract static class Counted extends Noted {

		Integer points;

		@Column(name = "customer_id")
		Long customer;

	}

	@Entity
	@Table(name = "purchase")
	static class Before extends Counted {

	}

	@Entity
	@Table(name = "purchase")
	@AttributeOverride(name = "note", column = @Column(length = 5))
	static class ShorterText extends Counted {

	}

	@Entity
	@Table(name = "purchase")
	@AttributeOverride(name = "amount", column = @Column(precision = 7, scale = 1))
	static class FewerDigits extends Counted {

	}

	@Entity
	@Table(name = "purchase")
	@AttributeOverride(name = "amount", column = @Column(precision = 5, scale = 2))
	static class LowerNumbers extends Counted {

	}

	@Entity
	@Table(name = "purchase")
	static class NarrowerNumber extends Noted {

		Short points;

		@Column(name = "customer_id")
		Long customer;

	}

	@Entity
	@Table(name = "purchase", uniqueConstraints = @UniqueConstraint(columnNames = "note"))
	static class UniqueNote extends Counted {

	}

	@Entity
	@Table(name = "purchase", indexes = @Index(columnList = "customer_id", unique = true))
	static class UniqueIndex extends Counted {

	}

	@Entity
	@Table(name = "purchase")
	@Check(name = "ck_points", constraints = "points < 10")
	static class Checked extends Counted {

	}

	@Entity
	@Table(name = "purchase")
	static class Referring extends Noted {

		Integer points;

		@ManyToOne
		@JoinColumn(name = "customer_id")
		Customer customer;

	}

}

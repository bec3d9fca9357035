package io.turnstone.change;

import java.nio.file.Path;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.DraftResult.Rows;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.OpenQuestionsException;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Columns that become NOT NULL on a table with rows.
 */
class BackfillTests {

	@TempDir
	Path directory;

	private Project project;

	private JdbcTemplate jdbc;

	@ParameterizedTest
	@EnumSource
	void asksWhatTheRowsGetInANewColumn(TestDatabase database) {
		begin(database);
		this.project.withEntities(After.Customer.class, After.Purchase.class);

		assertThatExceptionOfType(OpenQuestionsException.class).isThrownBy(() -> this.project.draft("status"))
			.satisfies((ex) -> {
				assertThat(ex.getReason()).isEqualTo(Reason.UNANSWERED);
				assertThat(ex.getMessage())
					.containsIgnoringCase("What do the rows that are there get in purchase.status?")
					.containsIgnoringCase("--turnstone.backfill=\"purchase.status='DONE'\"")
					.containsIgnoringCase("--turnstone.backfill=\"purchase.customer_id=<SQL expression>\"")
					.containsIgnoringCase("--turnstone.backfill=purchase.amount=0")
					.containsIgnoringCase("--turnstone.backfill=-purchase.amount");
				assertThat(ex.getQuestions()).hasSize(3);
			});
	}

	@ParameterizedTest
	@EnumSource
	void fillsANewColumnBeforeItBecomesNotNull(TestDatabase database) {
		begin(database);
		this.project.withEntities(After.Customer.class, After.Purchase.class);

		DraftResult draft = proved(draft("purchase.status='NEW'", "purchase.amount=id * 2",
				"purchase.customer_id=(select min(id) from customer)"));
		this.project.upgrade();

		assertThat(draft.proof().note()).isEqualTo("with rows in 2 tables");
		assertThat(draft.changeSets()).extracting(DraftedChangeSet::rows)
			.filteredOn((rows) -> rows != null && !rows.halts())
			.containsExactly(new Rows(3L, "rows to fill", false), new Rows(3L, "rows to fill", false),
					new Rows(3L, "rows to fill", false));
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.project.check(Base.CHANGELOG).differences()).isEmpty();
		assertThat(this.jdbc.queryForList("select status from purchase", String.class)).containsOnly("NEW").hasSize(3);
		assertThat(this.jdbc.queryForList("select amount from purchase order by id", Long.class)).containsExactly(2L,
				4L, 6L);
		assertThat(this.jdbc.queryForList("select customer_id from purchase", Long.class)).containsOnly(7L);

		this.project.downgrade(draft.changeSets().size());

		assertThat(this.project.changedSince(this.project.catalog())).isEmpty();
		assertThat(this.jdbc.queryForList("select note from purchase order by id", String.class)).containsExactly("a",
				null, null);
	}

	@ParameterizedTest
	@EnumSource
	void haltsBeforeAnythingIsDoneWhereRowsHaveNoValue(TestDatabase database) {
		begin(database);
		this.project.withEntities(Before.Customer.class, Strict.Purchase.class);

		DraftResult draft = proved(this.project.draft("strict"));

		assertThat(draft.changeSets()).extracting(DraftedChangeSet::rows)
			.contains(new Rows(2L, "rows without a value", true));
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(this.project::upgrade)
			.withMessageContaining("purchase has rows without a value");
		this.jdbc.execute("update purchase set note = 'b' where note is null");
		this.project.upgrade();
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void fillsAColumnThatIsThere(TestDatabase database) {
		begin(database);
		this.project.withEntities(Before.Customer.class, Strict.Purchase.class);

		DraftResult draft = proved(draft("purchase.note='it''s'"));
		this.project.upgrade();

		assertThat(draft.changeSets()).extracting(DraftedChangeSet::rows)
			.containsExactly(new Rows(2L, "rows to fill", false), null);
		assertThat(this.jdbc.queryForList("select note from purchase order by id", String.class)).containsExactly("a",
				"it's", "it's");
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void leavesANewColumnOfATableWithoutRowsToTheGuard(TestDatabase database) {
		begin(database);
		this.project.withEntities(After.Customer.class, After.Purchase.class);

		DraftResult draft = proved(draft("-purchase.status", "-purchase.amount", "-purchase.customer_id"));
		assertThat(draft.proof().note()).isEqualTo("with rows in 1 table");

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(this.project::upgrade)
			.withMessageContaining("purchase has rows without a value");
		this.jdbc.execute("delete from purchase");
		this.project.upgrade();
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	/**
	 * The version of the application that runs beside an upgrade in two steps.
	 */
	@ParameterizedTest
	@EnumSource
	void fillsWhatTheOldVersionWroteSince(TestDatabase database) {
		begin(database);
		this.project.withEntities(Before.Customer.class, Strict.Purchase.class);
		DraftResult draft = proved(draft("purchase.note='none'"));
		this.project.upgrade();
		this.project.downgrade(1);
		this.jdbc.execute("insert into purchase (id, note) values (9, null)");

		assertThat(this.project.upgrade().changeSets()).hasSize(1);

		assertThat(draft.changeSets()).hasSize(2);
		assertThat(this.jdbc.queryForObject("select note from purchase where id = 9", String.class)).isEqualTo("none");
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	@Test
	void leavesColumnsAloneThatChangeWithEachUpdate() {
		begin(TestDatabase.MARIADB);
		this.jdbc.execute("alter table purchase add column touched timestamp(6) null on update current_timestamp(6)");
		this.jdbc.execute("update purchase set touched = '2020-01-01 10:00:00'");
		this.project.withEntities(Before.Customer.class, Strict.Purchase.class);
		var request = new DraftRequest("dataSource", "strict", Base.DATABASE, null,
				new DraftAnswers(List.of(), List.of("purchase.note='none'")));

		proved(this.project.withEntities(Before.Customer.class, Strict.Purchase.class).draft(request));
		this.project.upgrade();

		assertThat(this.jdbc.queryForList("select distinct touched from purchase", String.class)).singleElement()
			.asString()
			.startsWith("2020-01-01 10:00:00");
	}

	@ParameterizedTest
	@ValueSource(strings = { "purchase.note='b'", "-purchase.note" })
	void refusesTwoAnswersAboutOneColumn(String second) {
		begin(TestDatabase.H2);
		this.project.withEntities(Before.Customer.class, Strict.Purchase.class);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> draft("purchase.note='a'", second))
			.withMessageContaining("is the second about its column");
	}

	/**
	 * H2 evaluates such a check in the session that made it, which is closed by then.
	 */
	@ParameterizedTest
	@EnumSource(names = { "POSTGRESQL", "MARIADB" })
	void fillsWithAValueThatOnlyTheNewCheckLetsThrough(TestDatabase database) {
		this.project = new Project(this.directory, database.create());
		this.jdbc = new JdbcTemplate(this.project.dataSource());
		this.project.withEntities(Checked.Purchase.class);
		this.project.draft("begin");
		this.project.upgrade();
		this.jdbc.execute("insert into purchase (id, status) values (1, 'A'), (2, null)");
		this.project.withEntities(Rechecked.Purchase.class);

		DraftResult draft = draft("purchase.status='UNKNOWN'");
		assertThat(draft.proof().reason()).contains("could not be rolled back", "ck_status");
		assertThat(draft.leftOut()).isEmpty();
		this.project.upgrade();

		assertThat(this.jdbc.queryForList("select status from purchase order by id", String.class)).containsExactly("A",
				"UNKNOWN");
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	private void begin(TestDatabase database) {
		this.project = new Project(this.directory, database.create());
		this.jdbc = new JdbcTemplate(this.project.dataSource());
		this.project.withEntities(Before.Customer.class, Before.Purchase.class);
		this.project.draft("begin");
		this.project.upgrade();
		this.jdbc.execute("insert into customer (id) values (7)");
		this.jdbc.execute("insert into purchase (id, note) values (1, 'a'), (2, null), (3, null)");
	}

	private DraftResult draft(String... backfill) {
		return this.project.draft("change", new DraftAnswers(List.of(), List.of(backfill)));
	}

	private static DraftResult proved(DraftResult draft) {
		assertThat(draft.proof()).isNotNull();
		assertThat(draft.proof().reason()).isNull();
		return draft;
	}

	enum Status {

		NEW, DONE

	}

	static class Before {

		@Entity(name = "customer")
		static class Customer {

			@Id
			Long id;

		}

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			String note;

		}

	}

	static class After {

		@Entity(name = "customer")
		static class Customer {

			@Id
			Long id;

		}

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			String note;

			@Enumerated(EnumType.STRING)
			@Column(nullable = false)
			Status status;

			long amount;

			@ManyToOne(optional = false)
			Customer customer;

		}

	}

	static class Checked {

		@Entity
		@Table(name = "purchase")
		@Check(name = "ck_status", constraints = "status in ('A', 'B')")
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			String status;

		}

	}

	static class Rechecked {

		@Entity
		@Table(name = "purchase")
		@Check(name = "ck_status", constraints = "status in ('A', 'B', 'UNKNOWN')")
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20, nullable = false)
			String status;

		}

	}

	static class Strict {

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20, nullable = false)
			String note;

		}

	}

}

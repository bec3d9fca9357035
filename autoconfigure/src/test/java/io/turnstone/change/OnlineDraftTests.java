package io.turnstone.change;

import java.nio.file.Path;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.MigrationsException;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Drafts for PostgreSQL that change tables while others use them.
 */
class OnlineDraftTests {

	@TempDir
	Path directory;

	private Project project;

	private JdbcTemplate jdbc;

	@BeforeEach
	void begin() {
		this.project = new Project(this.directory, TestDatabase.POSTGRESQL.create());
		this.jdbc = new JdbcTemplate(this.project.dataSource());
		this.project.withEntities(Before.Customer.class, Before.Purchase.class);
		this.project.draft("begin");
		this.project.upgrade();
		this.jdbc.execute("insert into customer (id) values (7)");
		this.jdbc.execute("insert into purchase (id, code, status) values (1, 'a', 'NEW'), (2, 'b', 'NEW')");
		this.project.withEntities(After.Customer.class, After.Purchase.class);
	}

	@Test
	void keepsNobodyWaiting() {
		DraftResult draft = proved(draft());

		assertThat(draft.content())
			.contains("create index concurrently if not exists ix_purchase_code on purchase (code)")
			.contains("create unique index concurrently if not exists uk_purchase on purchase (code, status)")
			.contains("foreign key (customer_id) references customer (id) not valid")
			.contains("drop constraint ck_purchase_status, add constraint ck_purchase_status check")
			.contains("alter table purchase validate constraint fk")
			.contains("add constraint turnstone_not_null_", "check (code is not null) not valid")
			.contains("check (points < 100) not valid");
		assertThat(draft.changeSets()).filteredOn((changeSet) -> !changeSet.transactional())
			.extracting(DraftedChangeSet::description)
			.containsExactly("make code not null", "add unique (code, status)", "create index (code)");
		assertThat(draft.changeSets()).filteredOn((changeSet) -> changeSet.phase().equals("contract"))
			.extracting(DraftedChangeSet::description)
			.containsExactly("make code not null", "add unique (code, status)");
		assertThat(this.project.check(Base.CHANGELOG).differences()).isEmpty();

		this.project.upgrade();

		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.project.check(Base.DATABASE).leftInPlace()).isEmpty();
		assertThat(this.jdbc.queryForList("select conname from pg_constraint where not convalidated", String.class))
			.isEmpty();
		assertThat(this.jdbc.queryForList("select 1 from pg_constraint where conname like 'turnstone%'")).isEmpty();
	}

	@Test
	void theRollbackRestoresWhatWas() {
		var before = this.project.catalog();
		DraftResult draft = draft();
		this.project.upgrade();

		this.project.downgrade(draft.changeSets().size());

		assertThat(this.project.changedSince(before)).isEmpty();
	}

	/**
	 * What a killed instance leaves behind: an index that is invalid or complete, and the
	 * check that spares a scan, with nothing of it in the history.
	 */
	@Test
	void goesOnWhereItWasInterrupted() {
		draft();
		this.jdbc.execute("create index ix_purchase_code on purchase (code)");
		this.jdbc.execute("update pg_index set indisvalid = false where indexrelid = 'ix_purchase_code'::regclass");
		this.jdbc.execute("create unique index uk_purchase on purchase (code, status)");
		this.jdbc.execute("alter table purchase add constraint %s check (code is not null) not valid"
			.formatted(constraintOfNotNull()));

		this.project.upgrade();

		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.project.check(Base.DATABASE).leftInPlace()).isEmpty();
	}

	@Test
	void refusesAnIndexOfThatNameOverOtherColumns() {
		draft();
		this.jdbc.execute("create unique index uk_purchase on purchase (status, id)");

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(this.project::upgrade)
			.withMessageContaining("There is another uk_purchase already");
	}

	@Test
	void refusesToDraftWhileAFilterHidesAPhase() {
		this.project.withLabelFilter("expand");

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(this::draft)
			.withMessage("spring.liquibase.label-filter=expand hides a part of the changelog");
	}

	@Test
	void theFirstPhaseRunsAlone() {
		draft();
		this.project.withLabelFilter("expand");

		this.project.upgrade();

		this.jdbc.execute("insert into purchase (id, status) values (9, 'RETURNED')");
		this.project.withLabelFilter(null);
		this.jdbc.execute("update purchase set code = 'c' where id = 9");
		this.project.upgrade();
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	@Test
	void runsAgainAfterEverythingButTheHistoryWasWritten() {
		DraftResult draft = draft();
		this.project.upgrade();
		draft.changeSets()
			.stream()
			.filter((changeSet) -> !changeSet.transactional())
			.forEach((changeSet) -> this.jdbc.update("delete from databasechangelog where id = ?", changeSet.id()));

		assertThat(this.project.upgrade().changeSets()).hasSize(3);

		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.project.check(Base.DATABASE).leftInPlace()).isEmpty();
	}

	@Test
	void writesPlainStatementsWhereAskedTo() {
		this.project.withOnlineDrafts(false);

		DraftResult draft = proved(draft());

		assertThat(draft.content()).doesNotContain("concurrently", "not valid", "runInTransaction");
		assertThat(draft.changeSets()).allMatch(DraftedChangeSet::transactional);
		this.project.upgrade();
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	@Test
	void leavesAPartitionedTableToPlainStatements() {
		this.jdbc.execute("alter table purchase rename to purchase_of_old");
		this.jdbc.execute("alter table purchase_of_old drop constraint pk_purchase");
		this.jdbc.execute("create table purchase (like purchase_of_old including all) partition by range (id)");
		this.jdbc.execute("alter table purchase add primary key (id)");
		this.jdbc.execute("create table purchase_1 partition of purchase for values from (1) to (100)");
		this.jdbc.execute("insert into purchase select * from purchase_of_old");
		this.jdbc.execute("drop table purchase_of_old");
		this.project.withEntities(Indexed.Customer.class, Indexed.Purchase.class);

		DraftResult draft = proved(draft());
		this.project.upgrade();

		assertThat(draft.content()).doesNotContain("concurrently");
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	private String constraintOfNotNull() {
		return "turnstone_not_null_" + this.project.draft("begin", answers())
			.content()
			.replaceAll("(?s).*turnstone_not_null_(\\w+).*", "$1");
	}

	private DraftResult draft() {
		return this.project.draft("change", answers());
	}

	private static DraftAnswers answers() {
		return new DraftAnswers(List.of(), List.of());
	}

	private static DraftResult proved(DraftResult draft) {
		assertThat(draft.proof()).isNotNull();
		assertThat(draft.proof().reason()).as(draft.content()).isNull();
		return draft;
	}

	static class Before {

		enum Status {

			NEW, DONE

		}

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
			String code;

			@Enumerated(EnumType.STRING)
			Status status;

		}

	}

	static class Indexed {

		@Entity(name = "customer")
		static class Customer {

			@Id
			Long id;

		}

		@Entity
		@Table(name = "purchase", indexes = @Index(name = "ix_purchase_code", columnList = "code"))
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			String code;

			@Enumerated(EnumType.STRING)
			Before.Status status;

		}

	}

	static class After {

		enum Status {

			NEW, DONE, RETURNED

		}

		@Entity(name = "customer")
		static class Customer {

			@Id
			Long id;

		}

		@Entity
		@Table(name = "purchase", indexes = @Index(name = "ix_purchase_code", columnList = "code"),
				uniqueConstraints = @UniqueConstraint(name = "uk_purchase", columnNames = { "code", "status" }))
		@Check(name = "ck_points", constraints = "points < 100")
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20, nullable = false)
			String code;

			@Enumerated(EnumType.STRING)
			Status status;

			Integer points;

			@ManyToOne
			Customer customer;

		}

	}

}

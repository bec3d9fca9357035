package io.turnstone.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.turnstone.Base;
import io.turnstone.ComparisonFilters;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.DraftResult.Hazard;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.diff.DifferencePattern;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Drops of what somebody named, and of nothing else.
 */
class DropTests {

	@TempDir
	Path directory;

	private Project project;

	private JdbcTemplate jdbc;

	@ParameterizedTest
	@EnumSource
	void dropsTheColumnsThatWereNamed(TestDatabase database) {
		begin(database);
		this.jdbc.execute("update purchase set old_note = 'kept until now' where id = 1");
		var before = this.project.catalog();

		DraftResult draft = proved(drop("purchase.code", "purchase.old_note"));
		this.project.upgrade();

		assertThat(draft.file()).endsWith("-drops.yaml");
		assertThat(draft.content()).contains("The way back restores structure and no data", "labels: contract");
		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.filteredOn((text) -> text.startsWith("drop column"))
			.containsExactlyInAnyOrder("drop column code", "drop column old_note");
		assertThat(draft.changeSets()).filteredOn((changeSet) -> changeSet.description().equals("drop column old_note"))
			.singleElement()
			.satisfies((changeSet) -> assertThat(changeSet.rows())
				.isEqualTo(new DraftResult.Rows(1L, "values that are lost", false)));
		assertThat(draft.hazards()).extracting(Hazard::code).containsOnly("TS101").hasSize(2);
		assertThat(left()).containsExactlyInAnyOrder("column is not mapped: purchase.bill_number",
				"table is not mapped: bill", "sequence is not mapped: bill_seq");
		assertThat(this.jdbc.queryForObject("select count(*) from purchase", Integer.class)).isEqualTo(2);

		this.project.downgrade(draft.changeSets().size());

		assertThat(this.project.changedSince(before)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void dropsATableWithAllThatBelongsToIt(TestDatabase database) {
		begin(database);
		var before = this.project.catalog();

		DraftResult draft = proved(drop("bill", "bill_seq"));
		this.project.upgrade();

		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.contains("drop table", "drop sequence");
		assertThat(left()).noneMatch((text) -> text.contains("bill") && !text.contains("bill_number"));

		this.project.downgrade(draft.changeSets().size());

		assertThat(this.project.changedSince(before)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void dropsAllColumnsThatAreNotMapped(TestDatabase database) {
		begin(database);

		proved(drop("unmapped-columns"));
		this.project.upgrade();

		assertThat(left()).containsExactlyInAnyOrder("table is not mapped: bill", "sequence is not mapped: bill_seq");
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void leavesOtherDifferencesToADraftOfTheirOwn(TestDatabase database) {
		begin(database);
		this.project.withEntities(More.Purchase.class);

		DraftResult draft = proved(drop("purchase.old_note"));
		this.project.upgrade();

		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.containsExactly("drop column old_note");
		assertThat(this.project.check(Base.DATABASE).differences()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"purchase.id|CONFLICT|purchase.id is mapped by the model, and is not dropped",
			"purchase|CONFLICT|purchase is mapped by the model, and is not dropped",
			"purchase.nothing|BAD_REQUEST|There is nothing called 'purchase.nothing' to be dropped",
			"nothing|BAD_REQUEST|There is nothing called 'nothing' to be dropped",
			"bill.id|CONFLICT|bill.id is part of the primary key of its table" })
	void refusesWhatCannotBeDropped(String name, Reason reason, String message) {
		begin(TestDatabase.POSTGRESQL);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> drop(name))
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

	@Test
	void refusesToDropWhatAnotherTableRefersTo() {
		begin(TestDatabase.POSTGRESQL);
		this.jdbc.execute("update purchase set bill_number = null");
		this.jdbc.execute("alter table purchase add constraint fk_bill foreign key (bill_number) references bill");

		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> this.project.withEntities(After.Purchase.class)
				.draft(new DraftRequest("dataSource", "clean up", Base.DATABASE, null,
						new DraftAnswers(List.of(), List.of(), List.of("bill")))))
			.withMessage("Tables that stay refer to what is to be dropped: purchase (bill_number)");
	}

	@Test
	void refusesTheWildcardWhileSomethingMayBeRenamed() {
		begin(TestDatabase.POSTGRESQL);
		this.project.withEntities(Renamed.Purchase.class);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> drop("unmapped-columns"))
			.withMessage("Some columns may only have got another name: purchase.old_note");
	}

	@Test
	void leavesColumnsThatAreExcludedAlone() {
		begin(TestDatabase.POSTGRESQL);
		this.project.withFilters(
				new ComparisonFilters(List.of(), List.of(DifferencePattern.of("purchase.bill_number")), List.of()));

		DraftResult draft = proved(drop("unmapped-columns"));

		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.filteredOn((text) -> text.startsWith("drop column"))
			.containsExactlyInAnyOrder("drop column code", "drop column old_note");
	}

	@Test
	void neverDropsAColumnThatIsMappedInAnotherCase() {
		begin(TestDatabase.MARIADB);
		this.jdbc.execute("alter table purchase add column createdAt varchar(20)");
		this.project.withEntities(Cased.Purchase.class);
		var request = new DraftRequest("dataSource", "clean up", Base.DATABASE, null,
				new DraftAnswers(List.of(), List.of(), List.of("purchase.createdAt")));

		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> this.project.withEntities(Cased.Purchase.class).draft(request))
			.withMessage("purchase.createdAt is mapped by the model, and is not dropped");
	}

	@Test
	void refusesANameThatMayMeanSeveralThings() {
		begin(TestDatabase.POSTGRESQL);
		this.jdbc.execute("alter table purchase add column \"LEGACY\" integer, add column \"legacy\" integer");
		var migrations = this.project.withEntities(After.Purchase.class);

		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> migrations.draft(new DraftRequest("dataSource", "clean up", Base.DATABASE, null,
					new DraftAnswers(List.of(), List.of(), List.of("purchase.Legacy")))))
			.withMessageContaining("'purchase.Legacy' may mean several things");
		DraftResult draft = migrations.draft(new DraftRequest("dataSource", "clean up", Base.DATABASE, null,
				new DraftAnswers(List.of(), List.of(), List.of("purchase.legacy"))));
		assertThat(draft.content()).contains("columnName: legacy").doesNotContain("LEGACY");
	}

	@Test
	void refusesToDropTooMuch() {
		begin(TestDatabase.POSTGRESQL);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> drop("unmapped-columns", "bill"))
			.withMessageContaining("of all columns, which is more than 50 %");
	}

	@Test
	void doesNotMixDropsWithAnotherDraft() {
		begin(TestDatabase.H2);
		this.project.withEntities(More.Purchase.class);
		this.project.draft("more");

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> drop("purchase.old_note"))
			.withMessageContaining("drops stand in a file of their own");
		this.project.upgrade();
		drop("purchase.old_note");
		this.project.withEntities(After.Purchase.class);
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.draft("less"))
			.withMessageContaining("drops stand in a file of their own");

		DraftResult amended = drop("purchase.old_note", "purchase.code");

		assertThat(amended.changeSets()).extracting(DraftedChangeSet::description)
			.contains("drop column old_note", "drop column code");
	}

	private void begin(TestDatabase database) {
		this.project = new Project(this.directory, database.create());
		this.jdbc = new JdbcTemplate(this.project.dataSource());
		this.project.withEntities(Before.Purchase.class, Before.Bill.class);
		this.project.draft("before");
		this.project.upgrade();
		this.jdbc.execute("insert into purchase (id, code, bill_number) values (1, 'a', 1), (2, 'b', 2)");
		this.project.withEntities(After.Purchase.class);
	}

	private DraftResult drop(String... names) {
		return this.project.draft("clean up", new DraftAnswers(List.of(), List.of(), List.of(names)));
	}

	private List<String> left() {
		return this.project.check(Base.DATABASE)
			.leftInPlace()
			.stream()
			.map((difference) -> difference.kind() + ": " + difference.object().toLowerCase(Locale.ROOT))
			.toList();
	}

	private static DraftResult proved(DraftResult draft) {
		assertThat(draft.proof()).isNotNull();
		assertThat(draft.proof().reason()).as(draft.content()).isNull();
		return draft;
	}

	static class Before {

		@Entity
		@Table(name = "purchase", indexes = @Index(columnList = "code, bill_number"))
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20, unique = true)
			String code;

			@Column(name = "old_note")
			String oldNote;

			@Column(name = "bill_number")
			Long billNumber;

		}

		@Entity(name = "bill")
		static class Bill {

			@Id
			@GeneratedValue
			Long id;

			@Column(length = 30, unique = true)
			String number;

			@ManyToOne
			Purchase purchase;

		}

	}

	static class After {

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

		}

	}

	static class Renamed {

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@Column(name = "new_note")
			String newNote;

		}

	}

	static class Cased {

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@Column(name = "CREATEDAT", length = 20)
			String createdAt;

		}

	}

	static class More {

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			Integer points;

		}

	}

}

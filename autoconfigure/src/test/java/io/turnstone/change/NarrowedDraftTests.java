package io.turnstone.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.MigrationsException;
import io.turnstone.ModelDifference;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for drafts without what does not converge.
 */
class NarrowedDraftTests {

	@TempDir
	Path directory;

	private Project project;

	@Test
	void leavesOutAChangeThatFails() throws IOException {
		begin(Before.Purchase.class);
		byHand("view", "create view summary as select code from purchase");
		this.project.withEntities(Retyped.Purchase.class);

		DraftResult draft = this.project.draft("retype");

		assertThat(draft.proof().proved()).as(draft.proof().reason()).isTrue();
		assertThat(leftOut(draft)).containsExactly(
				"purchase.code, type differs, model bigint: its change set fails: ERROR: cannot alter type of a column used by a view or rule");
		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.containsExactly("add column total integer");
		assertThat(draft.content())
			.contains("# Left out of this draft: purchase.code, type differs, model bigint: its change set fails: ")
			.contains("# Drafted by Turnstone from 1 difference ")
			.doesNotContain("for you to decide");
		this.project.upgrade();
		assertThat(this.project.check(Base.DATABASE).differences()).extracting(ModelDifference::pattern)
			.containsExactly("COLUMN_TYPE:purchase.code");
	}

	@Test
	void leavesOutWhatDiffersStillAndWhatBuildsOnIt() {
		begin(Before.Purchase.class);
		this.project.withEntities(Flagged.Purchase.class);

		DraftResult draft = this.project.draft("flag");

		assertThat(draft.proof().proved()).as(draft.proof().reason()).isTrue();
		assertThat(leftOut(draft)).hasSize(2)
			.anySatisfy((line) -> assertThat(line).startsWith("purchase.flag, column is missing, model boolean ")
				.contains(": it differs still when it was applied (purchase.flag, default differs: "))
			.contains("purchase, index is missing, model (flag): it builds on what is left out");
		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.containsExactly("add column total integer");
		this.project.upgrade();
		assertThat(this.project.check(Base.DATABASE).differences()).extracting(ModelDifference::pattern)
			.containsExactlyInAnyOrder("COLUMN_MISSING:purchase.flag", "INDEX_MISSING:purchase");
	}

	@Test
	void narrowsADraftFromTheLiveDatabaseToo() {
		begin(Before.Purchase.class);
		var request = new DraftRequest("dataSource", "flag", Base.DATABASE, null);

		DraftResult draft = this.project.withEntities(Flagged.Purchase.class).draft(request);

		assertThat(draft.base()).isEqualTo(Base.DATABASE);
		assertThat(draft.proof().proved()).as(draft.proof().reason()).isTrue();
		assertThat(draft.leftOut()).hasSize(2);
		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.containsExactly("add column total integer");
	}

	@Test
	void draftsATableWithoutAForeignKeyToWhatIsLeftOut() {
		begin(Before.Purchase.class);
		this.project.withEntities(Before.Purchase.class, Linked.Owner.class, Linked.Parcel.class);

		DraftResult draft = this.project.draft("parcels");

		assertThat(draft.proof().proved()).as(draft.proof().reason()).isTrue();
		assertThat(leftOut(draft)).hasSize(2)
			.anySatisfy((line) -> assertThat(line).startsWith("owner, table is missing").contains(": it differs still"))
			.contains(
					"parcel, table is missing, model 2 columns: its foreign key leads to what is left out, and the table is drafted without it");
		assertThat(draft.changeSets()).extracting(DraftedChangeSet::object).containsOnly("parcel");
	}

	@Test
	void draftsNothingWhereNothingIsLeft() throws IOException {
		begin(Before.Purchase.class);
		this.project.withEntities(OnlyFlagged.Purchase.class);
		List<Path> files = files();

		DraftResult draft = this.project.draft("flag");

		assertThat(draft.drafted()).isFalse();
		assertThat(draft.changeSets()).isEmpty();
		assertThat(leftOut(draft)).singleElement().asString().startsWith("purchase.flag, column is missing, ");
		assertThat(draft.proof().proved()).isFalse();
		assertThat(files()).isEqualTo(files);
	}

	@Test
	void refusesToForgetAnOpenDraftOfWhichNothingIsLeft() {
		begin(Before.Purchase.class);
		this.project.withEntities(Total.Purchase.class);
		this.project.draft("total");
		this.project.withEntities(OnlyFlagged.Purchase.class);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.draft("flag"))
			.withMessageStartingWith("Nothing is left of the draft that could be proved, but ")
			.withMessageContaining("total.yaml is still there");
	}

	@Test
	void leavesOutAChangeThatCannotBeTakenBack() throws IOException {
		begin(Before.Purchase.class);
		byHand("index", "create index by_hand on purchase (id) where note in ('A', 'B')");
		this.project.withEntities(Unlimited.Purchase.class);

		DraftResult draft = this.project.draft("unlimited");

		assertThat(draft.proof().proved()).as(draft.proof().reason()).isTrue();
		assertThat(leftOut(draft)).singleElement()
			.asString()
			.startsWith(
					"purchase.note, type differs, model text: its rollback does not restore what was: purchase indexes were");
		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.containsExactly("add column total integer");
	}

	@Test
	void leavesOutAKeyThatTheAnswerBreaks() {
		begin(Before.Purchase.class);
		this.project.withEntities(Coded.Purchase.class);
		this.project.withProvedDraftsOnly();

		DraftResult draft = this.project.draft("number", fill("purchase.number='X'"));

		assertThat(draft.proof().proved()).as(draft.proof().reason()).isTrue();
		assertThat(leftOut(draft)).singleElement()
			.asString()
			.startsWith("purchase, unique key is missing, model (number): its change set fails: ")
			.endsWith("values that several rows have");
		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.noneMatch((description) -> description.contains("unique"));
	}

	@Test
	void labelsADraftWhereOnlyMadeUpRowsStandInItsWay() {
		begin(Before.Purchase.class);
		this.project.withEntities(Picky.Purchase.class);

		DraftResult draft = this.project.draft("picky", fill("purchase.number='X'"));

		assertThat(draft.proof().proved()).isFalse();
		assertThat(leftOut(draft)).isEmpty();
		assertThat(draft.content()).contains("NOT PROVED");
	}

	@Test
	void refusesWhatCannotBeNarrowedDownWhereOnlyProvedDraftsAreWanted() {
		begin(Before.Purchase.class);
		this.project.withEntities(Picky.Purchase.class);
		this.project.withProvedDraftsOnly();

		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> this.project.draft("picky", fill("purchase.number='X'")))
			.withMessageStartingWith("Nothing was drafted, as the draft could not be proved: ")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("--turnstone.draft.unproved=label"));
	}

	@Test
	void saysTheSameEachTime() throws IOException {
		begin(Before.Purchase.class);
		byHand("view", "create view summary as select code from purchase");
		this.project.withEntities(Retyped.Purchase.class);
		String first = this.project.draft("retype").content();

		assertThat(this.project.draft("retype").content()).isEqualTo(first);
	}

	private void begin(Class<?> entity) {
		this.project = new Project(this.directory, TestDatabase.POSTGRESQL.create());
		this.project.withEntities(entity);
		this.project.draft("before");
		this.project.upgrade();
	}

	private void byHand(String id, String sql) throws IOException {
		Path changes = this.project.resources().resolve("db/changelog/changes");
		Files.writeString(changes.resolve(id + ".yaml"), """
				databaseChangeLog:
				- changeSet: {id: %s, author: tester, changes: [sql: {sql: "%s"}]}
				""".formatted(id, sql));
		Path master = this.project.resources().resolve("db/changelog/db.changelog-master.yaml");
		Files.writeString(master, Files.readString(master).stripTrailing()
				+ "\n  - include: {file: changes/%s.yaml, relativeToChangelogFile: true}\n".formatted(id));
		this.project.upgrade();
	}

	private List<Path> files() throws IOException {
		try (var files = Files.list(this.project.resources().resolve("db/changelog/changes"))) {
			return files.sorted().toList();
		}
	}

	private static DraftAnswers fill(String answer) {
		return new DraftAnswers(List.of(), List.of(answer));
	}

	private static List<String> leftOut(DraftResult draft) {
		return draft.leftOut().stream().map(DraftResult.LeftOut::words).toList();
	}

	interface Before {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			Integer code;

			@Column(length = 10)
			String note;

		}

	}

	interface Total {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			Integer code;

			@Column(length = 10)
			String note;

			Integer total;

		}

	}

	interface Retyped {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			Long code;

			@Column(length = 10)
			String note;

			Integer total;

		}

	}

	interface Unlimited {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			Integer code;

			@Column(columnDefinition = "text")
			String note;

			Integer total;

		}

	}

	/**
	 * PostgreSQL prints the default in other words when it is given its own ones.
	 */
	interface Flagged {

		@Entity(name = "Purchase")
		@Table(indexes = @Index(columnList = "flag"))
		class Purchase {

			@Id
			Long id;

			Integer code;

			@Column(length = 10)
			String note;

			@ColumnDefault("(cast(current_user as varchar) in ('a', 'b'))")
			Boolean flag;

			Integer total;

		}

	}

	interface OnlyFlagged {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			Integer code;

			@Column(length = 10)
			String note;

			@ColumnDefault("(cast(current_user as varchar) in ('a', 'b'))")
			Boolean flag;

		}

	}

	interface Linked {

		@Entity(name = "Owner")
		class Owner {

			@Id
			Long id;

			@ColumnDefault("(cast(current_user as varchar) in ('a', 'b'))")
			Boolean flag;

		}

		@Entity(name = "Parcel")
		class Parcel {

			@Id
			Long id;

			@ManyToOne
			Owner owner;

		}

	}

	interface Coded {

		@Entity(name = "Purchase")
		@Table(uniqueConstraints = @UniqueConstraint(columnNames = "number"))
		class Purchase {

			@Id
			Long id;

			Integer code;

			@Column(length = 10)
			String note;

			@Column(nullable = false)
			String number;

		}

	}

	interface Picky {

		@Entity(name = "Purchase")
		@Check(constraints = "note like 'picky%'")
		class Purchase {

			@Id
			Long id;

			Integer code;

			@Column(length = 10)
			String note;

			@Column(nullable = false)
			String number;

		}

	}

}

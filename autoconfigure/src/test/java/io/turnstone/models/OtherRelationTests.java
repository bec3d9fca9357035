package io.turnstone.models;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entities whose table is there, but is not a plain table.
 */
class OtherRelationTests {

	@TempDir
	Path directory;

	private Project project;

	@ParameterizedTest
	@EnumSource
	void neitherMissesNorDraftsAMappedView(TestDatabase database) {
		create(database, "create table purchase (id bigint not null primary key, total numeric(38,2))",
				"create view summary as select id, total from purchase",
				"create table mail (id bigint not null primary key, summary_id bigint)");

		var check = check(Purchase.class, Summary.class, Mail.class);

		assertThat(check.differences()).isEmpty();
		assertThat(notes(check)).containsExactly(
				"mail(summary_id): Its foreign key would point to summary, which is a view", "summary: It is a view");
		assertThat(check.leftInPlace()).isEmpty();
		assertThat(this.project.draft("nothing").drafted()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void draftsWhatIsMissingBesideAMappedView(TestDatabase database) {
		create(database, "create table purchase (id bigint not null primary key)",
				"create view summary as select id from purchase");
		check(Purchase.class, Summary.class, Mail.class);

		var draft = this.project.draft("the rest");

		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();
		this.project.upgrade();
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		this.project.downgrade(draft.changeSets().size());
		assertThat(this.project.catalog().tables()).hasSize(1);
	}

	@Test
	void knowsAMaterialisedView() {
		create(TestDatabase.POSTGRESQL, "create materialized view summary as select 1::bigint as id, 1.0 as total");

		assertThat(notes(check(Summary.class))).containsExactly("summary: It is a materialized view");
	}

	@Test
	void knowsAForeignTable() {
		create(TestDatabase.POSTGRESQL, "create foreign data wrapper elsewhere",
				"create server there foreign data wrapper elsewhere",
				"create foreign table summary (id bigint not null, total numeric(38,2)) server there");

		assertThat(notes(check(Summary.class))).containsExactly("summary: It is a foreign table");
	}

	@Test
	void comparesAPartitionedTableAndLeavesItsPartitionsAlone() {
		create(TestDatabase.POSTGRESQL,
				"create table purchase (id bigint not null primary key, total numeric(10,2)) partition by range (id)",
				"create table purchase_1 partition of purchase for values from (0) to (1000)",
				"create table purchase_2 partition of purchase for values from (1000) to (2000)");

		var check = check(Purchase.class);

		assertThat(check.differences()).extracting((difference) -> difference.kind() + " " + difference.object())
			.containsExactly("type differs purchase.total");
		assertThat(check.notes()).isEmpty();
		assertThat(check.leftInPlace()).isEmpty();
		assertThat(this.project.draft("total").proof().proved()).isTrue();
		this.project.upgrade();
		assertThat(this.project.check(Base.DATABASE).inSync()).isTrue();
	}

	@Test
	void knowsAPartition() {
		create(TestDatabase.POSTGRESQL,
				"create table whole (id bigint not null, total numeric(38,2)) partition by list (id)",
				"create table summary partition of whole default");

		assertThat(notes(check(Summary.class))).containsExactly("summary: It is a partition");
	}

	@Test
	void comparesAnUnloggedTable() {
		create(TestDatabase.POSTGRESQL,
				"create unlogged table purchase (id bigint not null primary key, total numeric(38,2))");

		assertThat(check(Purchase.class).inSync()).isTrue();
		assertThat(this.project.check(Base.DATABASE).notes()).isEmpty();
	}

	@Test
	void comparesATableWhoseOlderRowsAreKept() {
		create(TestDatabase.MARIADB,
				"create table purchase (id bigint not null primary key, total decimal(38,2)) with system versioning");

		assertThat(check(Purchase.class).inSync()).isTrue();
		assertThat(this.project.check(Base.DATABASE).leftInPlace()).isEmpty();
	}

	private void create(TestDatabase database, String... statements) {
		this.project = new Project(this.directory, database.create());
		TestDatabase.execute(this.project.dataSource(), statements);
	}

	private CheckResult check(Class<?>... entities) {
		this.project.withEntities(entities);
		return this.project.check(Base.DATABASE);
	}

	private static List<String> notes(CheckResult check) {
		return check.notes()
			.stream()
			.map((note) -> note.object().toLowerCase() + ": "
					+ note.model().replace("SUMMARY", "summary").replace(", and is not compared", ""))
			.toList();
	}

	@Entity(name = "Purchase")
	@Table(name = "purchase")
	static class Purchase {

		@Id
		Long id;

		BigDecimal total;

	}

	@Entity(name = "Summary")
	@Table(name = "summary")
	static class Summary {

		@Id
		Long id;

		BigDecimal total;

	}

	@Entity(name = "Mail")
	@Table(name = "mail")
	static class Mail {

		@Id
		Long id;

		@ManyToOne
		Summary summary;

	}

}

package io.turnstone.change;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import io.turnstone.Base;
import io.turnstone.DraftResult;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models that name schemas beside the default one.
 */
class SeveralSchemasTests {

	private static final Class<?>[] MODEL = { Visitor.class, Visit.class, Report.class };

	private static final Class<?>[] CATALOGS = { Guest.class, Stay.class };

	@TempDir
	Path directory;

	/**
	 * On H2 Hibernate names the table that a foreign key refers to in a way that H2 does
	 * not understand.
	 */
	@Test
	void schemasMadeByHibernateAreInSync() {
		var project = new Project(this.directory, TestDatabase.POSTGRESQL.create());
		TestDatabase.execute(project.dataSource(), "create schema visits", "create schema reports");
		project.withEntities(MODEL);
		project.hibernate("create-only");

		var check = project.check(Base.DATABASE);

		assertThat(check.differences()).isEmpty();
		assertThat(check.notes()).isEmpty();
		assertThat(check.leftInPlace()).isEmpty();
	}

	@Test
	void createsSchemasAndProvesItInAPrivateDatabase() {
		var project = new Project(this.directory, TestDatabase.H2.create());

		goThereAndBack(project);
	}

	@Test
	void createsSchemasAndProvesItInADatabaseThatIsThereForNothingElse() {
		var project = new Project(this.directory, TestDatabase.POSTGRESQL.create());
		var scratch = TestDatabase.POSTGRESQL.create();
		project.withScratch(scratch);

		goThereAndBack(project);

		assertThat(new JdbcTemplate(scratch).queryForList(
				"select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public$)'", String.class))
			.isEmpty();
	}

	@Test
	void saysWhatAProofNeedsBesideALiveDatabase() {
		var project = new Project(this.directory, TestDatabase.POSTGRESQL.create());
		project.withEntities(MODEL);

		var draft = project.draft("schemas");

		assertThat(draft.proof().proved()).isFalse();
		assertThat(draft.proof().reason()).contains("The model names the schemas reports, visits")
			.contains("Set turnstone.scratch.url");
		project.upgrade();
		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.AUTO).base()).isEqualTo(Base.DATABASE);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void tellsWhatDiffersInAnotherSchema(TestDatabase database) {
		var project = new Project(this.directory, database.create());
		project.withEntities(MODEL);
		project.draft("schemas");
		project.upgrade();
		TestDatabase.execute(project.dataSource(), "alter table visits.visit drop column remark",
				"create table visits.by_hand (id integer primary key)", "create table visit (id integer primary key)");

		var check = project.check(Base.DATABASE);

		assertThat(SingleChange.describe(check.differences()))
			.containsExactly("column is missing: visits.visit.remark | BREAKS | Visit.remark");
		assertThat(SingleChange.describe(check.leftInPlace())).containsExactlyInAnyOrder(
				"table is not mapped: visits.by_hand | LEFT | null", "table is not mapped: visit | LEFT | null");
	}

	@Test
	void comparesDatabasesOfOneServer() {
		var project = new Project(this.directory, TestDatabase.MARIADB.create());
		TestDatabase.execute(project.dataSource(), "drop database if exists turnstone_stays");
		project.withEntities(CATALOGS);

		var draft = project.draft("databases");
		assertThat(draft.proof().proved()).isFalse();
		var upgrade = project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.DATABASE).leftInPlace()).isEmpty();

		project.downgrade(upgrade.changeSets().size());

		assertThat(project.catalog().tables()).isEmpty();
		assertThat(new JdbcTemplate(project.dataSource())
			.queryForList("select table_name from information_schema.tables where table_schema = 'turnstone_stays'"))
			.isEmpty();
		TestDatabase.execute(project.dataSource(), "drop database turnstone_stays");
	}

	@Test
	void leavesOutASchemaThatTheProductDoesNotKnow() {
		var project = new Project(this.directory, TestDatabase.MARIADB.create());
		project.withEntities(MODEL);
		project.hibernate("create-only");

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.DATABASE).leftInPlace()).isEmpty();
	}

	private static void goThereAndBack(Project project) {
		project.withEntities(MODEL);

		DraftResult draft = project.draft("schemas");

		assertThat(draft.proof().reason()).isNull();
		assertThat(draft.proof().proved()).isTrue();
		var upgrade = project.upgrade();
		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.CHANGELOG).differences()).isEmpty();
		assertThat(project.check(Base.CHANGELOG).base()).isEqualTo(Base.CHANGELOG);

		project.downgrade(upgrade.changeSets().size());

		assertThat(project.catalog().tables()).isEmpty();
		assertThat(schemas(project)).doesNotContain("visits", "reports");
	}

	private static Set<String> schemas(Project project) {
		return Set.copyOf(new JdbcTemplate(project.dataSource())
			.queryForList("select schema_name from information_schema.schemata", String.class)
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.toList());
	}

	@Entity(name = "Visitor")
	static class Visitor {

		@Id
		@GeneratedValue
		@SequenceGenerator(sequenceName = "visitor_numbers", schema = "visits", allocationSize = 20)
		Long id;

		@Column(length = 40, unique = true)
		String name;

	}

	@Entity(name = "Visit")
	@Table(schema = "visits", indexes = @Index(columnList = "place"))
	@Check(constraints = "days > 0")
	static class Visit {

		@Id
		Long id;

		@ManyToOne(optional = false)
		Visitor visitor;

		@Column(length = 60)
		String place;

		int days;

		String remark;

		@ElementCollection
		Set<String> notes;

	}

	@Entity(name = "Report")
	@Table(schema = "reports")
	static class Report {

		@Id
		Long id;

		@ManyToMany
		@JoinTable(schema = "reports")
		Set<Visit> visits;

	}

	@Entity(name = "Guest")
	static class Guest {

		@Id
		Long id;

	}

	@Entity(name = "Stay")
	@Table(catalog = "turnstone_stays")
	static class Stay {

		@Id
		Long id;

		@ManyToOne(optional = false)
		Guest guest;

	}

}

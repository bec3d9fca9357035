package io.turnstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;

import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Drafts that alter columns which somebody has given something by hand.
 */
class HandMadePartsTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void aDefaultSurvivesTheUpgradeAndTheDowngrade(TestDatabase database) {
		var project = migrated(database, Before.Purchase.class);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("alter table purchase alter column note set default 'none'");

		project.withEntities(After.Purchase.class);
		proved(project.draft("longer notes"));
		project.upgrade();
		jdbc.execute("insert into purchase (id) values (1)");
		project.downgrade(1);
		jdbc.execute("insert into purchase (id) values (2)");

		assertThat(jdbc.queryForList("select note from purchase order by id", String.class)).containsExactly("none",
				"none");
	}

	@Test
	void nothingOfADefinitionIsLostOnMariaDb() {
		var project = migrated(TestDatabase.MARIADB, Before.Purchase.class);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("alter table purchase modify column note varchar(40) compressed collate utf8mb4_bin"
				+ " default 'none' invisible comment 'by \\'hand\\'' check (note <> 'x')");

		project.withEntities(After.Purchase.class);
		var draft = proved(project.draft("longer notes"));
		project.upgrade();

		assertThat(draft.content().lines()).contains(
				"# Keeps what this database has and neither the changelog nor the model knows: purchase.note (default 'none', compressed invisible, collation utf8mb4_bin, check `note` <> 'x', comment).");
		assertThat(definition(jdbc, "note")).startsWith("`note` varchar(80) ")
			.contains("compressed*/", " collate utf8mb4_bin ", " default 'none' ", "invisible",
					" comment 'by ''hand''' ", " check (`note` <> 'x')");

		project.downgrade(1);

		assertThat(definition(jdbc, "note")).startsWith("`note` varchar(40) ")
			.contains("compressed", "utf8mb4_bin", " default 'none' ", "invisible", " comment 'by ''hand''' ",
					" check (`note` <> 'x')");
	}

	@Test
	void aColumnThatCountsByHandGoesOnCountingOnMariaDb() {
		var project = migrated(TestDatabase.MARIADB, Numbered.class);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("alter table numbered modify column number integer not null auto_increment");

		project.withEntities(NumberedLonger.class);
		proved(project.draft("longer numbers"));
		project.upgrade();

		assertThat(definition(jdbc, "number")).isEqualTo("`number` bigint(20) not null auto_increment,");
	}

	@Test
	void whatTheModelDeclaresIsTheModels() {
		var project = migrated(TestDatabase.MARIADB, Before.Purchase.class);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("alter table purchase alter column note set default 'none'");

		project.withEntities(Declaring.Purchase.class);
		var draft = proved(project.draft("a default"));
		project.upgrade();

		assertThat(draft.content()).doesNotContain("Keeps", "'none'");
		assertThat(definition(jdbc, "note")).isEqualTo("`note` varchar(80) default 'new',");
	}

	@Test
	void aColumnThatNothingMapsKeepsItsDefaultAndNeedsNoValue() throws Exception {
		var project = migrated(TestDatabase.MARIADB, Before.Purchase.class);
		var jdbc = new JdbcTemplate(project.dataSource());
		write(project, "by-hand", "alter table purchase add column legacy varchar(10) not null");
		project.upgrade();
		jdbc.execute("alter table purchase alter column legacy set default 'x'");

		var draft = proved(project.draft("legacy"));
		project.upgrade();

		assertThat(draft.changeSets()).extracting(DraftResult.DraftedChangeSet::description)
			.containsExactly("accept null in legacy");
		assertThat(definition(jdbc, "legacy")).isEqualTo("`legacy` varchar(10) default 'x',");
	}

	@Test
	void whatAPendingChangeSetTakesAwayIsNotKept() throws Exception {
		var project = migrated(TestDatabase.MARIADB, Before.Purchase.class);
		write(project, "default", "alter table purchase alter column note set default 'old'");
		project.upgrade();
		write(project, "no-default", "alter table purchase alter column note drop default");

		var draft = proved(project.withEntities(After.Purchase.class)
			.draft(new DraftRequest("dataSource", "longer notes", Base.CHANGELOG, null)));

		assertThat(draft.content()).doesNotContain("'old'", "Keeps");
	}

	@Test
	void aRenamedColumnKeepsWhatItHas() throws Exception {
		var project = migrated(TestDatabase.MARIADB, Before.Purchase.class);
		var jdbc = new JdbcTemplate(project.dataSource());
		write(project, "check", "alter table purchase modify column note varchar(40) check (note <> '')");
		project.upgrade();
		jdbc.execute("alter table purchase alter column note set default 'none'");

		project.withEntities(Renamed.Purchase.class);
		var draft = proved(project.draft("remarks", "purchase.note:remark"));
		project.upgrade();

		assertThat(draft.changeSets()).hasSize(2);
		assertThat(definition(jdbc, "remark")).isEqualTo("`remark` varchar(80) default 'none' check (`remark` <> ''),");
	}

	@Test
	void aClauseOnUpdateIsNoPartOfTheDefault() {
		var project = migrated(TestDatabase.MARIADB, Touched.class);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("alter table touched modify column at datetime(6) default current_timestamp(6)"
				+ " on update current_timestamp(6)");

		var check = project.check(Base.DATABASE);

		assertThat(check.differences()).isEmpty();
		assertThat(check.leftInPlace()).extracting(ModelDifference::kind, ModelDifference::database)
			.containsExactly(tuple("attributes are not declared", "on update current_timestamp(6)"));
	}

	@Test
	void aClauseOnUpdateThatIsDeclaredIsCompared() {
		var project = migrated(TestDatabase.MARIADB, Stamped.class);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("alter table stamped modify column at datetime(6) default current_timestamp(6)");

		assertThat(project.check(Base.DATABASE).differences())
			.extracting(ModelDifference::kind, ModelDifference::database)
			.containsExactly(tuple("attributes differ", "none"));

		proved(project.withEntities(Stamped.class)
			.draft(new DraftRequest("dataSource", "stamped again", Base.DATABASE, null)));
		project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(definition(jdbc, "at")).endsWith("default current_timestamp(6) on update current_timestamp(6),");
	}

	@Test
	void attributesOfAGeneratedColumnAreDraftedOnH2() {
		var project = migrated(TestDatabase.H2, HiddenSum.class);

		assertThat(new JdbcTemplate(project.dataSource()).queryForObject("""
				select generation_expression || is_visible from information_schema.columns
				where column_name = 'AT'""", String.class)).isEqualTo("\"ID\" + 1FALSE");
	}

	@Test
	void attributesThatAreDeclaredAreComparedOnH2() {
		var project = migrated(TestDatabase.H2, Hidden.class);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("alter table hidden alter column at set visible");
		jdbc.execute("alter table hidden alter column at drop on update");
		jdbc.execute("alter table hidden alter column at drop default on null");

		assertThat(project.check(Base.DATABASE).differences()).extracting(ModelDifference::kind, ModelDifference::model)
			.containsExactly(tuple("attributes differ", "invisible on update CURRENT_TIMESTAMP default on null"));

		proved(project.withEntities(Hidden.class)
			.draft(new DraftRequest("dataSource", "hidden again", Base.DATABASE, null)));
		project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
	}

	private Project migrated(TestDatabase database, Class<?> entity) {
		var project = new Project(this.directory, database.create());
		project.withEntities(entity);
		proved(project.draft("the beginning"));
		project.upgrade();
		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.DATABASE).leftInPlace()).isEmpty();
		return project;
	}

	/**
	 * Add a change set by hand.
	 */
	private static void write(Project project, String id, String sql) throws IOException {
		Path changes = project.resources().resolve("db/changelog/changes");
		Files.writeString(changes.resolve(id + ".yaml"), """
				databaseChangeLog:
				- changeSet: {id: %s, author: tester, changes: [sql: {sql: "%s"}]}
				""".formatted(id, sql));
		Path master = project.resources().resolve("db/changelog/db.changelog-master.yaml");
		Files.writeString(master, Files.readString(master).stripTrailing()
				+ "\n  - include: {file: changes/%s.yaml, relativeToChangelogFile: true}\n".formatted(id));
	}

	private static DraftResult proved(DraftResult draft) {
		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();
		return draft;
	}

	private static String definition(JdbcTemplate jdbc, String column) {
		String table = jdbc.queryForObject("select table_name from information_schema.columns"
				+ " where table_schema = schema() and column_name = ? limit 1", String.class, column);
		String statement = jdbc.queryForMap("show create table " + table).get("Create Table").toString();
		return statement.toLowerCase(Locale.ROOT)
			.lines()
			.map(String::trim)
			.filter((line) -> line.startsWith("`" + column + "`"))
			.findFirst()
			.orElseThrow();
	}

	interface Before {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@Column(length = 40)
			String note;

		}

	}

	interface After {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@Column(length = 80)
			String note;

		}

	}

	interface Renamed {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@Column(length = 80)
			String remark;

		}

	}

	interface Declaring {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@Column(length = 80)
			@ColumnDefault("'new'")
			String note;

		}

	}

	@Entity(name = "Numbered")
	static class Numbered {

		@Id
		Integer number;

	}

	@Entity(name = "Numbered")
	static class NumberedLonger {

		@Id
		Long number;

	}

	@Entity(name = "Touched")
	static class Touched {

		@Id
		Long id;

		@Column(name = "at")
		@ColumnDefault("current_timestamp(6)")
		LocalDateTime at;

	}

	@Entity(name = "HiddenSum")
	static class HiddenSum {

		@Id
		Long id;

		@Column(insertable = false, updatable = false,
				columnDefinition = "bigint invisible generated always as (id + 1)")
		Long at;

	}

	@Entity(name = "Hidden")
	static class Hidden {

		@Id
		Long id;

		@Column(columnDefinition = "timestamp invisible default current_timestamp on update current_timestamp default on null")
		LocalDateTime at;

	}

	@Entity(name = "Stamped")
	static class Stamped {

		@Id
		Long id;

		@Column(columnDefinition = "datetime(6) default current_timestamp(6) on update current_timestamp(6)")
		LocalDateTime at;

	}

}

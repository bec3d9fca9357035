package io.turnstone.models;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.ModelDifference;
import io.turnstone.benchmark.GeneratedEntities;
import io.turnstone.testing.EntityManagerFactories;
import io.turnstone.testing.MappedUnit;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models that are hard on a schema tool. What it cannot do, it says, by the name of the
 * column or table, and it does all the rest.
 */
class HostileModelTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void leavesOutTheColumnWhoseTypeHibernateCannotWrite(TestDatabase database) {
		var project = project(database,
				"create table parcel (id bigint not null primary key, name varchar(255), shape varchar(9), size bigint not null)");
		project.withEntities(HostileEntities.UnwritableParcel.class);

		var check = project.check(Base.DATABASE);

		assertThat(lines(check.differences())).containsExactly("nullability differs parcel.name",
				"type differs parcel.size");
		assertThat(check.notes()).singleElement().satisfies((note) -> {
			assertThat(note.object()).isEqualToIgnoringCase("parcel.shape");
			assertThat(note.model()).contains("JAVA_OBJECT");
		});
		assertThat(check.leftInPlace()).isEmpty();
		assertDraftMendsAll(project);
	}

	@ParameterizedTest
	@EnumSource
	void leavesOutTheColumnWhoseTypeTheDatabaseRefuses(TestDatabase database) {
		var project = project(database,
				"create table parcel (id bigint not null primary key, name varchar(255), shape varchar(9), size bigint not null)");
		project.withEntities(HostileEntities.RefusedParcel.class);

		var check = project.check(Base.DATABASE);

		assertThat(lines(check.differences())).containsExactly("index is missing parcel",
				"nullability differs parcel.name", "type differs parcel.size");
		assertThat(lines(check.notes())).containsExactly("could not be compared parcel",
				"could not be compared parcel.shape");
		assertThat(check.notes()).extracting(ModelDifference::model)
			.satisfiesExactly((reason) -> assertThat(reason).containsIgnoringCase("nonsense"),
					(reason) -> assertThat(reason).endsWith("nonsense(3)"));
		assertDraftMendsAll(project);
	}

	@ParameterizedTest
	@EnumSource
	void draftsAllButTheTableThatCannotBeCreated(TestDatabase database) {
		var project = project(database);
		project.withEntities(HostileEntities.RefusedParcel.class, HostileEntities.Label.class);

		var draft = project.draft("labels");

		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();
		assertThat(draft.content()).contains("as it is for you to decide").doesNotContain("nonsense(3)");
		project.upgrade();
		assertThat(lines(project.check(Base.DATABASE).differences())).containsExactly("foreign key is missing label",
				"table is missing parcel");

		project.downgrade(draft.changeSets().size());

		assertThat(project.catalog().tables()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void draftsNothingOverAColumnThatCannotBeAdded(TestDatabase database) {
		var project = project(database,
				"create table parcel (id bigint not null primary key, name varchar(255) not null, size integer not null)");
		project.withEntities(HostileEntities.RefusedParcel.class);

		assertThat(lines(project.check(Base.DATABASE).differences())).containsExactly("column is missing parcel.shape",
				"index is missing parcel");
		assertThat(project.draft("nothing").drafted()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void leavesOutTheIndexThatTheDatabaseRefuses(TestDatabase database) {
		var project = project(database, "create table labelled (id bigint not null primary key, name varchar(255))");
		project.withEntities(HostileEntities.Labelled.class);

		var check = project.check(Base.DATABASE);

		assertThat(lines(check.differences())).containsExactly("nullability differs labelled.name");
		assertThat(check.notes()).singleElement()
			.satisfies((note) -> assertThat(note.model()).startsWith("its indexes over expressions"));
		assertDraftMendsAll(project);
	}

	@Test
	void comparesAnIndexOverAFunction() {
		goesThereAndBack(TestDatabase.POSTGRESQL, MappedUnit.of(HostileEntities.Searchable.class));
		var project = new Project(this.directory.resolve("hand-made"), TestDatabase.POSTGRESQL.create());
		TestDatabase.execute(project.dataSource(), "create table searchable (id bigint primary key, name varchar(255))",
				"create index hand_made on searchable (lower(name))");
		project.withEntities(HostileEntities.Searchable.class);

		assertInSync(project.check(Base.DATABASE));
	}

	@ParameterizedTest
	@EnumSource
	void leavesOutTheUniqueKeyThatNoDatabaseCanHave(TestDatabase database) {
		var project = project(database, "create table account (id bigint not null primary key, name varchar(9))");
		project.withEntities(HostileEntities.Account.class);

		var check = project.check(Base.DATABASE);

		assertThat(lines(check.differences())).containsExactly("type differs account.name");
		assertThat(lines(check.notes())).containsExactly("could not be compared account(lower(name))");
		assertDraftMendsAll(project);
	}

	@ParameterizedTest
	@EnumSource
	void takesColumnDefinitionsAsTheDatabaseDoes(TestDatabase database) {
		var project = goesThereAndBack(database, MappedUnit.of(HostileEntities.Definitions.class));
		var jdbc = new JdbcTemplate(project.dataSource());
		project.upgrade();

		jdbc.execute("insert into definitions (id) values (1)");

		assertThat(jdbc.queryForObject("select filled from definitions", String.class)).isEqualTo("x");
	}

	@Test
	void takesTheWordsOfOneProduct() {
		goesThereAndBack(TestDatabase.POSTGRESQL, MappedUnit.of(HostileEntities.PostgresWords.class));
		goesThereAndBack(TestDatabase.H2, MappedUnit.of(HostileEntities.H2Words.class));
	}

	@ParameterizedTest
	@EnumSource
	void tellsTablesApartWhoseNamesDifferInCaseOnly(TestDatabase database) {
		goesThereAndBack(database, MappedUnit.of(HostileEntities.UpperPerson.class, HostileEntities.LowerPerson.class));
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void tellsColumnsApartWhoseNamesDifferInCaseOnly(TestDatabase database) {
		goesThereAndBack(database, MappedUnit.of(HostileEntities.CaseOfColumns.class));
	}

	@ParameterizedTest
	@EnumSource
	void unitesTwoEntitiesOfOneTable(TestDatabase database) {
		goesThereAndBack(database, MappedUnit.of(HostileEntities.Address.class, HostileEntities.AddressSummary.class));
	}

	@ParameterizedTest
	@EnumSource
	void leavesAuxiliaryObjectsOfAnotherProductAlone(TestDatabase database) {
		goesThereAndBack(database, MappedUnit.of(HostileEntities.LowerPerson.class)
			.with(JpaSettings.METADATA_BUILDER_CONTRIBUTOR, new HostileEntities.ContributorForAnotherProduct()));
	}

	@ParameterizedTest
	@EnumSource
	void comparesATableOfThreeHundredColumns(TestDatabase database) {
		goesThereAndBack(database, MappedUnit.of(wide(300)));
	}

	@ParameterizedTest
	@EnumSource
	void comparesMoreTablesThanOneTransactionMayHold(TestDatabase database) {
		var project = project(database);
		var entities = MappedUnit.of(GeneratedEntities.of(250));
		EntityManagerFactories.run("create-only", project.dataSource(), entities);
		project.withEntities(entities);

		assertInSync(project.check(Base.DATABASE));

		TestDatabase.execute(project.dataSource(), "alter table entity_249 drop column description");

		assertThat(lines(project.check(Base.DATABASE).differences()))
			.containsExactly("column is missing entity_249.description");
	}

	private Project project(TestDatabase database, String... statements) {
		var project = new Project(this.directory.resolve(database.name()), database.create());
		TestDatabase.execute(project.dataSource(), statements);
		return project;
	}

	private static void assertDraftMendsAll(Project project) {
		var draft = project.draft("mend");

		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();
		project.upgrade();
		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
	}

	/**
	 * Leaves a draft behind that is not applied.
	 */
	private Project goesThereAndBack(TestDatabase database, MappedUnit entities) {
		var project = project(database);
		project.withEntities(entities);
		var draft = project.draft("there");
		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();
		project.upgrade();
		assertInSync(project.check(Base.DATABASE));
		assertInSync(project.check(Base.CHANGELOG));
		project.downgrade(draft.changeSets().size());
		assertThat(project.catalog().tables()).isEmpty();
		return project;
	}

	private static void assertInSync(CheckResult check) {
		assertThat(check.differences()).isEmpty();
		assertThat(check.notes()).isEmpty();
		assertThat(check.leftInPlace()).isEmpty();
	}

	private static List<String> lines(List<ModelDifference> differences) {
		return differences.stream()
			.map((difference) -> difference.kind() + " " + difference.object().toLowerCase())
			.sorted()
			.toList();
	}

	private static Class<?> wide(int columns) {
		var type = new ByteBuddy().subclass(Object.class)
			.name("io.turnstone.models.Wide")
			.annotateType(AnnotationDescription.Builder.ofType(Entity.class).build())
			.defineField("id", Long.class, Visibility.PRIVATE)
			.annotateField(AnnotationDescription.Builder.ofType(Id.class).build());
		for (int column : IntStream.range(1, columns).toArray()) {
			type = type.defineField("column" + column, (column % 2 == 0) ? Integer.class : Long.class,
					Visibility.PRIVATE);
		}
		return type.make().load(HostileModelTests.class.getClassLoader()).getLoaded();
	}

}

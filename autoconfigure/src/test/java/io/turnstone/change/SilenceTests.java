package io.turnstone.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.ComparisonFilters;
import io.turnstone.MigrationsException;
import io.turnstone.ModelDifference;
import io.turnstone.Silenced.Accepted;
import io.turnstone.diff.DifferencePattern;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Differences that somebody does not want to be told: they are counted, and not drafted.
 */
class SilenceTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void neitherTellsNorDraftsWhatIsExcluded(TestDatabase database) {
		var project = drifted(database);
		assertThat(project.check(Base.DATABASE).differences()).hasSize(2);

		project.withFilters(new ComparisonFilters(List.of(), patterns("purchase.points"), List.of()));

		var check = project.check(Base.DATABASE);
		assertThat(check.differences()).extracting(ModelDifference::pattern)
			.allSatisfy((pattern) -> assertThat(pattern).isEqualToIgnoringCase("COLUMN_MISSING:purchase.code"));
		assertThat(check.silenced().excluded()).isOne();
		project.withEntities(SingleChange.of(ConstraintChanges.AddIndex.class).after());
		project.withFilters(new ComparisonFilters(List.of(), patterns("INDEX_MISSING:purchase"), List.of()));
		assertThat(project.draft("index").drafted()).isFalse();
	}

	@Test
	void tellsOnlyWhatIsIncluded() {
		var project = drifted(TestDatabase.H2);

		project.withFilters(new ComparisonFilters(patterns("purchase.co*"), List.of(), List.of()));

		assertThat(project.check(Base.DATABASE).differences()).hasSize(1);
		assertThat(project.check(Base.DATABASE).silenced().excluded()).isOne();
	}

	@Test
	void asksTheFiltersOfTheApplication() {
		var project = drifted(TestDatabase.H2);

		project.withFilters(new ComparisonFilters(List.of(), List.of(),
				List.of((difference) -> !"Purchase.code".equals(difference.attribute()),
						(difference) -> !difference.code().equals("COLUMN_TYPE"))));

		assertThat(project.check(Base.DATABASE).inSync()).isTrue();
		assertThat(project.check(Base.DATABASE).silenced().excluded()).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void acceptsWhatTheFileAcceptsAndSaysWhenItNoLongerDoes(TestDatabase database) throws Exception {
		var project = drifted(database);
		acknowledge(project, """
				- difference: COLUMN_MISSING:purchase.code
				  reason: the importer still has to go
				  until: %s
				- difference: purchase.points
				  reason: it was to be mended
				  until: %s
				- difference: purchase.nothing
				  reason: long gone
				""".formatted(LocalDate.now().plusDays(2), LocalDate.now().minusDays(2)));

		var check = project.check(Base.DATABASE);

		assertThat(check.differences()).extracting(ModelDifference::code).containsExactly("COLUMN_TYPE");
		assertThat(check.silenced().accepted()).extracting(Accepted::reason)
			.containsExactly("the importer still has to go");
		assertThat(check.silenced().expired()).extracting((each) -> each.difference().code())
			.containsExactly("COLUMN_TYPE");
		assertThat(check.silenced().removable()).containsExactly("purchase.nothing");

		acknowledge(project, "- {difference: 'purchase', reason: all of it}");

		assertThat(project.check(Base.DATABASE).inSync()).isTrue();
		assertThat(project.check(Base.DATABASE).silenced().accepted()).hasSize(2);
	}

	@Test
	void doesNotDraftWhatIsAccepted() throws Exception {
		var project = new Project(this.directory, TestDatabase.H2.create());
		var change = SingleChange.of(ConstraintChanges.AddIndex.class);
		project.withEntities(change.before());
		project.draft("before");
		project.upgrade();
		project.withEntities(change.after());
		acknowledge(project, "- {difference: 'INDEX_MISSING:*', reason: the DBA makes them}");

		assertThat(project.draft("index").drafted()).isFalse();
		assertThat(project.check(Base.CHANGELOG).inSync()).isTrue();
	}

	@Test
	void refusesAFileThatItDoesNotUnderstand() throws Exception {
		var project = drifted(TestDatabase.H2);
		acknowledge(project, "- difference: purchase\n");

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.check(Base.DATABASE))
			.withMessageContaining("turnstone.acknowledged.yaml: line 1 has no reason")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("- difference: "));
	}

	@ParameterizedTest
	@EnumSource
	void namesTheFrameworkThatATableBelongsTo(TestDatabase database) {
		var project = drifted(database);
		new JdbcTemplate(project.dataSource()).execute("create table qrtz_locks (id integer primary key)");

		assertThat(project.check(Base.DATABASE).leftInPlace()).singleElement()
			.satisfies((left) -> assertThat(left.database()).isEqualTo("table of Quartz"));
	}

	@Test
	void saysWhyADifferenceIsTold() {
		var project = drifted(TestDatabase.H2);

		assertThat(project.check(Base.DATABASE).differences()).allSatisfy((difference) -> {
			assertThat(difference.rule()).isNotBlank();
			assertThat(difference.consequence()).isNotBlank();
			assertThat(DifferencePattern.of(difference.pattern())).isNotNull();
		});
	}

	private Project drifted(TestDatabase database) {
		var project = new Project(this.directory, database.create());
		project.withEntities(SingleChange.of(ConstraintChanges.AddIndex.class).before());
		project.draft("before");
		project.upgrade();
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("alter table purchase drop column code");
		jdbc.execute("alter table purchase drop column points");
		jdbc.execute("alter table purchase add column points smallint not null");
		return project;
	}

	private static void acknowledge(Project project, String content) throws Exception {
		Files.writeString(project.resources().resolve("db/changelog/turnstone.acknowledged.yaml"), content);
	}

	private static List<DifferencePattern> patterns(String... patterns) {
		return List.of(patterns).stream().map(DifferencePattern::of).toList();
	}

}

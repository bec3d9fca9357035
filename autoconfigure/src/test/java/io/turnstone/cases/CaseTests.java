package io.turnstone.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.zaxxer.hikari.HikariDataSource;
import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.MigrationsException;
import io.turnstone.ModelDifference;
import io.turnstone.OpenQuestionsException;
import io.turnstone.schema.Schema;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every {@link Case} on one product, on tables that Turnstone made and that hold
 * {@value CaseRows#COUNT} rows each: what is asked and drafted, that it suits the model
 * once it is run, that no row is lost or changed by it, and that it can be taken back.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CaseTests {

	private final TestDatabase database;

	CaseTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void isDraftedAsExpectedAndKeepsTheRows(Case change, @TempDir Path directory) {
		try (HikariDataSource pool = this.database.pool()) {
			isDraftedAsExpectedAndKeepsTheRows(change, new Project(directory, pool));
		}
	}

	private void isDraftedAsExpectedAndKeepsTheRows(Case change, Project project) {
		JdbcTemplate jdbc = new JdbcTemplate(project.dataSource());
		begin(change, project, jdbc);
		Schema before = project.catalog();
		RowSnapshot rows = new RowSnapshot(jdbc, before);

		DraftResult draft = draft(change, project);
		if (draft == null) {
			assertThat(project.changedSince(before)).isEmpty();
			return;
		}
		assertThat(rows.changes(before, new RenamedObjects(List.of()), Set.of(), Set.of())).isEmpty();
		assertObserved(draft);
		List<String> mend = change.mend(this.database);
		if (!mend.isEmpty()) {
			assertHalts(project, draft, before, rows);
			mend.forEach(jdbc::execute);
			rows = new RowSnapshot(jdbc, before);
		}
		Filled filled = Filled.by(change.answers(this.database).backfill(), change.unstable(), before, jdbc);
		if (draft.drafted()) {
			project.upgrade();
		}

		assertInSync(project, draft);
		Schema after = project.catalog();
		RenamedObjects renamed = new RenamedObjects(change.answers(this.database).renames());
		Set<String> gone = rows.gone(after, renamed);
		assertThat(gone.isEmpty()).as("gone: %s", gone).isEqualTo(change.answers(this.database).drops().isEmpty());
		Set<String> emptied = rows.formerly(filled.columns(), after, renamed);
		assertThat(rows.changes(after, renamed, emptied, gone)).isEmpty();
		assertThat(filled.missing(after)).isEmpty();

		if (draft.drafted()) {
			project.downgrade(draft.changeSets().size());
		}
		assertThat(project.changedSince(before)).isEmpty();
		assertThat(rows.changes(before, new RenamedObjects(List.of()), emptied, gone)).isEmpty();
	}

	/**
	 * See that what a proof observed is what the draft says, where the product shows it.
	 * @param draft the draft
	 */
	void assertObserved(DraftResult draft) {
		assertThat(draft.changeSets()).allMatch((changeSet) -> changeSet.locks() == null);
	}

	private void begin(Case change, Project project, JdbcTemplate jdbc) {
		project.withEntities(change.before());
		project.draft("before");
		project.upgrade();
		new CaseRows(this.database, project.catalog(), change.rows(this.database)).fill(jdbc);
		change.adjustments(this.database).forEach(jdbc::execute);
		project.withEntities(change.after());
	}

	/**
	 * Draft, without answers first, and see that it says what is expected.
	 * @return the draft, or {@code null} where it is refused
	 */
	private DraftResult draft(Case change, Project project) {
		DraftScript script = new DraftScript();
		DraftAnswers answers = change.answers(this.database);
		DraftResult draft = null;
		try {
			if (!answers.renames().isEmpty() || !answers.backfill().isEmpty()) {
				project.draft("change");
			}
		}
		catch (OpenQuestionsException ex) {
			script.asks(ex);
		}
		try {
			draft = project.draft("change", answers);
			script.drafts(draft);
		}
		catch (OpenQuestionsException ex) {
			script.asks(ex);
		}
		catch (MigrationsException ex) {
			script.refuses(ex);
		}
		new ExpectedFile(change.folder().resolve("draft.txt")).assertSays(this.database, script.lines());
		new ExpectedFile(change.folder().resolve("hazards.txt")).assertSays(this.database,
				(draft != null) ? DraftScript.hazards(draft) : List.of());
		return draft;
	}

	/**
	 * See that rows stand in the way, and that nothing was done when it was found out.
	 */
	private static void assertHalts(Project project, DraftResult draft, Schema before, RowSnapshot rows) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(project::upgrade).satisfies((ex) -> {
			DraftedChangeSet halted = draft.changeSets()
				.stream()
				.filter((changeSet) -> ex.getMessage().startsWith("Change set %s ".formatted(changeSet.id())))
				.findFirst()
				.orElseThrow();
			assertThat(halted.rows()).isNotNull();
			assertThat(halted.rows().halts()).isTrue();
			assertThat(ex).hasMessageContaining(halted.rows().subject());
			if (halted.equals(draft.changeSets().get(0))) {
				assertThat(project.changedSince(before)).isEmpty();
			}
		});
		assertThat(rows.changes(before, new RenamedObjects(List.of()), Set.of(), Set.of())).isEmpty();
	}

	private static void assertInSync(Project project, DraftResult draft) {
		List<String> undecided = DraftScript.undecided(draft);
		assertThat(project.check(Base.DATABASE).differences()).extracting(CaseTests::describe)
			.containsExactlyInAnyOrderElementsOf(undecided);
		DraftResult second = project.draft("again");
		assertThat(second.drafted()).as(second.content()).isFalse();
		assertThat(DraftScript.undecided(second)).isEqualTo(undecided);
	}

	private static String describe(ModelDifference difference) {
		return "%s, %s".formatted(difference.object(), difference.kind()).toLowerCase(Locale.ROOT);
	}

	List<Case> cases() {
		return Case.all().stream().filter((change) -> change.reasonAgainst(this.database).isEmpty()).toList();
	}

}

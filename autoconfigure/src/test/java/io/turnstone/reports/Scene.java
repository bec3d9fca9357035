package io.turnstone.reports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.DraftResult;
import io.turnstone.ModelDifference;
import io.turnstone.testing.MappedUnit;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a report takes place: an application with a database, as its user has it.
 */
final class Scene {

	private final Project project;

	private final JdbcTemplate jdbc;

	Scene(Path directory, TestDatabase database) {
		this.project = new Project(directory, database.create());
		this.jdbc = new JdbcTemplate(this.project.dataSource());
	}

	Project project() {
		return this.project;
	}

	JdbcTemplate jdbc() {
		return this.jdbc;
	}

	Scene map(Class<?>... entities) {
		return map(MappedUnit.of(entities));
	}

	Scene map(MappedUnit unit) {
		this.project.withEntities(unit);
		return this;
	}

	/**
	 * Let Hibernate create the tables of the entities.
	 */
	Scene created() {
		this.project.hibernate("create-only");
		return this;
	}

	/**
	 * Draft and upgrade until the database has what the entities need.
	 */
	Scene migrated() {
		proved();
		this.project.upgrade();
		return this;
	}

	/**
	 * Change the database by hand.
	 */
	Scene byHand(String... statements) {
		Stream.of(statements).forEach(this.jdbc::execute);
		return this;
	}

	/**
	 * Tell in which differences a check of the live database ends.
	 */
	List<String> told() {
		return describe(this.project.check(Base.DATABASE).differences());
	}

	/**
	 * Tell what a check of the live database leaves in place.
	 */
	List<String> left() {
		return describe(this.project.check(Base.DATABASE).leftInPlace());
	}

	/**
	 * Draft what is different, with answers about renames, and insist on a proof.
	 */
	DraftResult proved(String... renames) {
		var draft = this.project.draft("a change", renames);
		assertThat(draft.drafted()).as("there is something to draft").isTrue();
		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();
		return draft;
	}

	/**
	 * Insist that nothing is told, noted, left or drafted.
	 */
	void isQuiet() {
		var check = this.project.check(Base.DATABASE);
		assertThat(describe(check.differences())).isEmpty();
		assertThat(describe(check.notes())).isEmpty();
		assertThat(describe(check.leftInPlace())).isEmpty();
		assertThat(this.project.draft("nothing").drafted()).isFalse();
	}

	/**
	 * Insist that what was drafted is all that was needed, for the changelog too.
	 */
	void isSettled() {
		this.project.upgrade();
		assertThat(told()).isEmpty();
		assertThat(describe(this.project.check(Base.CHANGELOG).differences())).isEmpty();
		assertThat(this.project.draft("nothing").drafted()).isFalse();
		this.project.hibernate("validate");
	}

	static List<String> describe(List<ModelDifference> differences) {
		return differences.stream()
			.map((difference) -> "%s: %s".formatted(difference.kind(), difference.object().toLowerCase(Locale.ROOT)))
			.toList();
	}

}

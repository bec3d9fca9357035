package io.turnstone.change;

import java.nio.file.Path;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.turnstone.Base;
import io.turnstone.diff.SchemaChange;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each single change, from the changed class to the upgraded database and back.
 */
class SingleChangeTests {

	@TempDir
	Path directory;

	@AutoClose
	private HikariDataSource pool;

	@ParameterizedTest(name = "{1} {0}")
	@MethodSource("cases")
	void followsTheChangeAndTakesItBack(SingleChange change, TestDatabase database) {
		this.pool = database.pool();
		var project = new Project(this.directory, this.pool);
		project.withEntities(change.before());
		var base = project.draft("before");
		assertThat(base.proof().proved()).as(base.proof().reason() + "\n" + base.content()).isTrue();
		project.upgrade();
		var before = project.catalog();
		project.withEntities(change.after());
		var check = project.check(Base.DATABASE);

		var draft = project.draft("change", change.answers());

		assertThat(SingleChange.describe(check.differences()))
			.containsExactlyInAnyOrderElementsOf(change.differences(database));
		assertThat(SingleChange.describe(check.leftInPlace()))
			.containsExactlyInAnyOrderElementsOf(change.left(database));
		assertThat(SingleChange.describe(check.notes())).containsExactlyInAnyOrderElementsOf(change.notes(database));
		assertThat(draft.differences()).isEqualTo(check.differences());
		assertThat(draft.leftInPlace()).isEqualTo(check.leftInPlace());
		assertThat(draft.drafted()).isEqualTo(!draft.differences().isEmpty());
		assertThat(SchemaChange.between(before, project.catalog())).as("a draft changes nothing").isEmpty();
		if (draft.drafted()) {
			assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();
			project.upgrade();
		}

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.CHANGELOG).differences()).isEmpty();

		if (draft.drafted()) {
			project.downgrade(draft.changeSets().size());
		}

		assertThat(project.changedSince(before)).isEmpty();
	}

	static Stream<Arguments> cases() {
		return Stream.of(TestDatabase.values())
			.flatMap((database) -> SingleChange
				.in(AttributeChanges.class, ColumnChanges.class, TypeChanges.class, ConstraintChanges.class,
						AssociationChanges.class, EntityChanges.class, UserTypeChanges.class)
				.filter((change) -> change.isFor(database))
				.map((change) -> Arguments.of(change, database)));
	}

}

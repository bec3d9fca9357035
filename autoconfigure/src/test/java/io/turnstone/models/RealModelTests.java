package io.turnstone.models;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of every {@link RealModel} from an empty database into sync and back.
 */
class RealModelTests {

	@TempDir
	Path directory;

	@ParameterizedTest(name = "{0} on {1}")
	@MethodSource("modelsOnProducts")
	void goesThereAndBack(RealModel model, TestDatabase database) {
		var project = new Project(this.directory, database.create());
		project.withEntities(model.entities());

		var draft = project.draft("all of it");

		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.proof().remaining()).isTrue();
		assertThat(project.catalog().tables()).as("a draft changes nothing").isEmpty();

		var upgrade = project.upgrade();

		assertThat(project.catalog().tables()).hasSize(model.tables());
		assertInSync(project.check(Base.DATABASE));
		assertInSync(project.check(Base.CHANGELOG));
		assertThat(project.draft("nothing").drafted()).isFalse();

		project.downgrade(upgrade.changeSets().size());

		assertThat(project.catalog().tables()).isEmpty();
		assertThat(project.catalog().sequences()).isEmpty();
	}

	@ParameterizedTest(name = "{0} on {1}")
	@MethodSource("modelsOnProducts")
	void isInSyncWhereHibernateCreatedIt(RealModel model, TestDatabase database) {
		var project = new Project(this.directory, database.create());
		project.withEntities(model.entities());
		project.hibernate("create-only");

		assertThat(project.catalog().tables()).hasSize(model.tables());
		assertInSync(project.check(Base.DATABASE));
	}

	private static void assertInSync(CheckResult check) {
		assertThat(check.differences()).isEmpty();
		assertThat(check.notes()).isEmpty();
		assertThat(check.leftInPlace()).isEmpty();
	}

	static Stream<Arguments> modelsOnProducts() {
		return Arrays.stream(RealModel.values())
			.flatMap((model) -> Arrays.stream(TestDatabase.values()).map((database) -> Arguments.of(model, database)));
	}

}

package io.turnstone.features;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.DraftResult;
import io.turnstone.UpgradeResult;
import io.turnstone.testing.EntityManagerFactories;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The way of every {@link Feature} from the model into a database and back.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FeatureRoundTripTests {

	private final TestDatabase database;

	FeatureRoundTripTests(TestDatabase database) {
		this.database = database;
	}

	@ParameterizedTest
	@MethodSource("creatable")
	void schemaMadeByHibernateIsInSync(Feature feature, @TempDir Path directory) {
		Project project = new Project(directory, this.database.create());
		project.withEntities(entities(Stream.of(feature)));
		project.hibernate("create");

		CheckResult check = project.check(Base.DATABASE);

		assertInSync(check);
		assertThat(check.leftInPlace()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("themes")
	void themeGoesThereAndBack(Theme theme, @TempDir Path directory) {
		goThereAndBack(directory, theme.features());
	}

	@Test
	void allFeaturesTogetherGoThereAndBack(@TempDir Path directory) {
		goThereAndBack(directory, Theme.allFeatures());
	}

	@ParameterizedTest
	@MethodSource("limits")
	void hibernateHasItsLimits(Limit limit, @TempDir Path directory) {
		Project project = new Project(directory, this.database.create());
		Class<?>[] entities = entities(Stream.of(limit.feature()));
		if (limit.action().equals("validate")) {
			project.withEntities(entities);
			project.draft("all but the limit");
			project.upgrade();
		}

		assertThat(catchThrowable(() -> EntityManagerFactories.run(limit.action(), project.dataSource(), entities)))
			.isNotNull();
	}

	@Test
	void reportsTypeThatTheDatabaseLacks(@TempDir Path directory) {
		Project project = new Project(directory, this.database.create());
		project.withEntities(OddType.class);

		CheckResult check = project.check(Base.DATABASE);

		assertThat(check.differences()).singleElement()
			.satisfies((difference) -> assertThat(difference.kind()).isEqualTo("table is missing"));
		assertThat(check.notes()).isNotEmpty()
			.allSatisfy((note) -> assertThat(note.object()).startsWithIgnoringCase("odd_type"));
	}

	@Entity(name = "OddType")
	static class OddType extends Numbered {

		@Column(columnDefinition = "no_such_type")
		String odd;

	}

	private void goThereAndBack(Path directory, List<Feature> features) {
		Project project = new Project(directory, this.database.create());
		project.withEntities(entities(features.stream().filter((feature) -> isPossible("create", feature))));

		DraftResult draft = project.draft("all features");

		assertProved(draft.proof());
		UpgradeResult upgrade = project.upgrade();
		assertThat(upgrade.outcome()).isEqualTo(UpgradeResult.Outcome.DONE);
		assertInSync(project.check(Base.DATABASE));
		assertInSync(project.check(Base.CHANGELOG));
		EntityManagerFactories.run("validate", project.dataSource(), entities(features.stream()
			.filter((feature) -> isPossible("create", feature) && isPossible("validate", feature))));

		project.downgrade(upgrade.changeSets().size());

		assertThat(project.catalog().tables()).isEmpty();
		assertThat(project.catalog().sequences()).isEmpty();
		assertThat(project.catalog().types()).isEmpty();
	}

	private static void assertProved(DraftResult.ProofResult proof) {
		assertThat(proof).isNotNull();
		assertThat(proof.remaining()).isEmpty();
		assertThat(proof.reason()).isNull();
		assertThat(proof.proved()).isTrue();
	}

	private static void assertInSync(CheckResult check) {
		assertThat(check.differences()).isEmpty();
		assertThat(check.notes()).isEmpty();
	}

	List<Feature> creatable() {
		return Theme.allFeatures().stream().filter((feature) -> isPossible("create", feature)).toList();
	}

	List<Theme> themes() {
		return Stream.of(Theme.values())
			.filter((theme) -> theme.features().stream().anyMatch((feature) -> isPossible("create", feature)))
			.toList();
	}

	List<Limit> limits() {
		return Stream.of("create", "validate").flatMap((action) -> Limit.of(this.database, action).stream()).toList();
	}

	private boolean isPossible(String action, Feature feature) {
		return Limit.of(this.database, action).stream().map(Limit::feature).noneMatch(feature::equals);
	}

	private static Class<?>[] entities(Stream<Feature> features) {
		return features.flatMap((feature) -> feature.entities().stream()).toArray(Class[]::new);
	}

}

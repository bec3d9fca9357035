package io.turnstone.features;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.DraftResult;
import io.turnstone.UpgradeResult;
import io.turnstone.testing.EntityManagerFactories;
import io.turnstone.testing.Project;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of each {@link Theme} from the model into a database and back. Its draft goes
 * there twice already when it is proved.
 */
abstract class FeatureRoundTripTests extends FeatureTests {

	FeatureRoundTripTests(Product product) {
		super(product);
	}

	@ParameterizedTest
	@MethodSource("themes")
	void themeGoesThereAndBack(Theme theme, @TempDir Path directory) {
		goThereAndBack(directory, theme.features(), Limit.creatableOn(product()));
	}

	List<Theme> themes() {
		return Stream.of(Theme.values())
			.filter((theme) -> theme.features().stream().anyMatch(Limit.creatableOn(product())))
			.toList();
	}

	void goThereAndBack(Path directory, List<Feature> features, Predicate<Feature> condition) {
		List<Feature> creatable = features.stream().filter(condition).toList();
		Project project = new Project(directory, product().create());
		project.withUnits("none", units(creatable));

		assertProved(project.draft("all features").proof());
		UpgradeResult upgrade = project.upgrade();
		assertThat(upgrade.outcome()).isEqualTo(UpgradeResult.Outcome.DONE);
		assertInSync(project.check(Base.DATABASE));
		assertInSync(project.check(Base.CHANGELOG));
		units(creatable.stream().filter(Limit.validatableOn(product())).toList())
			.forEach((unit) -> EntityManagerFactories.run("validate", project.dataSource(), unit));

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

}

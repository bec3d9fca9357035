package io.turnstone.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.ModelDifference;
import io.turnstone.testing.MappedUnit;
import io.turnstone.testing.Project;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Every {@link Feature} on one product, in a schema that Hibernate made.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FeatureTests {

	private static final String EACH = "each";

	private final Product product;

	FeatureTests(Product product) {
		this.product = product;
	}

	Product product() {
		return this.product;
	}

	@ParameterizedTest
	@MethodSource("samples")
	void schemaMadeByHibernateIsInSync(Sample sample, @TempDir Path directory) {
		Project project = new Project(directory, this.product.createSchema());
		project.withUnits("create-only", units(sample.features()));

		CheckResult check = project.check(Base.DATABASE);

		assertInSync(check);
		assertThat(check.leftInPlace()).allSatisfy(this::assertOfHibernate);
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("limits")
	void hibernateCannotCreateEverything(Limit limit, @TempDir Path directory) {
		Project project = new Project(directory, this.product.createSchema());

		assertThat(catchThrowable(() -> project.withUnits("create-only", List.of(limit.mapped().unit())))).isNotNull();
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("untold")
	void namesWhatCannotBeCompared(Limit limit, @TempDir Path directory) {
		Project project = new Project(directory, this.product.createSchema());
		project.withUnits("create-only", List.of(limit.mapped().unit()));

		CheckResult check = project.check(Base.DATABASE);

		assertThat(check.differences()).isEmpty();
		assertThat(check.notes()).extracting(ModelDifference::object)
			.filteredOn((object) -> !this.product.unwritten().contains(object))
			.filteredOn((object) -> !this.product.untold().contains(object))
			.isNotEmpty();
	}

	List<Limit> untold() {
		return limits(EnumSet.of(Limit.Kind.IGNORED, Limit.Kind.UNREAD));
	}

	/**
	 * Where a product lacks temporary tables, Hibernate creates some of its own.
	 */
	private void assertOfHibernate(ModelDifference left) {
		assertThat(left.database()).isEqualTo("table of Hibernate");
	}

	void assertInSync(CheckResult check) {
		assertThat(check.differences()).isEmpty();
		assertThat(check.notes()).extracting(ModelDifference::object)
			.filteredOn((object) -> !this.product.unwritten().contains(object))
			.containsExactlyInAnyOrderElementsOf(this.product.untold());
	}

	/**
	 * Return what is tried at once: each feature by itself, or those of a theme that go
	 * together on what is no product of its own.
	 */
	List<Sample> samples() {
		boolean each = this.product.isTriedInFull() || EACH.equals(System.getProperty("turnstone.test.features"));
		return Stream.of(Theme.values())
			.flatMap((theme) -> samples(theme, each))
			.filter((sample) -> !sample.features().isEmpty())
			.toList();
	}

	private Stream<Sample> samples(Theme theme, boolean each) {
		List<Feature> creatable = theme.features().stream().filter(Limit.creatableOn(this.product)).toList();
		Stream<Sample> alone = creatable.stream()
			.filter((feature) -> each || feature.alone())
			.map((feature) -> new Sample(feature.name(), List.of(feature)));
		List<Feature> together = creatable.stream().filter((feature) -> !each && !feature.alone()).toList();
		return Stream.concat(Stream.of(new Sample(theme.name(), together)), alone);
	}

	List<Limit> limits() {
		return limits(EnumSet.of(Limit.Kind.ABSENT, Limit.Kind.CREATE, Limit.Kind.DRAFTED));
	}

	List<Limit> limits(Set<Limit.Kind> kinds) {
		return Limit.of(this.product).stream().filter((limit) -> kinds.contains(limit.kind())).toList();
	}

	/**
	 * Return the factories that map features: one for all those that go together.
	 * @param features the features
	 * @return the factories
	 */
	static List<MappedUnit> units(List<Feature> features) {
		List<MappedUnit> units = new ArrayList<>();
		Class<?>[] together = features.stream()
			.filter((feature) -> !feature.alone())
			.flatMap((feature) -> feature.unit().classes().stream())
			.toArray(Class[]::new);
		if (together.length > 0) {
			units.add(MappedUnit.of(together));
		}
		features.stream().filter(Feature::alone).map(Feature::unit).forEach(units::add);
		return units;
	}

	/**
	 * What is tried at once.
	 *
	 * @param name the name
	 * @param features the features
	 */
	record Sample(String name, List<Feature> features) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}

package io.turnstone.features;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.testing.MappedUnit;
import io.turnstone.testing.Project;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The way of all {@link Feature}s together from the model into a database and back, and
 * of what Hibernate cannot create or validate.
 */
abstract class ThemeRoundTripTests extends FeatureRoundTripTests {

	ThemeRoundTripTests(Product product) {
		super(product);
	}

	@Test
	void allFeaturesTogetherGoThereAndBack(@TempDir Path directory) {
		goThereAndBack(directory, Theme.allFeatures(), Limit.creatableOn(product()));
	}

	@ParameterizedTest
	@MethodSource("validationLimits")
	void hibernateCannotValidateEverything(Limit limit, @TempDir Path directory) {
		List<MappedUnit> units = List.of(limit.mapped().unit());
		Project project = new Project(directory, product().create());
		project.withUnits("none", units);
		project.draft("what Hibernate does not recognise");
		project.upgrade();

		assertThat(catchThrowable(() -> project.withUnits("validate", units))).isNotNull();
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("drafted")
	void draftDoesWhatHibernateCannot(Limit limit, @TempDir Path directory) {
		goThereAndBack(directory, List.of(limit.mapped()), (feature) -> true);
	}

	List<Limit> validationLimits() {
		return limits(EnumSet.of(Limit.Kind.VALIDATE)).stream()
			.filter((limit) -> Limit.creatableOn(product()).test(limit.mapped()))
			.toList();
	}

	List<Limit> drafted() {
		return limits(EnumSet.of(Limit.Kind.DRAFTED));
	}

	@Test
	void reportsTypeThatTheDatabaseLacks(@TempDir Path directory) {
		Project project = new Project(directory, product().create());
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

}

package io.turnstone.features;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

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
 * The way of each {@link Theme} from the model into a database and back, twice.
 */
abstract class ThemeRoundTripTests extends FeatureRoundTripTests {

	ThemeRoundTripTests(Product product) {
		super(product);
	}

	@ParameterizedTest
	@MethodSource("themes")
	void themeGoesThereAndBack(Theme theme, @TempDir Path directory) {
		goThereAndBack(directory, theme.features());
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

	List<Theme> themes() {
		return Stream.of(Theme.values())
			.filter((theme) -> theme.features().stream().anyMatch(Limit.creatableOn(product())))
			.toList();
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

package io.turnstone.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The folders of the cases: nothing is expected of a product that cannot have a case, and
 * few cases are not for every product.
 */
class CaseFolderTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void expectsSomethingOfEachProductThatCanHaveTheCase(Case change) {
		Set<TestDatabase> products = Set.copyOf(Stream.of(TestDatabase.values())
			.filter((database) -> change.reasonAgainst(database).isEmpty())
			.toList());

		assertThat(new ExpectedFile(change.folder().resolve("draft.txt")).read()).containsOnlyKeys(products);
		assertThat(new ExpectedFile(change.folder().resolve("hazards.txt")).read()).containsOnlyKeys(products);
	}

	@Test
	void thereAreManyCases() {
		assertThat(cases()).hasSizeGreaterThanOrEqualTo(120);
	}

	@Test
	void mostCasesAreForEveryProduct() {
		List<Case> special = cases().stream()
			.filter((change) -> Stream.of(TestDatabase.values())
				.anyMatch((database) -> change.reasonAgainst(database).isPresent()))
			.toList();

		assertThat(special.size()).isLessThanOrEqualTo(cases().size() / 10);
	}

	static List<Case> cases() {
		return Case.all();
	}

}

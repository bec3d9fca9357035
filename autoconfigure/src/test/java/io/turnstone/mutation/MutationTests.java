package io.turnstone.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.turnstone.CheckResult;
import io.turnstone.ModelDifference;
import io.turnstone.changelog.Draft;
import io.turnstone.schema.Schema;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each change that SQL allows to each kind of object: told as exactly what it is, and
 * mended without the loss of what only the database has.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class MutationTests {

	private final TestDatabase database;

	private final LiveShop shop;

	MutationTests(TestDatabase database) {
		this(database, new LiveShop(database));
	}

	MutationTests(TestDatabase database, LiveShop shop) {
		this.database = database;
		this.shop = shop;
	}

	@ParameterizedTest
	@MethodSource("mutations")
	void tellsExactlyWhatIsThereAndMendsIt(Mutation mutation) {
		this.shop.reset();
		this.shop.execute(mutation.statements().get(this.database));
		Schema mutated = this.shop.schema();

		CheckResult check = this.shop.check();

		assertThat(describe(check)).containsExactlyInAnyOrderElementsOf(mutation.lines().get(this.database));
		assertThat(check.differences()).allSatisfy(MutationTests::assertExplained);
		this.shop.draft().ifPresent((draft) -> assertMends(mutation, draft, check, mutated));
	}

	private static void assertExplained(ModelDifference difference) {
		assertThat(difference.consequence()).isNotBlank();
		assertThat(difference.rule()).isNotBlank();
		assertThat(difference.model()).isNotBlank().isNotEqualTo(difference.database());
	}

	private void assertMends(Mutation mutation, Draft draft, CheckResult before, Schema mutated) {
		this.shop.apply(draft);
		CheckResult after = this.shop.check();
		assertThat(describe(after.differences())).as(draft.content()).isEmpty();
		assertThat(after.leftInPlace()).as(draft.content()).containsAll(before.leftInPlace());
		assertThat(after.leftInPlace()).filteredOn((left) -> !before.leftInPlace().contains(left))
			.extracting(ModelDifference::object)
			.containsExactlyInAnyOrderElementsOf(freed(before));
		this.shop.takeBack(draft);
		assertThat(this.shop.changedSince(mutated)).as(draft.content())
			.hasSize((this.shop.majorVersion() < mutation.mendedForGoodBefore()) ? 1 : 0);
	}

	/**
	 * Return the columns that a draft makes nullable, or lets take values again, and
	 * whose rest it leaves in place.
	 */
	private static List<String> freed(CheckResult check) {
		return check.differences()
			.stream()
			.filter((difference) -> difference.code().equals("COLUMN_UNMAPPED")
					|| "identity, generated always".equals(difference.database()))
			.map(ModelDifference::object)
			.toList();
	}

	Stream<Mutation> mutations() {
		int version = this.shop.majorVersion();
		return Mutations.all()
			.stream()
			.filter((mutation) -> mutation.statements().containsKey(this.database))
			.filter((mutation) -> mutation.since().getOrDefault(this.database, 0) <= version)
			.flatMap((mutation) -> onThisProduct(mutation).stream());
	}

	/**
	 * Return a mutation as the product allows it.
	 * @param mutation the mutation
	 * @return the mutation, or empty where there is none alike
	 */
	Optional<Mutation> onThisProduct(Mutation mutation) {
		return Optional.of(mutation);
	}

	private static List<String> describe(CheckResult check) {
		List<String> lines = new ArrayList<>(describe(check.differences()));
		lines.addAll(describe(check.notes()));
		lines.addAll(describe(check.leftInPlace()));
		return lines;
	}

	private static List<String> describe(List<ModelDifference> differences) {
		return differences.stream()
			.map((difference) -> "%s: %s | %s | %s".formatted(difference.kind(),
					difference.object().toLowerCase(Locale.ROOT), difference.impact(), difference.attribute()))
			.toList();
	}

}

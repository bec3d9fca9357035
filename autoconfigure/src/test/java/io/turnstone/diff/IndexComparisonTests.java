package io.turnstone.diff;

import java.util.List;
import java.util.stream.Stream;

import io.turnstone.schema.Index;
import io.turnstone.schema.Index.Part;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.UniqueKey;
import io.turnstone.schema.Validity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class IndexComparisonTests {

	@Test
	void reportsMissingIndex() {
		var index = index("ix", "status");

		assertThat(Compared.only(indexes(List.of(), List.of(index))))
			.isEqualTo(new Difference(Kind.INDEX_MISSING, "orders", null, "(status)", Compared.STATUS_ORIGIN,
					Impact.DIVERGES, List.of(new Change.CreateIndex(Compared.NAME, index))));
	}

	@Test
	void ignoresNameOfIndex() {
		assertThat(indexes(List.of(index("a", "status")), List.of(index("b", "status")))).isEmpty();
	}

	@Test
	void mindsOrderOfIndexColumns() {
		assertThat(indexes(List.of(index("ix", "status", "number")), List.of(index("ix", "number", "status"))))
			.extracting(Difference::kind)
			.containsExactly(Kind.INDEX_MISSING, Kind.INDEX_LEFT);
	}

	@Test
	void mindsDirectionOfIndexColumns() {
		var descending = new Index("ix", false, List.of(new Part("status", false, true)), null);

		assertThat(indexes(List.of(index("ix", "status")), List.of(descending)))
			.extracting(Difference::kind, Difference::to)
			.containsExactly(tuple(Kind.INDEX_MISSING, "(status desc)"), tuple(Kind.INDEX_LEFT, null));
	}

	@Test
	void takesDescendingIndexWhereModelAsksForNoDirection() {
		var descending = new Index("ix", false, List.of(new Part("status", false, true)), null);

		assertThat(Compared.only(indexes(List.of(descending), List.of(index("ix", "status"))))).isEqualTo(
				new Difference(Kind.INDEX_LEFT, "orders", "ix (status desc)", null, null, Impact.LEFT, List.of()));
	}

	@Test
	void tellsIndexesOfOtherKindsApart() {
		var hash = new Index("ix", false, List.of(Part.column("status")), null, "hash (status)", Validity.VALID);

		assertThat(indexes(List.of(hash), List.of(index("ix", "status"))))
			.extracting(Difference::kind, Difference::from)
			.containsExactly(tuple(Kind.INDEX_MISSING, null), tuple(Kind.INDEX_LEFT, "ix hash (status)"));
		assertThat(indexes(List.of(hash), List.of(hash))).isEmpty();
	}

	@Test
	void replacesInvalidIndex() {
		var invalid = new Index("broken", false, List.of(Part.column("status")), null, null, Validity.NOT_ENFORCED);
		var wanted = index("ix", "status");

		assertThat(Compared.only(indexes(List.of(invalid), List.of(wanted)))).isEqualTo(new Difference(
				Kind.INDEX_MISSING, "orders", "(status), not enforced", "(status)", Compared.STATUS_ORIGIN,
				Impact.DIVERGES,
				List.of(new Change.DropIndex(Compared.NAME, invalid), new Change.CreateIndex(Compared.NAME, wanted))));
		assertThat(Compared.only(indexes(List.of(invalid, wanted), List.of(wanted))).kind()).isEqualTo(Kind.INDEX_LEFT);
	}

	@Test
	void leavesIndexMadeByHand() {
		var differences = indexes(List.of(index("ix_by_hand", "status")), List.of());

		assertThat(Compared.only(differences)).isEqualTo(
				new Difference(Kind.INDEX_LEFT, "orders", "ix_by_hand (status)", null, null, Impact.LEFT, List.of()));
		assertThat(differences.changes()).isEmpty();
	}

	@Test
	void takesKeyOverTheSameColumnsForPlainIndex() {
		assertThat(Compared.tables(
				(table) -> table.withUniqueKeys(List.of(new UniqueKey("uk", List.of("status", "number")))),
				(table) -> table.withUniqueKeys(List.of(new UniqueKey("uk", List.of("status", "number"))))
					.withIndexes(List.of(index("ix", "status", "number"), index("ix", "id")))))
			.isEmpty();
	}

	@Test
	void takesNoKeyInOtherOrderForPlainIndex() {
		var differences = Compared.tables(
				(table) -> table.withPrimaryKey(new PrimaryKey("pk", List.of("id", "number"))),
				(table) -> table.withPrimaryKey(new PrimaryKey("pk", List.of("id", "number")))
					.withIndexes(List.of(index("ix", "number", "id"))));

		assertThat(Compared.only(differences).kind()).isEqualTo(Kind.INDEX_MISSING);
	}

	@Test
	void takesUniqueIndexInOtherOrderForUniqueOne() {
		assertThat(indexes(List.of(unique("a", "status", "number")), List.of(unique("b", "number", "status"))))
			.isEmpty();
	}

	@Test
	void takesNoPlainIndexForUniqueOne() {
		assertThat(indexes(List.of(index("ix", "status")), List.of(unique("ux", "status"))))
			.extracting(Difference::kind, Difference::to)
			.containsExactly(tuple(Kind.INDEX_MISSING, "unique (status)"), tuple(Kind.INDEX_LEFT, null));
	}

	@Test
	void takesNoPlainExpressionIndexForUniqueOne() {
		var parts = List.of(new Part("lower(status)", true, false));

		assertThat(indexes(List.of(new Index("ix", false, parts, null)), List.of(new Index("ix", true, parts, null))))
			.extracting(Difference::kind)
			.containsExactly(Kind.INDEX_MISSING, Kind.INDEX_LEFT);
	}

	@Test
	void leavesUniquenessThatModelDoesNotAskFor() {
		var differences = indexes(List.of(unique("ux", "status")), List.of(index("ix", "status")));

		assertThat(Compared.only(differences)).isEqualTo(
				new Difference(Kind.INDEX_LEFT, "orders", "ux unique (status)", null, null, Impact.LEFT, List.of()));
	}

	@Test
	void comparesExpressionsAndConditionsAsTheyStand() {
		var index = new Index("a", false, List.of(new Part("lower(status)", true, false)), "number > 0");

		assertThat(indexes(List.of(index), List.of(new Index("b", false, index.parts(), index.filter())))).isEmpty();
		assertThat(indexes(List.of(index), List.of(new Index("b", false, index.parts(), "number > 1"))))
			.extracting(Difference::kind)
			.containsExactly(Kind.INDEX_MISSING, Kind.INDEX_LEFT);
	}

	private static Differences indexes(List<Index> from, List<Index> to) {
		return Compared.tables((table) -> table.withIndexes(from), (table) -> table.withIndexes(to));
	}

	private static Index index(String name, String... columns) {
		return new Index(name, false, Stream.of(columns).map(Part::column).toList(), null);
	}

	private static Index unique(String name, String... columns) {
		return new Index(name, true, Stream.of(columns).map(Part::column).toList(), null);
	}

}

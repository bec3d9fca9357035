package io.turnstone.diff;

import java.util.List;
import java.util.Set;

import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LeftOut}, and for how the differences are found that are left out.
 */
class LeftOutTests {

	private static final ObjectName CUSTOMER = ObjectName.of("customer");

	private static final ForeignKey TO_CUSTOMER = new ForeignKey(null, List.of("number"), CUSTOMER, List.of("id"),
			DeleteAction.NO_ACTION);

	private static final Index INDEX = new Index(null, false, List.of(Index.Part.column("number")), null);

	private static final UniqueKey UNIQUE = new UniqueKey(null, List.of("number"));

	/**
	 * The column {@code number} is missing, with an index, a unique key and a foreign key
	 * over it, the column {@code status} has another type, and customers are missing.
	 */
	private final Differences differences = Comparison
		.of(Compared.schema(Compared.TABLE.withColumns(List.of(Compared.ID, Column.of("status", "integer")))),
				Compared.model(Compared.TABLE.withIndexes(List.of(INDEX))
					.withUniqueKeys(List.of(UNIQUE))
					.withForeignKeys(List.of(TO_CUSTOMER)), Table.of(CUSTOMER, List.of(Compared.ID))),
				ImplicitChecks.STALE)
		.disagreements();

	@Test
	void leavesOutADifferenceAlone() {
		assertThat(stripped(named(this.differences, Kind.COLUMN_TYPE))).containsExactly(Kind.COLUMN_TYPE);
	}

	@Test
	void leavesOutWhatBuildsOnAColumn() {
		assertThat(stripped(named(this.differences, Kind.COLUMN_MISSING))).containsExactlyInAnyOrder(
				Kind.COLUMN_MISSING, Kind.INDEX_MISSING, Kind.UNIQUE_KEY_MISSING, Kind.FOREIGN_KEY_MISSING);
	}

	@Test
	void leavesOutForeignKeysToATable() {
		assertThat(stripped(named(this.differences, Kind.TABLE_MISSING))).containsExactlyInAnyOrder(Kind.TABLE_MISSING,
				Kind.FOREIGN_KEY_MISSING);
	}

	@Test
	void createsATableWithoutAForeignKeyToWhatIsLeftOut() {
		Differences all = Comparison.of(Schema.empty(), Compared
			.model(Compared.TABLE.withForeignKeys(List.of(TO_CUSTOMER)), Table.of(CUSTOMER, List.of(Compared.ID))),
				ImplicitChecks.STALE);
		Difference customer = all.stream()
			.filter((difference) -> difference.object().equals("customer"))
			.findFirst()
			.orElseThrow();

		List<Change> changes = LeftOut.of(Set.of(customer)).applyTo(all).changes();

		assertThat(changes).singleElement().isInstanceOf(Change.CreateTable.class);
		assertThat(changes.get(0).object()).isEqualTo(Compared.NAME);
	}

	@Test
	void findsWhatAChangeIsMadeFor() {
		assertThat(behind(new Change.CreateIndex(Compared.NAME, new Index("ix", false, INDEX.parts(), null))))
			.containsExactly(Kind.INDEX_MISSING);
		assertThat(behind(new Change.FillColumn(Compared.NAME, Compared.STATUS, "1", List.of())))
			.containsExactly(Kind.COLUMN_TYPE);
		assertThat(behind(new Change.CommentTable(CUSTOMER, null, "a"))).containsExactly(Kind.TABLE_MISSING);
		assertThat(behind(new Change.CommentTable(ObjectName.of("parcel"), null, "a"))).isEmpty();
	}

	@Test
	void findsWhatIsTheSameThingElseWhatChangesTheSameTable() {
		Difference type = named(this.differences, Kind.COLUMN_TYPE);
		Difference column = new Difference(Kind.COLUMN_DEFAULT, "customer.id", null, "1", null, Impact.DIVERGES,
				List.of(new Change.CommentTable(CUSTOMER, null, "a")));

		assertThat(this.differences.like(type)).containsExactly(type);
		assertThat(this.differences.like(column)).extracting(Difference::kind).containsExactly(Kind.TABLE_MISSING);
	}

	@Test
	void findsWhatATextNamesElseAllOfTheTable() {
		assertThat(this.differences.about(Compared.NAME, "orders status was Column[..] and is Column[..]"))
			.extracting(Difference::kind)
			.containsExactly(Kind.COLUMN_TYPE);
		assertThat(this.differences.about(Compared.NAME, "orders comment was a and is b")).hasSize(5);
		assertThat(this.differences.about(ObjectName.of("parcel"), "status")).isEmpty();
	}

	@Test
	void tellsTwoIndexesOfATableApart() {
		Index other = new Index(null, false, List.of(Index.Part.column("status")), null);
		Differences indexes = Compared.tables((table) -> table, (table) -> table.withIndexes(List.of(INDEX, other)));
		Difference first = indexes.all().get(0);

		assertThat(LeftOut.of(Set.of(first)).applyTo(indexes).changes()).isEqualTo(indexes.all().get(1).changes())
			.hasSize(1);
	}

	private List<Kind> behind(Change change) {
		return this.differences.behind(change).stream().map(Difference::kind).toList();
	}

	private List<Kind> stripped(Difference leftOut) {
		return LeftOut.of(Set.of(leftOut))
			.applyTo(this.differences)
			.stream()
			.filter((difference) -> difference.changes().isEmpty())
			.map(Difference::kind)
			.toList();
	}

	private static Difference named(Differences differences, Kind kind) {
		return differences.stream().filter((difference) -> difference.kind() == kind).findFirst().orElseThrow();
	}

}

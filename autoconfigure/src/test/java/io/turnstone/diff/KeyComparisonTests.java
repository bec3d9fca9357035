package io.turnstone.diff;

import java.util.List;

import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.UniqueKey;
import io.turnstone.schema.Validity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyComparisonTests {

	private static final ObjectName CUSTOMER = ObjectName.of("customer");

	private static final ForeignKey KEY = reference(CUSTOMER, DeleteAction.NO_ACTION);

	@Test
	void ignoresNameAndOrderOfPrimaryKey() {
		assertThat(Compared.tables((table) -> table.withPrimaryKey(primary("pk1", "id", "number")),
				(table) -> table.withPrimaryKey(primary(null, "number", "id"))))
			.isEmpty();
	}

	@Test
	void reportsMissingPrimaryKey() {
		assertThat(Compared.only(Compared.tables((table) -> table.withPrimaryKey(null), (table) -> table)))
			.isEqualTo(new Difference(Kind.PRIMARY_KEY_MISSING, "orders", null, "(id)", Compared.ORIGIN,
					Impact.DIVERGES, List.of(new Change.AddPrimaryKey(Compared.NAME, primary("orders_pkey", "id")))));
	}

	@Test
	void replacesPrimaryKeyOverOtherColumns() {
		var there = primary("pk", "id", "number");

		var difference = Compared.only(Compared.tables((table) -> table.withPrimaryKey(there), (table) -> table));

		assertThat(difference.kind()).isEqualTo(Kind.PRIMARY_KEY_DIFFERENT);
		assertThat(difference.from()).isEqualTo("(id, number)");
		assertThat(difference.impact()).isEqualTo(Impact.DIVERGES);
		assertThat(difference.changes())
			.containsExactly(new Change.ReplacePrimaryKey(Compared.NAME, there, primary("orders_pkey", "id")));
	}

	@Test
	void breaksOnPrimaryKeyThatKeepsOutOtherRows() {
		var wanted = primary("pk", "id", "number");

		assertThat(List.of(primary("pk", "id"), primary("pk", "status"), primary("pk", "id", "status")))
			.allSatisfy((there) -> {
				var difference = Compared.only(Compared.tables((table) -> table.withPrimaryKey(there),
						(table) -> table.withPrimaryKey(wanted)));

				assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
				assertThat(difference.consequence()).isEqualTo("rows that the model tells apart are rejected");
			});
	}

	@Test
	void leavesPrimaryKeyThatModelDoesNotMap() {
		var difference = Compared.only(Compared.tables((table) -> table, (table) -> table.withPrimaryKey(null)));

		assertThat(difference.kind()).isEqualTo(Kind.PRIMARY_KEY_LEFT);
		assertThat(difference.impact()).isEqualTo(Impact.LEFT);
	}

	@Test
	void reportsMissingUniqueKey() {
		var key = unique("uk", "status");

		assertThat(Compared.only(Compared.tables((table) -> table, (table) -> table.withUniqueKeys(List.of(key)))))
			.isEqualTo(new Difference(Kind.UNIQUE_KEY_MISSING, "orders", null, "(status)", Compared.STATUS_ORIGIN,
					Impact.DIVERGES, List.of(new Change.AddUniqueKey(Compared.NAME, key))));
	}

	@Test
	void ignoresNameAndOrderOfUniqueKey() {
		assertThat(Compared.tables((table) -> table.withUniqueKeys(List.of(unique("uk1", "status", "number"))),
				(table) -> table.withUniqueKeys(List.of(unique("uk2", "number", "status")))))
			.isEmpty();
	}

	@Test
	void takesUniqueIndexForUniqueKey() {
		assertThat(Compared.tables((table) -> table.withIndexes(List.of(uniqueIndex("number", "status"))),
				(table) -> table.withUniqueKeys(List.of(unique("uk", "status", "number")))))
			.isEmpty();
	}

	@Test
	void takesUniqueKeyForUniqueIndex() {
		assertThat(Compared.tables((table) -> table.withUniqueKeys(List.of(unique("uk", "status", "number"))),
				(table) -> table.withIndexes(List.of(uniqueIndex("number", "status")))))
			.isEmpty();
	}

	@Test
	void takesPrimaryKeyForUniqueKey() {
		assertThat(Compared.tables((table) -> table, (table) -> table.withUniqueKeys(List.of(unique("uk", "id")))))
			.isEmpty();
	}

	@Test
	void takesNoPartialIndexForUniqueKey() {
		var partial = new Index("ux", true, List.of(Index.Part.column("status")), "status is not null");

		assertThat(Compared.tables((table) -> table.withIndexes(List.of(partial)),
				(table) -> table.withUniqueKeys(List.of(unique("uk", "status")))))
			.extracting(Difference::kind)
			.containsExactly(Kind.UNIQUE_KEY_MISSING, Kind.INDEX_LEFT);
	}

	@Test
	void takesNoWiderUniqueKeyForNarrowerOne() {
		assertThat(Compared.tables((table) -> table.withUniqueKeys(List.of(unique("uk", "status", "number"))),
				(table) -> table.withUniqueKeys(List.of(unique("uk", "status")))))
			.extracting(Difference::kind)
			.containsExactly(Kind.UNIQUE_KEY_MISSING, Kind.UNIQUE_KEY_LEFT);
	}

	@Test
	void leavesUniqueKeyThatModelDoesNotMap() {
		var differences = Compared.tables((table) -> table.withUniqueKeys(List.of(unique("uk", "status"))),
				(table) -> table);

		assertThat(Compared.only(differences)).isEqualTo(new Difference(Kind.UNIQUE_KEY_LEFT, "orders",
				"unique uk (status)", null, null, Impact.LEFT, List.of()));
		assertThat(differences.changes()).isEmpty();
	}

	@Test
	void reportsMissingForeignKey() {
		assertThat(Compared.only(Compared.tables((table) -> table, (table) -> table.withForeignKeys(List.of(KEY)))))
			.isEqualTo(new Difference(Kind.FOREIGN_KEY_MISSING, "orders", null, "(number) references customer (id)",
					Compared.ORIGIN, Impact.DIVERGES, List.of(new Change.AddForeignKey(Compared.NAME, KEY))));
	}

	@Test
	void ignoresNameOfForeignKey() {
		var renamed = new ForeignKey("other", KEY.columns(), KEY.target(), KEY.targetColumns(), KEY.onDelete());

		assertThat(foreignKeys(renamed, KEY)).isEmpty();
	}

	@Test
	void ignoresOrderOfForeignKeyColumns() {
		assertThat(foreignKeys(
				new ForeignKey("a", List.of("number", "status"), CUSTOMER, List.of("id", "code"),
						DeleteAction.NO_ACTION),
				new ForeignKey("b", List.of("status", "number"), CUSTOMER, List.of("code", "id"),
						DeleteAction.NO_ACTION)))
			.isEmpty();
	}

	@Test
	void tellsCrossedForeignKeyColumnsApart() {
		var difference = Compared.only(foreignKeys(
				new ForeignKey("a", List.of("number", "status"), CUSTOMER, List.of("id", "code"),
						DeleteAction.NO_ACTION),
				new ForeignKey("b", List.of("number", "status"), CUSTOMER, List.of("code", "id"),
						DeleteAction.NO_ACTION)));

		assertThat(difference.kind()).isEqualTo(Kind.FOREIGN_KEY_DIFFERENT);
	}

	@Test
	void replacesForeignKeyThatRefersToSomethingElse() {
		var stale = reference(ObjectName.of("person"), DeleteAction.NO_ACTION);

		assertThat(Compared.only(foreignKeys(stale, KEY))).isEqualTo(new Difference(Kind.FOREIGN_KEY_DIFFERENT,
				"orders", "(number) references person (id)", "(number) references customer (id)", Compared.ORIGIN,
				Impact.BREAKS, List.of(new Change.DropForeignKey(Compared.NAME, stale),
						new Change.AddForeignKey(Compared.NAME, KEY))));
	}

	@Test
	void replacesOnlyTheForeignKeyThatIsStale() {
		var stale = reference(ObjectName.of("person"), DeleteAction.NO_ACTION);
		var other = new ForeignKey("other", List.of("status"), CUSTOMER, List.of("id"), DeleteAction.NO_ACTION);

		assertThat(Compared
			.tables((table) -> table.withForeignKeys(List.of(other, stale)),
					(table) -> table.withForeignKeys(List.of(KEY, other)))
			.changes()).containsExactly(new Change.DropForeignKey(Compared.NAME, stale),
					new Change.AddForeignKey(Compared.NAME, KEY));
	}

	@Test
	void leavesForeignKeysOfOtherColumns() {
		var other = new ForeignKey("other", List.of("status"), CUSTOMER, List.of("id"), DeleteAction.NO_ACTION);

		assertThat(foreignKeys(other, KEY)).extracting(Difference::kind)
			.containsExactly(Kind.FOREIGN_KEY_MISSING, Kind.FOREIGN_KEY_LEFT);
	}

	@Test
	void leavesSecondForeignKeyOverTheSameColumns() {
		var second = reference(ObjectName.of("person"), DeleteAction.NO_ACTION);
		var differences = Compared.tables((table) -> table.withForeignKeys(List.of(second, KEY)),
				(table) -> table.withForeignKeys(List.of(KEY)));

		assertThat(Compared.only(differences).kind()).isEqualTo(Kind.FOREIGN_KEY_LEFT);
	}

	@Test
	void leavesForeignKeyThatModelDoesNotMap() {
		var difference = Compared
			.only(Compared.tables((table) -> table.withForeignKeys(List.of(KEY)), (table) -> table));

		assertThat(difference).isEqualTo(new Difference(Kind.FOREIGN_KEY_LEFT, "orders", "foreign key fk (number)",
				null, null, Impact.LEFT, List.of()));
	}

	@Test
	void breaksWhereDeletionDoesNotCascade() {
		var wanted = reference(CUSTOMER, DeleteAction.CASCADE);

		assertThat(Compared.only(foreignKeys(KEY, wanted))).isEqualTo(new Difference(Kind.FOREIGN_KEY_DIFFERENT,
				"orders", "(number) references customer (id)", "(number) references customer (id) on delete cascade",
				Compared.ORIGIN, Impact.BREAKS, List.of(new Change.DropForeignKey(Compared.NAME, KEY),
						new Change.AddForeignKey(Compared.NAME, wanted))));
	}

	@Test
	void breaksWhereDeletionCascadesInsteadOfSettingNull() {
		var difference = Compared
			.only(foreignKeys(reference(CUSTOMER, DeleteAction.CASCADE), reference(CUSTOMER, DeleteAction.SET_NULL)));

		assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
	}

	@Test
	void divergesWhereDeletionIsRefusedLater() {
		var difference = Compared.only(foreignKeys(KEY, reference(CUSTOMER, DeleteAction.RESTRICT)));

		assertThat(difference.impact()).isEqualTo(Impact.DIVERGES);
	}

	@Test
	void takesRestrictForNoAction() {
		assertThat(foreignKeys(reference(CUSTOMER, DeleteAction.RESTRICT), KEY)).isEmpty();
	}

	@Test
	void leavesCascadeThatModelDoesNotDeclare() {
		assertThat(Compared.only(foreignKeys(reference(CUSTOMER, DeleteAction.CASCADE), KEY)))
			.isEqualTo(new Difference(Kind.FOREIGN_KEY_ACTION_LEFT, "orders",
					"on delete cascade of foreign key (number)", null, Compared.ORIGIN, Impact.LEFT, List.of()));
	}

	@Test
	void leavesWhatAnUpdateDoes() {
		var difference = Compared.only(foreignKeys(KEY.withOnUpdate("cascade"), KEY));

		assertThat(difference.kind()).isEqualTo(Kind.FOREIGN_KEY_ACTION_LEFT);
		assertThat(difference.from()).isEqualTo("on update cascade of foreign key (number)");
	}

	@Test
	void divergesWhereForeignKeyIsNotInForce() {
		for (var validity : List.of(Validity.NOT_VALIDATED, Validity.NOT_ENFORCED)) {
			var there = KEY.withValidity(validity);

			assertThat(Compared.only(foreignKeys(there, KEY)))
				.isEqualTo(new Difference(Kind.FOREIGN_KEY_DIFFERENT, "orders",
						"(number) references customer (id)" + validity.text(), "(number) references customer (id)",
						Compared.ORIGIN, Impact.DIVERGES, List.of(new Change.DropForeignKey(Compared.NAME, there),
								new Change.AddForeignKey(Compared.NAME, KEY))));
		}
	}

	@Test
	void keepsActionsThatModelDoesNotDeclare() {
		var there = reference(CUSTOMER, DeleteAction.CASCADE).withOnUpdate("cascade");

		assertThat(foreignKeys(there.withValidity(Validity.NOT_VALIDATED), KEY).changes())
			.contains(new Change.AddForeignKey(Compared.NAME, there));
		assertThat(foreignKeys(there, reference(CUSTOMER, DeleteAction.SET_NULL)).changes())
			.contains(new Change.AddForeignKey(Compared.NAME,
					reference(CUSTOMER, DeleteAction.SET_NULL).withOnUpdate("cascade")));
	}

	@Test
	void keepsIndexThatWasThereBeforeTheForeignKey() {
		var index = new Index("FK", false, List.of(Index.Part.column("number")), null);

		var changes = Compared
			.tables((table) -> table.withIndexes(List.of(index)), (table) -> table.withForeignKeys(List.of(KEY)))
			.changes();

		assertThat(changes)
			.containsExactly(new Change.AddForeignKey(Compared.NAME, KEY, Change.KeyIndex.BEFORE_THE_KEY));
		assertThat(changes.get(0).reverse())
			.isEqualTo(new Change.DropForeignKey(Compared.NAME, KEY, Change.KeyIndex.BEFORE_THE_KEY));
	}

	@Test
	void takesNoInvalidIndexForUniqueKey() {
		var invalid = new Index("ux", true, List.of(Index.Part.column("status")), null, null, Validity.NOT_ENFORCED);
		var wanted = unique("uk", "status");

		var difference = Compared.only(Compared.tables((table) -> table.withIndexes(List.of(invalid)),
				(table) -> table.withUniqueKeys(List.of(wanted))));

		assertThat(difference.from()).isEqualTo("unique index ux, not enforced");
		assertThat(difference.changes()).containsExactly(new Change.DropIndex(Compared.NAME, invalid),
				new Change.AddUniqueKey(Compared.NAME, wanted));
	}

	private static Differences foreignKeys(ForeignKey from, ForeignKey to) {
		return Compared.tables((table) -> table.withForeignKeys(List.of(from)),
				(table) -> table.withForeignKeys(List.of(to)));
	}

	private static ForeignKey reference(ObjectName target, DeleteAction onDelete) {
		return new ForeignKey("fk", List.of("number"), target, List.of("id"), onDelete);
	}

	private static PrimaryKey primary(String name, String... columns) {
		return new PrimaryKey(name, List.of(columns));
	}

	private static UniqueKey unique(String name, String... columns) {
		return new UniqueKey(name, List.of(columns));
	}

	private static Index uniqueIndex(String... columns) {
		return new Index("ux", true, List.of(columns).stream().map(Index.Part::column).toList(), null);
	}

}

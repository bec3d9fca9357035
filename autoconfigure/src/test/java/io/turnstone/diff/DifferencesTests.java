package io.turnstone.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTests {

	private static final ObjectName NAME = Compared.NAME;

	private static final Column COLUMN = Compared.STATUS;

	private static final ForeignKey FOREIGN = new ForeignKey("fk", List.of("number"), NAME, List.of("id"),
			DeleteAction.NO_ACTION);

	private static final UniqueKey UNIQUE = new UniqueKey("uk", List.of("number"));

	private static final PrimaryKey PRIMARY = new PrimaryKey("pk", List.of("number"));

	private static final Index INDEX = new Index("ix", false, List.of(Index.Part.column("number")), null);

	private static final Check CHECK = Compared.declared("ck", "number > 0", "number");

	private static final Sequence SEQUENCE = new Sequence(ObjectName.of("orders_seq"), 50, 1L);

	private static final List<Change> IN_ORDER = List.of(new Change.CreateSequence(SEQUENCE),
			new Change.AlterSequence(SEQUENCE, SEQUENCE), new Change.DropForeignKey(NAME, FOREIGN),
			new Change.DropCheck(NAME, CHECK), new Change.DropIndex(NAME, INDEX),
			new Change.DropUniqueKey(NAME, UNIQUE), new Change.DropPrimaryKey(NAME, PRIMARY),
			new Change.CreateTable(Compared.TABLE), new Change.AddColumn(NAME, COLUMN),
			new Change.AddColumn(NAME, COLUMN.withGeneratedAs("number")), new Change.SeedTable(Compared.TABLE),
			alter(Aspect.TYPE), alter(Aspect.COLLATION), alter(Aspect.DEFAULT),
			new Change.AlterColumn(NAME, Aspect.NULLABILITY, COLUMN, COLUMN.withNullable(false)),
			new Change.ReplacePrimaryKey(NAME, PRIMARY, PRIMARY), alter(Aspect.NULLABILITY),
			new Change.AddPrimaryKey(NAME, PRIMARY), alter(Aspect.IDENTITY), alter(Aspect.GENERATED),
			new Change.AddUniqueKey(NAME, UNIQUE), new Change.AddCheck(NAME, CHECK),
			new Change.CreateIndex(NAME, INDEX), new Change.AddForeignKey(NAME, FOREIGN), alter(Aspect.COMMENT),
			new Change.CommentTable(NAME, null, "orders"), new Change.DropColumn(NAME, COLUMN),
			new Change.Leave(new Change.SeedTable(Compared.TABLE)), new Change.DropTable(Compared.TABLE),
			new Change.DropSequence(SEQUENCE));

	@Test
	void sortsChangesSoThatTheyCanRun() {
		var shuffled = new ArrayList<>(IN_ORDER);
		Collections.shuffle(shuffled, new Random(42));

		assertThat(differences(shuffled).changes()).containsExactlyElementsOf(IN_ORDER);
	}

	@Test
	void listsEachChangeOnce() {
		assertThat(differences(List.of(IN_ORDER.get(0), IN_ORDER.get(0))).changes()).containsExactly(IN_ORDER.get(0));
	}

	@Test
	void draftsOnlyWhereModelAndDatabaseDisagree() {
		var all = new Differences(List.of(difference("a", Impact.BREAKS), difference("b", Impact.DIVERGES),
				difference("c", Impact.NOTE), difference("d", Impact.LEFT)));

		assertThat(all.disagreements()).extracting(Difference::object).containsExactly("a", "b");
		assertThat(all.changes()).extracting((change) -> change.object().name()).containsExactly("a", "b");
		assertThat(all.of(Impact.NOTE)).extracting(Difference::object).containsExactly("c");
	}

	@Test
	void isEmptyWithoutDifferences() {
		assertThat(new Differences(List.of()).isEmpty()).isTrue();
		assertThat(new Differences(List.of(difference("a", Impact.NOTE))).isEmpty()).isFalse();
	}

	@Test
	void tellsTheSameInWhateverOrderItFindsIt() {
		var indexes = List.of(INDEX, new Index("iy", false, List.of(Index.Part.column("status")), null),
				new Index("iz", false, List.of(Index.Part.column("status"), Index.Part.column("number")), null));
		var tables = List.of(Table.of(ObjectName.of("a"), List.of(Compared.ID)),
				Compared.TABLE.withIndexes(indexes).withUniqueKeys(List.of(UNIQUE)));
		var expected = Comparison.of(Compared.schema(Compared.TABLE), Compared.model(tables.toArray(Table[]::new)),
				ImplicitChecks.STALE);

		var turned = new ArrayList<>(indexes);
		Collections.reverse(turned);
		var found = Comparison.of(Compared.schema(Compared.TABLE),
				Compared.model(tables.get(1).withIndexes(turned), tables.get(0)), ImplicitChecks.STALE);

		assertThat(found).isEqualTo(expected);
		assertThat(found.changes()).isEqualTo(expected.changes());
	}

	@Test
	void takesEveryChangeBackByItsReverse() {
		assertThat(IN_ORDER).allSatisfy((change) -> {
			assertThat(change.reverse().reverse()).isEqualTo(change);
			assertThat(change.reverse().object()).isEqualTo(change.object());
		});
	}

	private static Change alter(Aspect aspect) {
		return new AlterColumn(NAME, aspect, COLUMN, COLUMN);
	}

	private static Differences differences(List<Change> changes) {
		return new Differences(changes.stream()
			.map((change) -> new Difference(Kind.TABLE_MISSING, "orders", null, null, null, Impact.BREAKS,
					List.of(change)))
			.toList());
	}

	private static Difference difference(String object, Impact impact) {
		return new Difference(Kind.TABLE_COMMENT, object, null, null, null, impact,
				List.of(new Change.CommentTable(ObjectName.of(object), null, "new")));
	}

}

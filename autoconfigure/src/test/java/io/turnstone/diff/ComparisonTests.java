package io.turnstone.diff;

import java.util.List;

import io.turnstone.schema.Column;
import io.turnstone.schema.Finding;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Index;
import io.turnstone.schema.Model;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ComparisonTests {

	private static final Sequence SEQUENCE = new Sequence(ObjectName.of("orders_seq"), 50, 1L);

	@Test
	void findsNothingBetweenEqualSchemas() {
		assertThat(Comparison.of(Compared.schema(Compared.TABLE), Compared.model(Compared.TABLE), ImplicitChecks.ALL))
			.isEmpty();
	}

	@Test
	void reportsMissingTable() {
		var difference = Compared
			.only(Comparison.of(Schema.empty(), Compared.model(Compared.TABLE), ImplicitChecks.STALE));

		assertThat(difference).isEqualTo(new Difference(Kind.TABLE_MISSING, "orders", null, "3 columns",
				Compared.ORIGIN, Impact.BREAKS, List.of(new Change.CreateTable(Compared.TABLE))));
	}

	@Test
	void createsMissingTableWithAllThatBelongsToIt() {
		var unique = new UniqueKey(null, List.of("number"));
		var check = Compared.implicit("status in ('A')", "status");
		var index = new Index("ix", false, List.of(Index.Part.column("status")), null);
		var key = new ForeignKey("fk", List.of("number"), ObjectName.of("other"), List.of("id"),
				DeleteAction.NO_ACTION);
		var table = Compared.TABLE.withUniqueKeys(List.of(unique))
			.withChecks(List.of(check))
			.withIndexes(List.of(index))
			.withForeignKeys(List.of(key))
			.withSeeds(List.of("insert into orders values (1)"));

		assertThat(Comparison.of(Schema.empty(), Compared.model(table), ImplicitChecks.STALE).changes())
			.containsExactly(new Change.CreateTable(table), new Change.SeedTable(table),
					new Change.AddUniqueKey(Compared.NAME, unique), new Change.AddCheck(Compared.NAME, check),
					new Change.CreateIndex(Compared.NAME, index), new Change.AddForeignKey(Compared.NAME, key));
	}

	@Test
	void draftsNoTableWithColumnOfUnknownType() {
		var table = Compared.TABLE.withColumns(List.of(Compared.ID, Compared.STATUS.withType(null)));

		var difference = Compared.only(Comparison.of(Schema.empty(), Compared.model(table), ImplicitChecks.STALE));

		assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
		assertThat(difference.changes()).isEmpty();
	}

	@Test
	void leavesUnmappedTableInPlace() {
		var other = Table.of(ObjectName.of("audit_2019"), List.of(Compared.ID));

		var differences = Comparison.of(Compared.schema(Compared.TABLE, other), Compared.model(Compared.TABLE),
				ImplicitChecks.ALL);

		assertThat(Compared.only(differences))
			.isEqualTo(new Difference(Kind.TABLE_LEFT, "audit_2019", "present", null, null, Impact.LEFT, List.of()));
		assertThat(differences.disagreements()).isEmpty();
		assertThat(differences.changes()).isEmpty();
	}

	@Test
	void tellsTablesOfOneNameApartBySchema() {
		var other = Compared.TABLE.withName(new ObjectName("archive", "orders"));

		assertThat(Comparison.of(Compared.schema(other), Compared.model(Compared.TABLE), ImplicitChecks.STALE))
			.extracting(Difference::kind, Difference::object)
			.containsExactly(tuple(Kind.TABLE_LEFT, "archive.orders"), tuple(Kind.TABLE_MISSING, "orders"));
	}

	@Test
	void leavesCommentThatModelDoesNotDeclare() {
		assertThat(Compared.only(Compared.tables((table) -> table.withComment("by hand"), (table) -> table)))
			.isEqualTo(new Difference(Kind.TABLE_COMMENT_LEFT, "orders", "by hand", null, Compared.ORIGIN, Impact.LEFT,
					List.of()));
	}

	@Test
	void reportsDeclaredCommentThatDiffers() {
		var difference = Compared
			.only(Compared.tables((table) -> table.withComment("old"), (table) -> table.withComment("new")));

		assertThat(difference).isEqualTo(new Difference(Kind.TABLE_COMMENT, "orders", "old", "new", Compared.ORIGIN,
				Impact.DIVERGES, List.of(new Change.CommentTable(Compared.NAME, "old", "new"))));
	}

	@Test
	void ignoresOrderOfColumns() {
		assertThat(Compared.tables((table) -> table.withColumns(List.of(Compared.NUMBER, Compared.STATUS, Compared.ID)),
				(table) -> table))
			.isEmpty();
	}

	@Test
	void ignoresStartOfSequenceThatTheModelDoesNotDeclare() {
		assertThat(sequences(List.of(new Sequence(SEQUENCE.name(), 50, 4001L)), List.of(SEQUENCE))).isEmpty();
	}

	@Test
	void notesStartOfSequence() {
		assertThat(Compared.only(sequences(List.of(SEQUENCE), List.of(new Sequence(SEQUENCE.name(), 50, 1000L)))))
			.isEqualTo(new Difference(Kind.SEQUENCE_START, "orders_seq", "start with 1", "start with 1000", null,
					Impact.NOTE, List.of()));
	}

	@Test
	void ignoresStartOfSequenceThatTheDatabaseDoesNotTell() {
		assertThat(sequences(List.of(new Sequence(SEQUENCE.name(), 50, null)),
				List.of(new Sequence(SEQUENCE.name(), 50, 1000L))))
			.isEmpty();
	}

	@Test
	void reportsMissingSequence() {
		assertThat(Compared.only(sequences(List.of(), List.of(SEQUENCE))))
			.isEqualTo(new Difference(Kind.SEQUENCE_MISSING, "orders_seq", null, "increment 50", null, Impact.BREAKS,
					List.of(new Change.CreateSequence(SEQUENCE))));
	}

	@Test
	void reportsSequenceWithOtherIncrement() {
		var there = new Sequence(SEQUENCE.name(), 1, 1L);

		assertThat(Compared.only(sequences(List.of(there), List.of(SEQUENCE))))
			.isEqualTo(new Difference(Kind.SEQUENCE_INCREMENT, "orders_seq", "increment 1", "increment 50", null,
					Impact.BREAKS, List.of(new Change.AlterSequence(there, SEQUENCE))));
	}

	@Test
	void takesTheSequenceOfAColumnForAnyOther() {
		var owned = new Sequence(SEQUENCE.name(), 50, 1L, null, "orders.id");

		assertThat(sequences(List.of(owned), List.of(SEQUENCE))).isEmpty();
		assertThat(sequences(List.of(owned), List.of())).isEmpty();
	}

	@Test
	void leavesLimitOfSequence() {
		var limited = new Sequence(SEQUENCE.name(), 50, 1L, "maxvalue 1000 cycle", null);

		assertThat(Compared.only(sequences(List.of(limited), List.of(SEQUENCE)))).isEqualTo(new Difference(
				Kind.SEQUENCE_LIMIT_LEFT, "orders_seq", "maxvalue 1000 cycle", null, null, Impact.LEFT, List.of()));
	}

	@Test
	void leavesUnmappedSequenceInPlace() {
		assertThat(Compared.only(sequences(List.of(SEQUENCE), List.of()))).isEqualTo(
				new Difference(Kind.SEQUENCE_LEFT, "orders_seq", "increment 50", null, null, Impact.LEFT, List.of()));
	}

	@Test
	void notesWhatCouldNotBeComparedOnce() {
		var inModel = new Finding("orders.shape", "unknown type");
		var inDatabase = new Finding("ix_broken", "is invalid");
		var schema = Schema.of(List.of(), List.of(), List.of(inDatabase, inDatabase));
		var model = new Model(Schema.of(List.of(), List.of(), List.of(inModel)), Origins.none(), List.of(inModel));

		assertThat(Comparison.of(schema, model, ImplicitChecks.STALE)).containsExactly(
				new Difference(Kind.NOT_COMPARED, "ix_broken", null, "is invalid", null, Impact.NOTE, List.of()),
				new Difference(Kind.NOT_COMPARED, "orders.shape", null, "unknown type", null, Impact.NOTE, List.of()));
	}

	@Test
	void comparesTheRestWhereSomethingIsUnknown() {
		var model = new Model(
				Compared.schema(Compared.TABLE.withColumns(List.of(Compared.ID, Compared.STATUS.withType(null),
						Compared.NUMBER, Column.of("city", "text")))),
				Origins.none(), List.of(new Finding("orders.status", "unknown type")));

		assertThat(Comparison.of(Compared.schema(Compared.TABLE), model, ImplicitChecks.STALE))
			.extracting(Difference::kind, Difference::object)
			.containsExactly(tuple(Kind.COLUMN_MISSING, "orders.city"), tuple(Kind.NOT_COMPARED, "orders.status"));
	}

	private static Differences sequences(List<Sequence> from, List<Sequence> to) {
		var model = new Model(Schema.of(List.of(), to, List.of()), Origins.none(), List.of());
		return Comparison.of(Schema.of(List.of(), from, List.of()), model, ImplicitChecks.STALE);
	}

}

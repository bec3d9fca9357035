package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Hazard.Level;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.TableStatistics;
import io.turnstone.schema.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LongLockTests {

	private static final Index INDEX = new Index("ix", false, List.of(Index.Part.column("note")), null);

	private static final ForeignKey KEY = new ForeignKey("fk", List.of("note"), ObjectName.of("notes"), List.of("id"),
			ForeignKey.DeleteAction.NO_ACTION);

	private final Judged judged = Judged.by(new LongLock());

	@Test
	void tellsIndexThatKeepsWritersOut() {
		assertThat(this.judged.with(new TableStatistics(2_100_000L, 1_500_000_000L, null))
			.of(new Change.CreateIndex(Judged.ORDERS, INDEX))).singleElement().satisfies((hazard) -> {
				assertThat(hazard.level()).isEqualTo(Level.DANGER);
				assertThat(hazard.message()).isEqualTo("nobody can write to it meanwhile: an index of all its rows is "
						+ "built (about 2,100,000 rows, 1.4 GB)");
				assertThat(hazard.safeWay()).contains("create index concurrently");
			});
	}

	@Test
	void saysThatASizeIsNotKnown() {
		assertThat(this.judged.of(Judged.notNull())).singleElement().satisfies((hazard) -> {
			assertThat(hazard.level()).isEqualTo(Level.CAUTION);
			assertThat(hazard.message()).endsWith("(of unknown size)");
		});
	}

	@Test
	void leavesWhatIsDoneOnlineAlone() {
		Change unchecked = new Change.AddForeignKey(Judged.ORDERS, KEY.withValidity(Validity.NOT_VALIDATED));

		assertThat(this.judged.of(Judged.online(new Change.CreateIndex(Judged.ORDERS, INDEX)),
				new Step.OfSchema(unchecked), new Step.OfSchema(new Change.ValidateConstraint(Judged.ORDERS, "fk"))))
			.isEmpty();
		assertThat(this.judged.of(new Change.AddForeignKey(Judged.ORDERS, KEY))).hasSize(1);
	}

	@Test
	void leavesNewColumnsAndTablesAlone() {
		assertThat(this.judged.of(new Change.AddColumn(Judged.ORDERS, Column.of("state", "text")))).isEmpty();
		assertThat(this.judged.of(Judged.creation(), new Change.CreateIndex(Judged.ORDERS, INDEX))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "MariaDB", "MySQL", "SQLite" })
	void leavesIndexesAloneThatKeepNobodyOut(String product) {
		assertThat(this.judged.on(product).of(new Change.CreateIndex(Judged.ORDERS, INDEX))).isEmpty();
	}

	@Test
	void tellsFullTextIndexOfMariaDb() {
		var full = new Index("ix", false, List.of(Index.Part.column("note")), null, "fulltext (note)", Validity.VALID);

		assertThat(this.judged.on("MariaDB").of(new Change.CreateIndex(Judged.ORDERS, full))).hasSize(1);
	}

	@Test
	void tellsOfLargeTablesOnlyOnH2() {
		Change index = new Change.CreateIndex(Judged.ORDERS, INDEX);

		assertThat(this.judged.on("H2").of(index)).isEmpty();
		assertThat(this.judged.on("H2").with(new TableStatistics(9_999L, null, null)).of(index)).isEmpty();
		assertThat(this.judged.on("H2").with(new TableStatistics(10_000L, null, null)).of(index)).hasSize(1);
	}

	@Test
	void knowsThatAFillLocksNoReader() {
		var fill = new Change.FillColumn(Judged.ORDERS, Judged.NOTE, "''", List.of());

		assertThat(this.judged.of(fill)).extracting(Hazard::level).containsExactly(Level.SAFE);
		assertThat(this.judged.with(new TableStatistics(1_000_000L, null, null)).of(fill)).extracting(Hazard::level)
			.containsExactly(Level.CAUTION);
	}

	@Test
	void tellsLockTakenByHand() {
		assertThat(this.judged.of(new Step.Locking(Judged.ORDERS))).extracting(Hazard::object)
			.containsExactly("orders");
	}

}

package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Hazard.Level;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.TableStatistics;
import io.turnstone.schema.UniqueKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UnindexedForeignKeyTests {

	private static final Change KEY = new Change.AddForeignKey(Judged.ORDERS, new ForeignKey("fk", List.of("note"),
			ObjectName.of("notes"), List.of("id"), ForeignKey.DeleteAction.NO_ACTION));

	private final Judged judged = Judged.by(new UnindexedForeignKey());

	@Test
	void tellsForeignKeyWithoutAnIndex() {
		assertThat(this.judged.of(KEY)).extracting(Hazard::level).containsExactly(Level.SAFE);
		assertThat(this.judged.with(new TableStatistics(10_001L, null, null)).of(KEY)).extracting(Hazard::level)
			.containsExactly(Level.CAUTION);
	}

	@Test
	void leavesIndexedForeignKeyAlone() {
		Index index = new Index("ix", false, List.of(Index.Part.column("note"), Index.Part.column("id")), null);

		assertThat(this.judged.of(KEY, new Change.CreateIndex(Judged.ORDERS, index))).isEmpty();
		assertThat(this.judged.with(Judged.TABLE.withIndexes(List.of(index))).of(KEY)).isEmpty();
		assertThat(this.judged.with(Judged.TABLE)
			.of(KEY, new Change.AddUniqueKey(Judged.ORDERS, new UniqueKey("uk", List.of("note"))))).isEmpty();
	}

	@Test
	void needsAnIndexThatBeginsWithTheColumnsAndHasAllRows() {
		Index other = new Index("ix", false, List.of(Index.Part.column("id"), Index.Part.column("note")), null);
		Index partial = new Index("ix", false, List.of(Index.Part.column("note")), "note is not null");

		assertThat(this.judged.of(KEY, new Change.CreateIndex(Judged.ORDERS, other))).hasSize(1);
		assertThat(this.judged.of(KEY, new Change.CreateIndex(Judged.ORDERS, partial))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MariaDB", "MySQL", "H2" })
	void leavesProductsAloneThatMakeTheIndex(String product) {
		assertThat(this.judged.on(product).of(KEY)).isEmpty();
	}

}

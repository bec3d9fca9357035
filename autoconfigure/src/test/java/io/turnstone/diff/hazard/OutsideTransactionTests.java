package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.schema.Index;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutsideTransactionTests {

	private static final Change INDEX = new Change.CreateIndex(Judged.ORDERS,
			new Index("ix", false, List.of(Index.Part.column("note")), null));

	private final Judged judged = Judged.by(new OutsideTransaction());

	@Test
	void tellsWhatTheServerRefuses() {
		assertThat(this.judged.of(Judged.online(INDEX), new Step.Alone("vacuum"))).extracting(Hazard::object)
			.containsExactly("index ... concurrently", "vacuum");
	}

	@Test
	void leavesAloneWhatRunsOutside() {
		assertThat(this.judged.of(new Batch("1", List.of(Judged.online(INDEX)), false, Batch.WayBack.KNOWN))).isEmpty();
		assertThat(this.judged.of(INDEX)).isEmpty();
		assertThat(this.judged.on("MariaDB").of(Judged.online(INDEX))).isEmpty();
	}

}

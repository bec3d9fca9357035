package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HalfDoneTests {

	private static final Step FIRST = new Step.OfSchema(new Change.AddColumn(Judged.ORDERS, Judged.NOTE));

	private static final Step SECOND = new Step.OfSchema(Judged.notNull());

	private final Judged judged = Judged.by(new HalfDone());

	@ParameterizedTest
	@ValueSource(strings = { "MariaDB", "MySQL", "H2" })
	void tellsChangesThatAreCommittedOneByOne(String product) {
		assertThat(this.judged.on(product).of(FIRST, SECOND)).singleElement()
			.extracting(Hazard::message)
			.asString()
			.startsWith("its 2 changes are committed one by one");
		assertThat(this.judged.on(product).of(FIRST)).isEmpty();
	}

	@Test
	void leavesTransactionsAlone() {
		assertThat(this.judged.of(FIRST, SECOND)).isEmpty();
		assertThat(this.judged.of(new Batch("1", List.of(FIRST, SECOND), false, Batch.WayBack.KNOWN))).hasSize(1);
	}

}

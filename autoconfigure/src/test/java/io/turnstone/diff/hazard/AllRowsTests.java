package io.turnstone.diff.hazard;

import io.turnstone.diff.hazard.Hazard.Level;
import io.turnstone.diff.hazard.Step.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllRowsTests {

	private final Judged judged = Judged.by(new AllRows());

	@ParameterizedTest
	@EnumSource
	void tellsStatementsWithoutACondition(Action action) {
		assertThat(this.judged.of(new Step.OfRows(action, Judged.ORDERS))).singleElement()
			.satisfies((hazard) -> assertThat(hazard.message())
				.contains((action == Action.UPDATE) ? "overwritten" : "deleted"))
			.extracting(Hazard::level)
			.isEqualTo(Level.DANGER);
	}

	@Test
	void leavesNewTablesAlone() {
		assertThat(this.judged.of(new Step.OfSchema(Judged.creation()), new Step.OfRows(Action.UPDATE, Judged.ORDERS)))
			.isEmpty();
	}

}

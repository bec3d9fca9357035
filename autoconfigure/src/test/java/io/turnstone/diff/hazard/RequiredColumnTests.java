package io.turnstone.diff.hazard;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequiredColumnTests {

	private static final Column STATE = Column.of("state", "text").withNullable(false);

	private final Judged judged = Judged.by(new RequiredColumn());

	@Test
	void tellsWhatTheOldVersionDoesNotWrite() {
		assertThat(this.judged.of(new Change.AddColumn(Judged.ORDERS, STATE), Judged.notNull()))
			.extracting(Hazard::object)
			.containsExactly("orders.state", "orders.note");
	}

	@Test
	void leavesWhatFillsItselfAlone() {
		assertThat(this.judged.of(new Change.AddColumn(Judged.ORDERS, STATE.withDefault("'NEW'")),
				Judged.notNull().reverse()))
			.isEmpty();
	}

	@Test
	void leavesWhatIsDueLaterAlone() {
		assertThat(this.judged.of(Judged.later(Judged.notNull()))).isEmpty();
		assertThat(this.judged.of(Judged.creation(), Judged.notNull())).isEmpty();
	}

}

package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotNullOnRowsTests {

	private final Judged judged = Judged.by(new NotNullOnRows());

	@Test
	void tellsColumnThatBecomesNotNull() {
		assertThat(this.judged.of(Judged.notNull())).extracting(Hazard::object).containsExactly("orders.note");
		assertThat(this.judged.of(Judged.notNull().reverse())).isEmpty();
	}

	@Test
	void tellsNewColumnWithoutAValue() {
		Column required = Column.of("state", "text").withNullable(false);

		assertThat(this.judged.of(new Change.AddColumn(Judged.ORDERS, required))).extracting(Hazard::code)
			.containsExactly("TS110");
		assertThat(this.judged.of(new Change.AddColumn(Judged.ORDERS, required.withDefault("'NEW'")))).isEmpty();
		assertThat(this.judged.of(new Change.AddColumn(Judged.ORDERS, required.withNullable(true)))).isEmpty();
	}

	@Test
	void leavesFilledColumnsAndNewTablesAlone() {
		assertThat(this.judged.of(new Change.FillColumn(Judged.ORDERS, Judged.NOTE, "''", List.of()), Judged.notNull()))
			.isEmpty();
		assertThat(this.judged.of(Judged.creation(), Judged.notNull())).isEmpty();
	}

}

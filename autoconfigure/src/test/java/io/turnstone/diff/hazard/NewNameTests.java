package io.turnstone.diff.hazard;

import io.turnstone.diff.Change;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewNameTests {

	private final Judged judged = Judged.by(new NewName());

	@Test
	void tellsNewNames() {
		assertThat(this.judged.of(new Change.RenameTable(Judged.ORDERS, "purchase"),
				new Change.RenameColumn(Judged.ORDERS, Judged.NOTE, "remark")))
			.extracting(Hazard::object)
			.containsExactly("purchase", "orders.remark");
	}

	@Test
	void leavesNewColumnsAlone() {
		assertThat(this.judged.of(new Change.AddColumn(Judged.ORDERS, Judged.NOTE))).isEmpty();
	}

}

package io.turnstone.diff.hazard;

import io.turnstone.diff.Change;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DropInUseTests {

	private final Judged judged = Judged.by(new DropInUse());

	@Test
	void tellsDropBesideTheOldVersion() {
		assertThat(
				this.judged.of(new Change.DropColumn(Judged.ORDERS, Judged.NOTE), new Change.DropTable(Judged.TABLE)))
			.extracting(Hazard::object)
			.containsExactly("orders.note", "orders");
	}

	@Test
	void leavesDropAfterTheOldVersionAlone() {
		assertThat(this.judged.of(Judged.later(new Change.DropColumn(Judged.ORDERS, Judged.NOTE)))).isEmpty();
		assertThat(this.judged.of(Judged.creation(), new Change.DropTable(Judged.TABLE))).isEmpty();
	}

}

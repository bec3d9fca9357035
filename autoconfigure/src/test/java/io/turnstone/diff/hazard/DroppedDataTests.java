package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Hazard.Level;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.UniqueKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DroppedDataTests {

	private final Judged judged = Judged.by(new DroppedData());

	@Test
	void tellsWhatIsDropped() {
		assertThat(this.judged.of(new Change.DropTable(Judged.TABLE), new Change.DropColumn(Judged.ORDERS, Judged.NOTE),
				new Change.DropSequence(new Sequence(ObjectName.of("orders_seq"), 50, 1L))))
			.extracting(Hazard::object)
			.containsExactly("orders", "orders.note", "orders_seq");
		assertThat(this.judged.of(new Change.DropTable(Judged.TABLE))).extracting(Hazard::level)
			.containsExactly(Level.DANGER);
	}

	@Test
	void letsConstraintsGo() {
		assertThat(this.judged.of(new Change.DropUniqueKey(Judged.ORDERS, new UniqueKey("uk", List.of("note"))),
				Judged.creation()))
			.isEmpty();
	}

}

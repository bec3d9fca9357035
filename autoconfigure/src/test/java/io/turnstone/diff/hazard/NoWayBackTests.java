package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Hazard.Level;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.UserType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoWayBackTests {

	private final Judged judged = Judged.by(new NoWayBack());

	@Test
	void tellsChangeSetWithoutAWayBack() {
		List<Step> steps = List.of(new Step.OfRows(Step.Action.UPDATE, Judged.ORDERS));

		assertThat(this.judged.of(new Batch("1", steps, true, Batch.WayBack.NONE))).extracting(Hazard::object)
			.containsExactly("1");
		assertThat(this.judged.of(new Batch("1", steps, true, Batch.WayBack.KNOWN))).isEmpty();
	}

	@Test
	void mentionsValuesThatStay() {
		UserType from = UserType.of(ObjectName.of("state"), UserType.Form.ENUM, List.of("NEW"));
		UserType to = UserType.of(ObjectName.of("state"), UserType.Form.ENUM, List.of("NEW", "PAID"));

		assertThat(this.judged.of(new Change.AlterType(from, to))).extracting(Hazard::level)
			.containsExactly(Level.SAFE);
	}

}

package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.schema.Check;
import io.turnstone.schema.Index;
import io.turnstone.schema.UniqueKey;
import io.turnstone.schema.Validity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintOnRowsTests {

	private static final Check STATES = new Check("states", "note in ('A', 'B')", null, List.of("note"),
			Check.Source.DATABASE);

	private final Judged judged = Judged.by(new ConstraintOnRows());

	@Test
	void tellsConstraintsOnRows() {
		Change unique = new Change.AddUniqueKey(Judged.ORDERS, new UniqueKey("uk", List.of("note")));

		assertThat(this.judged.of(unique, new Change.AddCheck(Judged.ORDERS, STATES))).hasSize(2);
		assertThat(this.judged.of(Judged.creation(), unique)).isEmpty();
		assertThat(this.judged.of(new Change.CreateIndex(Judged.ORDERS,
				new Index("ix", false, List.of(Index.Part.column("note")), null))))
			.isEmpty();
	}

	@Test
	void tellsValidationInPlaceOfWhatIsNotValidated() {
		Change added = new Change.AddCheck(Judged.ORDERS, STATES.withValidity(Validity.NOT_VALIDATED));

		assertThat(this.judged.of(added)).isEmpty();
		assertThat(this.judged.of(added, new Change.ValidateConstraint(Judged.ORDERS, "states"))).hasSize(1);
	}

	@Test
	void leavesWiderCheckAlone() {
		Check wider = STATES.withExpression("note in ('A', 'B', 'C')");
		var replaced = new Change.ReplaceCheck(Judged.ORDERS, STATES, wider);

		assertThat(this.judged.of(replaced, new Change.ValidateConstraint(Judged.ORDERS, "states"))).isEmpty();
		assertThat(this.judged.of(replaced.reverse())).hasSize(1);
		assertThat(this.judged.of(new Change.ReplaceCheck(Judged.ORDERS, STATES, STATES.withExpression("note <> 'X'"))))
			.hasSize(1);
	}

}

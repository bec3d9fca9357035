package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.schema.Check;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FewerValuesTests {

	private static final Check STATES = new Check("states", "note in ('A', 'B')", null, List.of("note"),
			Check.Source.DATABASE);

	private final Judged judged = Judged.by(new FewerValues());

	@Test
	void tellsValuesThatAreRefused() {
		Change fewer = new Change.ReplaceCheck(Judged.ORDERS, STATES, STATES.withExpression("note in ('A')"));

		assertThat(this.judged.of(fewer)).singleElement()
			.extracting(Hazard::message)
			.asString()
			.contains("may still write B, which is refused");
		assertThat(this.judged.of(fewer.reverse())).isEmpty();
		assertThat(this.judged.of(Judged.later(fewer))).isEmpty();
	}

	@Test
	void tellsValuesOfAnEnumeratedType() {
		assertThat(this.judged.of(Judged.retype("enum('A','B')", "enum('B','C')"))).singleElement()
			.extracting(Hazard::message)
			.asString()
			.contains("write A,");
		assertThat(this.judged.of(Judged.retype("enum('A','B')", "enum('A','B','C')"))).isEmpty();
		assertThat(this.judged.of(Judged.retype("text", "character varying(5)"))).isEmpty();
	}

}

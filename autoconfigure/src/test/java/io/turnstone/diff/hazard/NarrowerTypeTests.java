package io.turnstone.diff.hazard;

import io.turnstone.diff.hazard.Hazard.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NarrowerTypeTests {

	private final Judged judged = Judged.by(new NarrowerType());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(255)         | character varying(50)
			text                           | character varying(255)
			numeric(10,4)                  | numeric(8,2)
			numeric(12,2)                  | numeric(10,2)
			bigint                         | integer
			timestamp(6) without time zone | timestamp(3) without time zone
			ENUM('A', 'B')                 | ENUM('A')
			""")
	void tellsTypeThatHoldsLess(String from, String to) {
		assertThat(this.judged.of(Judged.retype(from, to))).extracting(Hazard::level).containsExactly(Level.DANGER);
		assertThat(this.judged.of(Judged.retype(to, from))).isEmpty();
	}

	@Test
	void saysWhatHoldsLess() {
		assertThat(this.judged.of(Judged.retype("numeric(10,4)", "numeric(10,2)"))).singleElement()
			.satisfies((hazard) -> {
				assertThat(hazard.code()).isEqualTo("TS102");
				assertThat(hazard.object()).isEqualTo("orders.note");
				assertThat(hazard.message()).startsWith("numeric(10,2) holds less than numeric(10,4)");
			});
	}

	@Test
	void leavesNewTablesAlone() {
		assertThat(this.judged.of(Judged.creation(), Judged.retype("text", "character varying(255)"))).isEmpty();
	}

}

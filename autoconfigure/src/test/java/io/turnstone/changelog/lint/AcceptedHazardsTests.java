package io.turnstone.changelog.lint;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptedHazardsTests {

	@Test
	void readsCodesAndReasons() {
		AcceptedHazards accepted = AcceptedHazards.of("""
				Drops the note. turnstone:accept TS101, TS202 nobody needs it; turnstone:accept TS302 it is small
				turnstone:accept TS401 the way back is by hand""");

		assertThat(accepted.reasons()).containsExactlyInAnyOrderEntriesOf(Map.of("TS101", "nobody needs it", "TS202",
				"nobody needs it", "TS302", "it is small", "TS401", "the way back is by hand"));
		assertThat(accepted.mistakes()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "turnstone:accept", "turnstone:accept TS101", "turnstone:accept TS101, TS102",
			"turnstone:accept nobody needs it", "turnstone:accept TS10 nobody needs it" })
	void wantsACodeAndAReason(String comment) {
		AcceptedHazards accepted = AcceptedHazards.of(comment);

		assertThat(accepted.reasons()).isEmpty();
		assertThat(accepted.mistakes()).hasSize(1);
	}

	@Test
	void leavesOtherCommentsAlone() {
		assertThat(AcceptedHazards.of("accepts TS101 from others").mistakes()).isEmpty();
		assertThat(AcceptedHazards.of(null).mistakes()).isEmpty();
	}

}

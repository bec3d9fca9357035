package io.turnstone.changelog;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AcknowledgementsTests {

	@Test
	void readsEntries() {
		var read = Acknowledgements.read("""
				# what we live with
				- difference: CHECK_MISSING:orders.status
				  reason: the old shop writes other values
				  until: 2027-01-31
				- difference: audit_*
				  reason: "kept: for the auditors"
				""");

		assertThat(read).extracting((each) -> each.pattern().toString())
			.containsExactly("CHECK_MISSING:orders.status", "audit_*");
		assertThat(read).extracting(Acknowledgement::reason)
			.containsExactly("the old shop writes other values", "kept: for the auditors");
		assertThat(read).extracting(Acknowledgement::until).containsExactly(LocalDate.of(2027, 1, 31), null);
	}

	@Test
	void readsAnEmptyFile() {
		assertThat(Acknowledgements.read("# nothing yet\n")).isEmpty();
	}

	@Test
	void holdsUntilTheEndOfTheLastDay() {
		var entry = Acknowledgements.read("- {difference: orders, reason: later, until: 2027-01-31}").get(0);

		assertThat(entry.isValidOn(LocalDate.of(2027, 1, 31))).isTrue();
		assertThat(entry.isValidOn(LocalDate.of(2027, 2, 1))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "orders: x | line 1 is not a list", "- orders | line 1 is not an entry",
			"- {difference: orders} | line 1 has no reason", "- {reason: x} | line 1 has no difference",
			"- {difference: orders, reason: ' '} | line 1 has no reason",
			"- {difference: orders, reason: x, until: soon} | line 1 has 'soon' for a date: write it as 2027-01-31",
			"- {difference: 'INDEX:orders', reason: x} | line 1 names no difference: 'INDEX' is no kind",
			"- {difference: orders, reason: x, untill: 2027-01-31} | line 1 is none of the keys",
			"- {difference: [a], reason: x} | line 1 is none of the keys",
			"- {difference: orders | line 1 is not YAML" })
	void saysWhatIsWrongAndWhere(String content, String message) {
		assertThatExceptionOfType(AcknowledgementException.class).isThrownBy(() -> Acknowledgements.read(content))
			.withMessageStartingWith("turnstone.acknowledged.yaml: " + message);
	}

	@Test
	void namesTheLineOfTheEntry() {
		assertThatExceptionOfType(AcknowledgementException.class)
			.isThrownBy(() -> Acknowledgements.read("- {difference: a, reason: b}\n\n- difference: c\n"))
			.withMessageContaining("line 3 has no reason");
	}

}

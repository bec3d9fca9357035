package io.turnstone.diff;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DifferencePatternTests {

	@ParameterizedTest
	@CsvSource({ "orders, true", "ORDERS, true", "orders.note, true", "Orders.NOTE, true", "orders.no, false",
			"order, false", "ord*, true", "*.note, true", "orders.n*e, true", "note, false", "*, true",
			"COLUMN_TYPE:orders, true", "column_*:orders.note, true", "INDEX_MISSING:orders, false", "o.ders, false" })
	void matchesWhatItNames(String pattern, boolean expected) {
		Difference difference = difference(Kind.COLUMN_TYPE, "orders.note");

		assertThat(DifferencePattern.of(pattern).matches(difference)).isEqualTo(expected);
	}

	@Test
	void matchesKeysAndIndexesOfATable() {
		assertThat(DifferencePattern.of("orders").matches(difference(Kind.INDEX_MISSING, "orders(a, b)"))).isTrue();
		assertThat(DifferencePattern.of("orders").matches(difference(Kind.TABLE_LEFT, "orders_old"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", ":orders", "COLUMN_TYPE:", "INDEX:orders" })
	void refusesWhatNamesNothing(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> DifferencePattern.of(pattern))
			.withMessageMatching("(?s)'.*' (names no table|is no kind of difference).*");
	}

	private static Difference difference(Kind kind, String object) {
		return new Difference(kind, object, null, null, null, Impact.BREAKS, List.of());
	}

}

package io.turnstone.diff;

import java.util.Optional;

import io.turnstone.schema.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedValuesTests {

	@ParameterizedTest
	@ValueSource(strings = { "status in ('NEW','PAID')", "\"status\" IN('NEW', 'PAID')", "`status` in ('NEW','PAID')",
			"(`status` in (_utf8mb4'NEW',_utf8mb4'PAID'))",
			"((status)::text = ANY ((ARRAY['NEW'::character varying, 'PAID'::character varying])::text[]))",
			"((status)::text = ANY (ARRAY[('NEW'::character varying)::text, ('PAID'::character varying)::text]))",
			"(status = ANY (ARRAY['NEW'::bpchar, 'PAID'::bpchar]))",
			"((status IS NULL) OR (status = ANY (ARRAY['NEW'::text, 'PAID'::text])))" })
	void readsTexts(String expression) {
		assertThat(read(expression))
			.hasValueSatisfying((values) -> assertThat(values.listed()).containsExactlyInAnyOrder("NEW", "PAID"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"status\" = 'NEW'", "((status)::text = 'NEW'::text)", "(status = 'NEW'::bpchar)" })
	void readsSingleText(String expression) {
		assertThat(read(expression)).hasValueSatisfying((values) -> assertThat(values.listed()).containsExactly("NEW"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "status between 0 and 2", "\"status\" BETWEEN 0 AND 2",
			"((status >= 0) AND (status <= 2))", "(\"status\" >= 0) AND (\"status\" <= 2)" })
	void readsRange(String expression) {
		assertThat(read(expression)).hasValueSatisfying((values) -> {
			assertThat(values.lowest()).isZero();
			assertThat(values.highest()).isEqualTo(2);
		});
	}

	@Test
	void readsOpenRange() {
		assertThat(read("(status >= 0)")).hasValueSatisfying((values) -> {
			assertThat(values.lowest()).isZero();
			assertThat(values.highest()).isNull();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "status in (1,-5)", "(status = ANY (ARRAY[1, '-5'::integer]))",
			"(status = ANY (ARRAY[1, (-5)]))" })
	void readsNumbers(String expression) {
		assertThat(read(expression))
			.hasValueSatisfying((values) -> assertThat(values.listed()).containsExactlyInAnyOrder("1", "-5"));
	}

	@Test
	void readsQuotesAndKeywordsInTexts() {
		assertThat(read("status in ('it''s', 'a, b', 'x::text', '(or)')")).hasValueSatisfying(
				(values) -> assertThat(values.listed()).containsExactlyInAnyOrder("it's", "a, b", "x::text", "(or)"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "status <> 'NEW'", "char_length(status) > 2", "status not in ('NEW')",
			"NOT (status = 'NEW')", "((status)::text ~~ 'N%'::text)", "status = number", "other in ('NEW')",
			"(status = 'NEW') AND (number > 0)", "status > 0", "status <= 100", "upper(status) = 'NEW'",
			"status = upper('new')" })
	void readsNothingOfAnotherPurpose(String expression) {
		assertThat(read(expression)).isEmpty();
	}

	@Test
	void readsNothingOfSeveralColumns() {
		assertThat(AllowedValues.of(Compared.found("ck", "status in ('NEW')", "number", "status"))).isEmpty();
	}

	@Test
	void readsEnumeratedType() {
		assertThat(AllowedValues.of(DataType.of("ENUM('NEW', 'PAID')")).listed()).containsExactlyInAnyOrder("NEW",
				"PAID");
	}

	@Test
	void lacksTextsThatAreNotListed() {
		assertThat(lacking("status in ('A','B')", "status in ('D','B','C')")).hasValue("[C, D]");
		assertThat(lacking("status in ('A','B')", "status in ('B')")).hasValue("[]");
	}

	@Test
	void lacksNumbersOutOfRange() {
		assertThat(lacking("status between 1 and 2", "status between 0 and 4")).hasValue("[0, 3, 4]");
		assertThat(lacking("status between 0 and 4", "status between 1 and 2")).hasValue("[]");
		assertThat(lacking("status in (0, 1, 3)", "status between 0 and 3")).hasValue("[2]");
		assertThat(lacking("status between 0 and 3", "status in (0, 5)")).hasValue("[5]");
	}

	@Test
	void lacksBoundOfOpenRangeOnly() {
		assertThat(lacking("status between 0 and 100", "status >= 0")).hasValue("[]");
		assertThat(lacking("status >= 1", "status >= 0")).hasValue("[0]");
	}

	@Test
	void lacksTextsWhereNumbersAreListed() {
		assertThat(lacking("status between 0 and 1", "status in ('A','B')")).hasValue("[A, B]");
		assertThat(lacking("status in ('A','B')", "status between 0 and 1")).hasValue("[0, 1]");
	}

	@Test
	void lacksBoundsOfHugeRange() {
		assertThat(lacking("status = 7", "status between 0 and 99999999999")).hasValue("[0, 99999999999]");
	}

	private static Optional<AllowedValues> read(String expression) {
		return AllowedValues.of(Compared.found("ck", expression, "status"));
	}

	private static Optional<String> lacking(String there, String wanted) {
		return read(there).flatMap((values) -> read(wanted).map(values::lacking)).map(Object::toString);
	}

}

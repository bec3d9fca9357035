package io.turnstone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SqlExpression}.
 */
class SqlExpressionTests {

	@ParameterizedTest
	@ValueSource(strings = { "'NEW'", "'it''s; -- a /* test */ (1'", "0", "-1.5", "current_timestamp", "now()" })
	void leavesAPlainValueAsItIs(String text) {
		assertThat(SqlExpression.of(" " + text + " ")).hasToString(text);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiterString = "=>",
			value = { "id * 2 => (id * 2)", "'a' || 'b' => ('a' || 'b')", "coalesce(a, ')') => (coalesce(a, ')'))",
					"1, other = 2 => (1, other = 2)", "0 where true => (0 where true)" })
	void putsAnythingElseInBrackets(String text, String expected) {
		assertThat(SqlExpression.of(text)).hasToString(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "1; drop table customer", "1 -- all", "1 /* all", "1) or (1", "(1", "'open",
			"'\\'", "1 # all", "$$a$$", "\"open", "1\u0000" })
	void refusesWhatCouldEndTheStatement(String text) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> SqlExpression.of(text))
			.withMessageContaining("is not one SQL expression")
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(MigrationsException.Reason.BAD_REQUEST));
	}

	@Test
	void takesAListApartAtCommasOutsideOfQuotesAndBrackets() {
		assertThat(SqlExpression.split("a.b='x,y', c.d=concat(1, ')'),,-e.f , \"g,h\".i=1"))
			.containsExactly("a.b='x,y'", "c.d=concat(1, ')')", "-e.f", "\"g,h\".i=1");
	}

}

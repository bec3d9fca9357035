package io.turnstone.boot.command.text;

import io.turnstone.ModelDifference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Subject}.
 */
class SubjectTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"column is missing  | purchase_order.discount       | purchase_order       | discount",
			"column is missing  | sales.purchase_order.discount | sales.purchase_order | discount",
			"table is missing   | purchase_order                | purchase_order       | ''",
			"table is missing   | sales.purchase_order          | sales.purchase_order | ''",
			"sequence is missing| sales.order_seq               | sales.order_seq      | ''",
			"index is missing   | customer(last_name, a.b)      | customer             | (last_name, a.b)",
			"index is missing   | customer.ix_name (last_name)  | customer             | ix_name (last_name)",
			"primary key differs| customer                      | customer             | ''" })
	void splitsTableAndPart(String kind, String object, String table, String part) {
		var difference = new ModelDifference("CODE", kind, object, null, null, null, "BREAKS", "rule", null);

		assertThat(Subject.of(difference)).isEqualTo(new Subject(table, part));
	}

}

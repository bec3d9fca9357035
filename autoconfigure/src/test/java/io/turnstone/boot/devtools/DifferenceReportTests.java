package io.turnstone.boot.devtools;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.ModelDifference;
import io.turnstone.PossibleRename;
import io.turnstone.Silenced;
import io.turnstone.testing.StubMigrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DifferenceReport}.
 */
class DifferenceReportTests {

	@Test
	void alignsWhatDiffers() {
		var report = DifferenceReport
			.render(StubMigrations.check("orders", StubMigrations.missingColumn(), new ModelDifference("CODE",
					"table is missing", "refund", null, null, "Refund", "BREAKS", "rule", null)));

		assertThat(report.lines()).containsExactly( //
				"orders: the model is ahead of the changelog: 2 differences, all BREAKS",
				"    purchase_order.discount  column is missing: numeric(5,2) not null default 0  Order.discount",
				"    refund                   table is missing                                    Refund",
				"    draft it:  POST /actuator/migrations/draft   or   --turnstone.command=draft");
	}

	@Test
	void countsByImpact() {
		var report = DifferenceReport
			.render(StubMigrations.check("orders", StubMigrations.missingColumn(), new ModelDifference("CODE",
					"index is missing", "customer(name)", "ix", null, null, "DIVERGES", "rule", null)));

		assertThat(report)
			.startsWith("orders: the model is ahead of the changelog: 2 differences, 1 BREAKS, 1 DIVERGES");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 5, 6, 7, 100 })
	void staysWithinTenLines(int count) {
		List<ModelDifference> differences = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			differences.add(
					new ModelDifference("CODE", "table is missing", "t" + i, null, null, null, "BREAKS", "rule", null));
		}
		var left = List.of(new ModelDifference("CODE", "table", "old", null, null, null, "LEFT", "rule", null));
		var result = new CheckResult("orders", Base.DATABASE, null, StubMigrations.NOW, Duration.ZERO, differences,
				List.of(), left, List.of(new PossibleRename("customer.phone", "customer.phone_number")),
				Silenced.nothing());

		var report = DifferenceReport.render(result);

		assertThat(report.lines()).hasSizeLessThanOrEqualTo(10);
		assertThat(report).contains("ahead of the database", "1 left in place",
				"left in place: customer.phone looks like the old name of customer.phone_number");
		if (count > 6) {
			assertThat(report).contains("and " + (count - 5) + " more");
		}
	}

}

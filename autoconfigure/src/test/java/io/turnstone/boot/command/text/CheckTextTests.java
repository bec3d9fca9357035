package io.turnstone.boot.command.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.ModelDifference;
import io.turnstone.Silenced;
import io.turnstone.Silenced.Accepted;
import io.turnstone.testing.StubMigrations;
import org.junit.jupiter.api.Test;

import org.springframework.boot.ansi.AnsiColor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CheckText}.
 */
class CheckTextTests {

	private static final String OPTIONS = "--turnstone.command=draft";

	private static final ModelDifference INDEX = new ModelDifference("CODE", "index is missing",
			"customer(last_name, first_name)", "ix_customer_name", null, "Customer @Index", "DIVERGES", "rule", null);

	private static final ModelDifference OLD = new ModelDifference("CODE", "column is not mapped", "customer.phone",
			null, "varchar(255)", null, "LEFT", "rule", null);

	private static final ModelDifference NOTE = new ModelDifference("CODE", "check is not compared", "customer.status",
			null, null, "Customer.status", "NOTE", "rule", null);

	private final CheckText brief = new CheckText(Palette.plain(), Detail.BRIEF);

	@Test
	void saysInOneLineThatAllIsWell() {
		assertThat(this.brief.render(StubMigrations.check("orders"), OPTIONS))
			.containsExactly("orders: the model and the changelog agree (41 ms)");
	}

	@Test
	void saysInTheSameLineWhatIsNotShown() {
		assertThat(this.brief.render(result(List.of()), OPTIONS))
			.containsExactly("orders: the model and the database agree (1.2 s); 1 object in the database only, "
					+ "left in place, 1 note (--turnstone.verbose shows them)");
	}

	@Test
	void saysInTheSameLineWhatCouldNotBeCompared() {
		var unknown = new ModelDifference("CODE", "could not be compared", "checks", "the driver does not tell", null,
				null, "NOTE", "rule", null);
		var result = new CheckResult("orders", Base.DATABASE, null, StubMigrations.NOW, Duration.ofMillis(41),
				List.of(), List.of(unknown), List.of(), Silenced.nothing());

		assertThat(this.brief.render(result, OPTIONS)).containsExactly("orders: the model and the database agree "
				+ "(41 ms); 1 thing could not be compared (--turnstone.verbose shows them)");
	}

	@Test
	void groupsWhatDiffersByTable() {
		var result = result(List.of(StubMigrations.missingColumn(), INDEX, new ModelDifference("CODE", "type differs",
				"purchase_order.total", "numeric(10,2)", "integer", "Order.total", "BREAKS", "rule", null)));

		assertThat(this.brief.render(result, OPTIONS)).containsExactly( //
				"orders: the model and the database disagree in 3 places:", //
				"", //
				"purchase_order", //
				"  BREAKS    discount                 column is missing  model numeric(5,2) not null default 0  database -        Order.discount",
				"  BREAKS    total                    type differs       model numeric(10,2)                    database integer  Order.total",
				"customer", //
				"  DIVERGES  (last_name, first_name)  index is missing   model ix_customer_name                 database -        Customer @Index",
				"", //
				"Draft the change:  --turnstone.command=draft",
				"Compared with the database: the changelog cannot be replayed",
				"1 object in the database only, left in place, 1 note (--turnstone.verbose shows them)");
	}

	@Test
	void fitsTenDifferencesOnOneScreen() {
		var differences = IntStream.range(0, 10)
			.mapToObj((i) -> new ModelDifference("CODE", "table is missing", "table_" + i, null, null, "Entity" + i,
					"BREAKS", "rule", null))
			.toList();

		assertThat(this.brief.render(result(differences), OPTIONS)).hasSizeLessThanOrEqualTo(26);
	}

	@Test
	void showsEverythingWhereAskedTo() {
		var verbose = new CheckText(Palette.plain(), Detail.VERBOSE);

		assertThat(verbose.render(result(List.of()), OPTIONS)).containsExactly( //
				"orders: the model and the database agree (1.2 s)",
				"Compared with the database: the changelog cannot be replayed", //
				"", //
				"In the database only, and left in place:", //
				"", //
				"customer", //
				"  LEFT  phone  column is not mapped  model -  database varchar(255)", //
				"", //
				"Worth knowing:", //
				"", //
				"customer", //
				"  NOTE  status  check is not compared  Customer.status");
	}

	@Test
	void coloursTheImpactAlone() {
		var coloured = new CheckText(
				(color, text) -> "<" + ((color != AnsiColor.DEFAULT) ? color.name() : "") + ":" + text + ">",
				Detail.BRIEF);

		assertThat(coloured.render(StubMigrations.check("orders", StubMigrations.missingColumn(), INDEX), OPTIONS))
			.anySatisfy((line) -> assertThat(line).startsWith("  <RED:BREAKS>    discount  "))
			.anySatisfy((line) -> assertThat(line).startsWith("  <YELLOW:DIVERGES>  (last_name"));
	}

	@Test
	void tellsWhatIsNotToldBecauseSomebodySaidSo() {
		var result = silenced(
				new Silenced(List.of(new Accepted(INDEX, "the DBA makes it", null)), List.of(), List.of(), 3));

		assertThat(this.brief.render(result, OPTIONS)).containsExactly("orders: the model and the database agree "
				+ "(41 ms); 1 accepted, 3 excluded (--turnstone.verbose shows them)");
		assertThat(new CheckText(Palette.plain(), Detail.VERBOSE).render(result, OPTIONS)).contains("Accepted:",
				"  CODE:customer(last_name, first_name) (the DBA makes it)");
	}

	@Test
	void warnsOfWhatIsNoLongerAccepted() {
		var result = silenced(new Silenced(List.of(),
				List.of(new Accepted(INDEX, "the DBA makes it", LocalDate.of(2026, 10, 31))), List.of("orders"), 0));

		assertThat(this.brief.render(result, OPTIONS)).contains(
				"Accepted until 2026-10-31, and counts again: CODE:customer(last_name, first_name) (the DBA makes it)",
				"No difference needs this entry of turnstone.acknowledged.yaml any more: orders");
	}

	@Test
	void saysWhyWhereAskedTo() {
		var verbose = new CheckText(Palette.plain(), Detail.VERBOSE);

		assertThat(verbose.render(StubMigrations.check("orders", StubMigrations.missingColumn()), OPTIONS)).contains(
				"  COLUMN_MISSING:purchase_order.discount",
				"    a mapped column exists: every statement that reads or writes the column fails");
	}

	private static CheckResult silenced(Silenced silenced) {
		return new CheckResult("orders", Base.DATABASE, null, StubMigrations.NOW, Duration.ofMillis(41), List.of(),
				List.of(), List.of(), silenced);
	}

	private static CheckResult result(List<ModelDifference> differences) {
		return new CheckResult("orders", Base.DATABASE, "the changelog cannot be replayed", StubMigrations.NOW,
				Duration.ofMillis(1234), differences, List.of(NOTE), List.of(OLD), Silenced.nothing());
	}

}

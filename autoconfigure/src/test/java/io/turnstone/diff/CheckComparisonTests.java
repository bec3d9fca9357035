package io.turnstone.diff;

import java.util.List;

import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.Validity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CheckComparisonTests {

	private static final String TWO = "((status)::text = ANY ((ARRAY['NEW'::character varying, "
			+ "'PAID'::character varying])::text[]))";

	private static final String THREE = "((status)::text = ANY ((ARRAY['NEW'::character varying, "
			+ "'PAID'::character varying, 'SENT'::character varying])::text[]))";

	@Test
	void matchesChecksByWhatTheySay() {
		assertThat(checks(List.of(Compared.found("any_name", "number > 0", "number")),
				List.of(Compared.declared("ck_number", "number > 0", "number"))))
			.isEmpty();
	}

	@Test
	void reportsMissingDeclaredCheck() {
		var check = Compared.declared("ck_status", "status <> ''", "status");

		assertThat(Compared.only(checks(List.of(), List.of(check))))
			.isEqualTo(new Difference(Kind.CHECK_MISSING, "orders.status", null, "status <> ''", Compared.STATUS_ORIGIN,
					Impact.DIVERGES, List.of(new Change.AddCheck(Compared.NAME, check))));
	}

	@Test
	void replacesDeclaredCheckThatIsNotInForce() {
		var there = new Check("any_name", "number > 0", null, List.of("number"), Check.Source.DATABASE,
				Validity.NOT_VALIDATED);
		var wanted = Compared.declared("ck_number", "number > 0", "number");

		assertThat(Compared.only(checks(List.of(there), List.of(wanted))))
			.isEqualTo(new Difference(Kind.CHECK_DIFFERENT, "orders.number", "number > 0, not validated", "number > 0",
					Compared.ORIGIN, Impact.DIVERGES,
					List.of(new Change.DropCheck(Compared.NAME, there), new Change.AddCheck(Compared.NAME, wanted))));
		assertThat(Compared.only(checks(List.of(there), List.of(Compared.implicit("number > 0", "number")))).impact())
			.isEqualTo(Impact.NOTE);
	}

	@Test
	void namesTheTableForCheckOfSeveralColumns() {
		var difference = Compared
			.only(checks(List.of(), List.of(Compared.declared("ck", "id <> number", "number", "id"))));

		assertThat(difference.object()).isEqualTo("orders");
	}

	@Test
	void ignoresTheOrderOfListedValues() {
		var there = Compared.found("orders_status_check", "status in ('NEW', 'PAID')", "status");

		for (var check : List.of(Compared.implicit("status in ('PAID', 'NEW')", "status"),
				Compared.declared("ck", "status in ('PAID', 'NEW')", "status"))) {
			assertThat(checks(List.of(there), List.of(check))).isEmpty();
		}
	}

	@Test
	void replacesDeclaredCheckByName() {
		var there = Compared.found("CK_NUMBER", "number > 0", "number");
		var wanted = Compared.declared("ck_number", "number > 1", "number");

		var difference = Compared.only(checks(List.of(there), List.of(wanted)));

		assertThat(difference).isEqualTo(new Difference(Kind.CHECK_DIFFERENT, "orders.number", "number > 0",
				"number > 1", Compared.ORIGIN, Impact.DIVERGES,
				List.of(new Change.DropCheck(Compared.NAME, there), new Change.AddCheck(Compared.NAME, wanted))));
	}

	@Test
	void replacesDeclaredCheckWithoutNameByColumns() {
		for (var name : List.of("orders_number_check", "orders_check1", "orders_chk_2", "CONSTRAINT_1A2",
				"ck_orders_number")) {
			var difference = Compared.only(checks(List.of(Compared.found(name, "number > 0", "number")),
					List.of(Compared.declared(null, "number > 1", "number"))));

			assertThat(difference.kind()).as(name).isEqualTo(Kind.CHECK_DIFFERENT);
		}
	}

	@Test
	void leavesCheckOfOtherNameOrColumns() {
		assertThat(checks(List.of(Compared.found("orders_id_check", "id > 0", "id")), List
			.of(Compared.declared("ck", "number > 1", "number"), Compared.declared(null, "number > 2", "number")))
			.of(Impact.LEFT)
			.all()).hasSize(1);
	}

	@Test
	void leavesCheckThatSomebodyNamed() {
		assertThat(checks(List.of(Compared.found("positive", "number > 0", "number")),
				List.of(Compared.declared(null, "number > 1", "number"))))
			.extracting(Difference::kind, Difference::impact)
			.containsExactlyInAnyOrder(tuple(Kind.CHECK_MISSING, Impact.DIVERGES), tuple(Kind.CHECK_LEFT, Impact.LEFT));
	}

	@Test
	void leavesCheckThatModelDoesNotDeclare() {
		var differences = checks(List.of(Compared.found("by_hand", "number > 0", "number")), List.of());

		assertThat(Compared.only(differences)).isEqualTo(
				new Difference(Kind.CHECK_LEFT, "orders", "by_hand (number > 0)", null, null, Impact.LEFT, List.of()));
		assertThat(differences.changes()).isEmpty();
	}

	@Test
	void notesImplicitCheckThatNeverWasThere() {
		var differences = checks(List.of(), List.of(Compared.implicit(TWO, "status")));

		assertThat(Compared.only(differences)).isEqualTo(new Difference(Kind.CHECK_MISSING, "orders.status", null, TWO,
				Compared.STATUS_ORIGIN, Impact.NOTE, List.of()));
	}

	@Test
	void divergesWithoutImplicitCheckWhereAllAreWanted() {
		var check = Compared.implicit(TWO, "status");

		var difference = Compared
			.only(Compared.tables((table) -> table, (table) -> table.withChecks(List.of(check)), ImplicitChecks.ALL));

		assertThat(difference.impact()).isEqualTo(Impact.DIVERGES);
		assertThat(difference.changes()).containsExactly(new Change.AddCheck(Compared.NAME, check));
	}

	@Test
	void breaksOnStaleEnumCheck() {
		var there = Compared.found("orders_status_check", TWO, "status");
		var wanted = Compared.implicit(THREE, "status");

		assertThat(Compared.only(checks(List.of(there), List.of(wanted)))).isEqualTo(new Difference(
				Kind.CHECK_DIFFERENT, "orders.status", "rejects SENT", THREE, Compared.STATUS_ORIGIN, Impact.BREAKS,
				List.of(new Change.DropCheck(Compared.NAME, there), new Change.AddCheck(Compared.NAME, wanted))));
	}

	@Test
	void breaksOnStaleRangeOfOrdinals() {
		var difference = Compared
			.only(checks(List.of(Compared.found("ck", "((number >= 0) AND (number <= 1))", "number")),
					List.of(Compared.implicit("((number >= 0) AND (number <= 3))", "number"))));

		assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
		assertThat(difference.from()).isEqualTo("rejects 2, 3");
	}

	@Test
	void notesEnumCheckThatAcceptsMore() {
		var differences = checks(List.of(Compared.found("orders_status_check", THREE, "status")),
				List.of(Compared.implicit(TWO, "status")));

		assertThat(Compared.only(differences)).isEqualTo(new Difference(Kind.CHECK_DIFFERENT, "orders.status", THREE,
				TWO, Compared.STATUS_ORIGIN, Impact.NOTE, List.of()));
	}

	@Test
	void replacesEnumCheckThatAcceptsMoreWhereAllAreWanted() {
		var there = Compared.found("orders_status_check", THREE, "status");
		var wanted = Compared.implicit(TWO, "status");

		var difference = Compared.only(Compared.tables((table) -> table.withChecks(List.of(there)),
				(table) -> table.withChecks(List.of(wanted)), ImplicitChecks.ALL));

		assertThat(difference.impact()).isEqualTo(Impact.DIVERGES);
		assertThat(difference.from()).isEqualTo(THREE);
		assertThat(difference.changes()).containsExactly(new Change.DropCheck(Compared.NAME, there),
				new Change.AddCheck(Compared.NAME, wanted));
	}

	@Test
	void leavesCheckOfAnotherPurposeOnEnumColumn() {
		var hand = List.of(Compared.found("a", "(char_length((status)::text) > 2)", "status"),
				Compared.found("b", "((status)::text <> 'LOST'::text)", "status"),
				Compared.found("c", "((status)::text ~~ 'N%'::text)", "status"));

		var differences = checks(hand, List.of(Compared.implicit(TWO, "status")));

		assertThat(differences.changes()).isEmpty();
		assertThat(differences.of(Impact.LEFT).all()).hasSize(3);
		assertThat(differences.of(Impact.NOTE).all()).hasSize(1);
	}

	@Test
	void replacesEveryStaleEnumCheckByOne() {
		var one = Compared.found("a", "(number = 0)", "number");
		var other = Compared.found("b", "((number >= 0) AND (number <= 1))", "number");
		var wanted = Compared.implicit("((number >= 0) AND (number <= 2))", "number");

		assertThat(checks(List.of(one, other), List.of(wanted)).changes()).containsExactlyInAnyOrder(
				new Change.DropCheck(Compared.NAME, one), new Change.DropCheck(Compared.NAME, other),
				new Change.AddCheck(Compared.NAME, wanted));
	}

	@Test
	void keepsEnumCheckApartFromDeclaredOneOfTheSameColumn() {
		var there = Compared.found("orders_status_check", TWO, "status");
		var enumerated = Compared.implicit(THREE, "status");
		var declared = Compared.declared(null, "status <> 'NONE'", "status");

		assertThat(checks(List.of(there), List.of(declared, enumerated)))
			.extracting(Difference::kind, Difference::impact)
			.containsExactlyInAnyOrder(tuple(Kind.CHECK_DIFFERENT, Impact.BREAKS),
					tuple(Kind.CHECK_MISSING, Impact.DIVERGES));
	}

	@Test
	void leavesCheckOfMissingColumnToTheColumn() {
		var check = Compared.implicit("city in ('A')", "city");

		var differences = Compared.tables((table) -> table,
				(table) -> table
					.withColumns(List.of(Compared.ID, Compared.STATUS, Compared.NUMBER, Column.of("city", "text")))
					.withChecks(List.of(check)));

		assertThat(Compared.only(differences).kind()).isEqualTo(Kind.COLUMN_MISSING);
	}

	private static Differences checks(List<Check> from, List<Check> to) {
		return Compared.tables((table) -> table.withChecks(from), (table) -> table.withChecks(to));
	}

}

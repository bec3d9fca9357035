package io.turnstone.boot.command.text;

import java.util.List;

import io.turnstone.Base;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.DraftResult.Hazard;
import io.turnstone.DraftResult.LeftOut;
import io.turnstone.DraftResult.Lock;
import io.turnstone.DraftResult.ProofResult;
import io.turnstone.DraftResult.Rows;
import io.turnstone.testing.StubMigrations;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DraftText}.
 */
class DraftTextTests {

	private final DraftText text = new DraftText(Palette.plain(), Detail.BRIEF);

	@Test
	void saysInOneLineThatThereIsNothingToDraft() {
		assertThat(this.text.render(StubMigrations.nothingToDraft("orders")))
			.containsExactly("orders: the model and the changelog agree, there is nothing to draft");
	}

	@Test
	void listsWhatCannotBeDrafted() {
		var undecided = new DraftResult("orders", Base.CHANGELOG, null, null, null, List.of(),
				List.of(StubMigrations.missingColumn()), List.of(), List.of(), List.of(), List.of(), null);

		assertThat(this.text.render(undecided)).containsExactly(
				"orders: nothing was drafted: 1 difference between the model and the changelog, for you to decide about",
				"purchase_order",
				"  BREAKS  discount  column is missing  model numeric(5,2) not null default 0  changelog -  Order.discount");
	}

	@Test
	void saysWhyNothingIsLeftOfADraft() {
		var nothing = new DraftResult("orders", Base.CHANGELOG, null, null, null, List.of(),
				List.of(StubMigrations.missingColumn()), List.of(), List.of(),
				List.of(new LeftOut(StubMigrations.missingColumn(), "its change set fails: no room")), List.of(), null);

		assertThat(this.text.render(nothing)).startsWith(
				"orders: nothing was drafted: 1 difference between the model and the changelog, and no draft for them could be proved")
			.endsWith(
					"Left out  purchase_order.discount, column is missing, model numeric(5,2) not null default 0: its change set fails: no room");
	}

	@Test
	void tellsWhatWasDraftedAndProved() {
		assertThat(this.text
			.render(draft(new ProofResult(true, "PostgreSQL 18.1", 1200, null, List.of(), "with rows in 2 tables"))))
			.containsExactly("Drafted   src/draft.yaml   2 change sets", //
					"  1  customer        rename column phone to phone_number  locks customer ACCESS EXCLUSIVE, rewritten", //
					"  2  purchase_order  make discount not null                                                           (10,000 rows without a value: halts until there are none)", //
					"Hazards", //
					"  CAUTION  TS201  customer  the running version still reads phone", //
					"  TS201: end it first", "Included  in src/master.yaml",
					"Left out  purchase_order.discount, column is missing, model numeric(5,2) not null default 0: its change set fails: no room",
					"Proved    on a scratch of PostgreSQL 18.1, with rows in 2 tables: applied, 0 differences left, rolled back, "
							+ "0 differences from before, applied again, in 1.2 s");
	}

	@Test
	void saysWhyADraftIsNotProved() {
		var proof = new ProofResult(false, "PostgreSQL 18.1", 1200, "no scratch can be had", List.of(), null);

		assertThat(this.text.render(draft(proof))).endsWith("Unproved  on PostgreSQL 18.1: no scratch can be had");
	}

	@Test
	void showsWhatADraftLeavesBehind() {
		var proof = new ProofResult(false, "H2 2.4.240", 1200, null, List.of(StubMigrations.missingColumn()), null);

		assertThat(this.text.render(draft(proof))).endsWith("Unproved  on H2 2.4.240: 1 difference left",
				"purchase_order",
				"  BREAKS  discount  column is missing  model numeric(5,2) not null default 0  changelog -  Order.discount");
	}

	@Test
	void namesTheAnswersThatAreSpent() {
		var nothing = new DraftResult("orders", Base.CHANGELOG, null, null, null, List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of("customer.phone:phone_number", "-orders.note"), null);

		assertThat(this.text.render(nothing)).containsExactly(
				"orders: the model and the changelog agree, there is nothing to draft",
				"Spent     customer.phone:phone_number, which can leave turnstone.renames.yaml",
				"Spent     -orders.note, which can leave turnstone.renames.yaml");
	}

	private static DraftResult draft(ProofResult proof) {
		return new DraftResult(
				"orders", Base.CHANGELOG, "src/draft.yaml", "src/master.yaml", "", List.of(
						new DraftedChangeSet("1", "mia", "customer", "rename column phone to phone_number", "expand",
								true, null,
								List.of(new Lock("customer", "ACCESS EXCLUSIVE", true, true),
										new Lock("purchase_order", "ROW EXCLUSIVE", false, false))),
						new DraftedChangeSet("2", "mia", "purchase_order", "make discount not null", "contract", false,
								new Rows(10000L, "rows without a value", true), null)),
				List.of(), List.of(),
				List.of(new Hazard("TS201", "CAUTION", "customer", "the running version still reads phone",
						"end it first")),
				List.of(new LeftOut(StubMigrations.missingColumn(), "its change set fails: no room")), List.of(),
				proof);
	}

}

package io.turnstone.mutation;

import java.util.List;

import static io.turnstone.testing.TestDatabase.H2;

/**
 * Mutations of foreign keys.
 */
final class ForeignKeyMutations {

	private static final String DROP = "alter table purchase drop constraint fk_purchase_recipient";

	private static final String MISSING = "foreign key is missing: purchase | DIVERGES | Purchase.recipient";

	private static final String DIFFERENT = "foreign key differs: purchase | %s | Purchase.%s";

	private static final String LEFT = "foreign key is not mapped: purchase | LEFT | null";

	private static final String ACTION = "action is not declared: purchase | LEFT | Purchase.recipient";

	private ForeignKeyMutations() {
	}

	static List<Mutation> all() {
		return List.of(Mutation.of("foreign key dropped").everywhere(DROP).tells(MISSING),
				Mutation.of("foreign key of a collection dropped")
					.everywhere("alter table customer_address drop constraint {foreign customer_address(customer_id)}")
					.tells("foreign key is missing: customer_address | DIVERGES | Customer.addresses"),
				Mutation.of("foreign key of a subclass dropped")
					.everywhere("alter table card_payment drop constraint fk_card_payment")
					.tells("foreign key is missing: card_payment | DIVERGES | CardPayment.id"),
				Mutation.of("foreign key of a join table dropped")
					.everywhere("alter table product_category drop constraint fk_product_category_product")
					.tells("foreign key is missing: product_category | DIVERGES | Product.categories"),
				Mutation.of("foreign key over several columns dropped")
					.everywhere("alter table line_note drop constraint fk_line_note_line")
					.tells("foreign key is missing: line_note | DIVERGES | LineNote"),
				Mutation.of("foreign key points elsewhere")
					.everywhere(DROP, add("recipient_id", "contract (id)", ""))
					.tells(DIFFERENT.formatted("BREAKS", "recipient")),
				Mutation.of("foreign key over another column")
					.everywhere("alter table purchase drop constraint fk_purchase_parent",
							"alter table purchase add column other_id bigint",
							add("other_id", "purchase (id)", "on delete cascade"))
					.tells("foreign key is missing: purchase | DIVERGES | Purchase.parent", LEFT,
							"column is not mapped: purchase.other_id | LEFT | null"),
				Mutation.of("foreign key of another name")
					.everywhere(DROP, add("recipient_id", "customer (id)", ""))
					.tells(),
				Mutation.of("deletion no longer cascades")
					.everywhere("alter table purchase drop constraint fk_purchase_parent",
							"alter table purchase add constraint fk_purchase_parent foreign key (parent_id) references purchase (id)")
					.tells(DIFFERENT.formatted("BREAKS", "parent")),
				Mutation.of("deletion sets null instead of cascading")
					.everywhere("alter table purchase drop constraint fk_purchase_parent",
							"alter table purchase add constraint fk_purchase_parent foreign key (parent_id) references purchase (id) on delete set null")
					.tells(DIFFERENT.formatted("BREAKS", "parent")),
				recreated("deletion cascades", "on delete cascade").tells(ACTION),
				recreated("deletion sets null", "on delete set null").tells(ACTION),
				recreated("deletion is restricted", "on delete restrict").tells(),
				recreated("update cascades", "on update cascade").tells(ACTION),
				Mutation.of("deletion cascades, as declared, and the update too")
					.everywhere("alter table purchase drop constraint fk_purchase_parent",
							"alter table purchase add constraint fk_purchase_parent foreign key (parent_id) references purchase (id) on delete cascade on update cascade")
					.tells("action is not declared: purchase | LEFT | Purchase.parent"),
				Mutation.of("deletion no longer cascades, and the update does")
					.everywhere("alter table purchase drop constraint fk_purchase_parent",
							"alter table purchase add constraint fk_purchase_parent foreign key (parent_id) references purchase (id) on update cascade")
					.tells(DIFFERENT.formatted("BREAKS", "parent"),
							"action is not declared: purchase | LEFT | Purchase.parent"),
				Mutation.of("foreign key not validated, and the deletion cascades")
					.onPostgresql(DROP,
							"alter table purchase add constraint fk_purchase_recipient foreign key (recipient_id) references customer on delete cascade not valid")
					.tells(DIFFERENT.formatted("DIVERGES", "recipient"), ACTION),
				Mutation.of("foreign key not validated")
					.onPostgresql(DROP,
							"alter table purchase add constraint fk_purchase_recipient foreign key (recipient_id) references customer not valid")
					.tells(DIFFERENT.formatted("DIVERGES", "recipient")),
				Mutation.of("foreign key not enforced")
					.onPostgresql(DROP,
							"alter table purchase add constraint fk_purchase_recipient foreign key (recipient_id) references customer not enforced")
					.sincePostgresql(18)
					.tells(DIFFERENT.formatted("DIVERGES", "recipient")),
				Mutation.of("foreign keys switched off")
					.onPostgresql("alter table card_payment disable trigger all")
					.onH2("alter table card_payment set referential_integrity false")
					.tells("foreign key differs: card_payment | DIVERGES | CardPayment.id")
					.tellsOn(H2, "could not be compared: card_payment.fk_card_payment | NOTE | null")
					.mendsForGoodBefore(18),
				Mutation.of("foreign key checked at the end of a transaction")
					.onPostgresql(
							"alter table purchase alter constraint fk_purchase_recipient deferrable initially deferred")
					.tells());
	}

	private static String add(String column, String target, String rest) {
		return "alter table purchase add constraint fk_by_hand foreign key (%s) references %s %s"
			.formatted(column, target, rest)
			.strip();
	}

	private static Mutation recreated(String name, String rest) {
		return Mutation.of(name)
			.everywhere(DROP,
					"alter table purchase add constraint fk_purchase_recipient foreign key (recipient_id) references customer (id) "
							+ rest);
	}

}

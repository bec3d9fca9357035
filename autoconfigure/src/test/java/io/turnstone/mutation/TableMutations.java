package io.turnstone.mutation;

import java.util.List;

/**
 * Mutations of whole tables.
 */
final class TableMutations {

	private TableMutations() {
	}

	static List<Mutation> all() {
		return List.of(
				Mutation.of("table dropped")
					.everywhere("drop table coupon")
					.tells("table is missing: coupon | BREAKS | Coupon"),
				Mutation.of("table of an element collection dropped")
					.everywhere("drop table customer_phone")
					.tells("table is missing: customer_phone | BREAKS | Customer.phones"),
				Mutation.of("join table dropped")
					.everywhere("drop table product_category")
					.tells("table is missing: product_category | BREAKS | Product.categories"),
				Mutation.of("table of a joined subclass dropped")
					.everywhere("drop table card_payment")
					.tells("table is missing: card_payment | BREAKS | CardPayment"),
				Mutation.of("secondary table dropped")
					.everywhere("drop table product_detail")
					.tells("table is missing: product_detail | BREAKS | Product"),
				Mutation.of("table of Envers dropped")
					.everywhere("drop table contract_aud")
					.tells("table is missing: contract_aud | BREAKS | Contract_AUD"),
				Mutation.of("table of a generator dropped")
					.everywhere("drop table ticket_number")
					.tells("table is missing: ticket_number | BREAKS | Ticket.id"),
				Mutation.of("table renamed")
					.everywhere("alter table coupon rename to voucher")
					.tells("table is missing: coupon | BREAKS | Coupon", "table is not mapped: voucher | LEFT | null"),
				Mutation.of("table replaced by a view")
					.everywhere("alter table coupon rename to voucher", "create view coupon as select * from voucher")
					.tells("could not be compared: coupon | NOTE | Coupon",
							"table is not mapped: voucher | LEFT | null"),
				Mutation.of("table partitioned")
					.onPostgresql("drop table customer_phone",
							"create table customer_phone (customer_id bigint not null references customer, phone varchar(30)) partition by hash (customer_id)",
							"create table customer_phone_0 partition of customer_phone for values with (modulus 2, remainder 0)",
							"create table customer_phone_1 partition of customer_phone for values with (modulus 2, remainder 1)")
					.onMariaDb("alter table ticket_number partition by key (sequence_name) partitions 2")
					.tells(),
				Mutation.of("table without a log")
					.onPostgresql("alter table coupon set unlogged")
					.onMariaDb("alter table coupon engine = Aria")
					.tells(),
				Mutation.of("table secured by row")
					.onPostgresql("alter table coupon enable row level security")
					.tells(),
				Mutation.of("table with history").onMariaDb("alter table coupon add system versioning").tells(),
				Mutation.of("comment of a table changed")
					.onH2AndPostgresql("comment on table customer is 'who pays'")
					.onMariaDb("alter table customer comment = 'who pays'")
					.tells("comment differs: customer | DIVERGES | Customer"),
				Mutation.of("comment of a table dropped")
					.onH2AndPostgresql("comment on table customer is null")
					.onMariaDb("alter table customer comment = ''")
					.tells("comment differs: customer | DIVERGES | Customer"),
				Mutation.of("comment on a table that declares none")
					.onH2AndPostgresql("comment on table product is 'what it''s about'")
					.onMariaDb("alter table product comment = 'what it''s about'")
					.tells("comment is not declared: product | LEFT | Product"),
				Mutation.of("trigger on a table")
					.onPostgresql(
							"create function nothing() returns trigger language plpgsql as 'begin return new; end'",
							"create trigger by_hand before update on coupon for each row execute function nothing()")
					.onMariaDb("create trigger by_hand before update on coupon for each row set new.id = old.id")
					.tells());
	}

}

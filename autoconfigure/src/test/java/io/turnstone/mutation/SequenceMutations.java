package io.turnstone.mutation;

import java.util.List;

/**
 * Mutations of sequences.
 */
final class SequenceMutations {

	private static final String LEFT = "limit is not declared: customer_seq | LEFT | Customer.id";

	private SequenceMutations() {
	}

	static List<Mutation> all() {
		return List.of(
				Mutation.of("sequence dropped")
					.everywhere("drop sequence customer_seq")
					.tells("sequence is missing: customer_seq | BREAKS | Customer.id"),
				Mutation.of("increment of a sequence changed")
					.everywhere("alter sequence customer_seq increment by 1")
					.tells("increment differs: customer_seq | BREAKS | Customer.id"),
				Mutation.of("start of a sequence changed")
					.everywhere("alter sequence customer_seq start with 7")
					.tells(),
				Mutation.of("start of a sequence changed that the model tells")
					.everywhere("alter sequence coupon_number start with 7")
					.tells("start differs: coupon_number | NOTE | Coupon.id"),
				Mutation.of("sequence moved on").everywhere("alter sequence customer_seq restart with 4001").tells(),
				Mutation.of("sequence that begins again").everywhere("alter sequence customer_seq cycle").tells(LEFT),
				Mutation.of("sequence that ends soon")
					.everywhere("alter sequence customer_seq maxvalue 1000")
					.tells(LEFT),
				Mutation.of("sequence from zero").everywhere("alter sequence customer_seq minvalue 0").tells(),
				Mutation.of("sequence of small numbers")
					.onPostgresql("alter sequence customer_seq as integer")
					.tells(LEFT),
				Mutation.of("sequence that a column owns")
					.onPostgresql("alter sequence customer_seq owned by customer.id")
					.tells(),
				Mutation.of("sequence renamed")
					.onH2("drop sequence customer_seq", "create sequence people_seq increment by 50")
					.onPostgresql("alter sequence customer_seq rename to people_seq")
					.onMariaDb("rename table customer_seq to people_seq")
					.tells("sequence is missing: customer_seq | BREAKS | Customer.id",
							"sequence is not mapped: people_seq | LEFT | null"));
	}

}

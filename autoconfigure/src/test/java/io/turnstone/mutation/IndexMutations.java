package io.turnstone.mutation;

import java.util.List;

import static io.turnstone.testing.TestDatabase.MARIADB;

/**
 * Mutations of indexes.
 */
final class IndexMutations {

	private static final String MISSING = "index is missing: purchase | DIVERGES | Purchase";

	private static final String LEFT = "index is not mapped: purchase | LEFT | null";

	private static final String TITLE_MISSING = "index is missing: product | DIVERGES | Product.title";

	private static final String TITLE_LEFT = "index is not mapped: product | LEFT | null";

	private IndexMutations() {
	}

	static List<Mutation> all() {
		return List.of(placed("index dropped").tells(MISSING),
				placed("columns of an index in another order", "create index ix on purchase (amount, placed_on)")
					.tells(MISSING, LEFT),
				placed("index over more columns", "create index ix on purchase (placed_on, amount, code)")
					.tells(MISSING, LEFT),
				placed("index over fewer columns", "create index ix on purchase (placed_on)").tells(MISSING, LEFT),
				placed("index over other columns", "create index ix on purchase (shop, amount)").tells(MISSING, LEFT),
				placed("index of another name", "create index ix on purchase (placed_on, amount)").tells(),
				placed("index made unique", "create unique index ix on purchase (placed_on, amount)").tells(LEFT)
					.tellsOn(MARIADB, "unique key is not mapped: purchase | LEFT | null"),
				placed("index made descending", "create index ix on purchase (placed_on desc, amount desc)")
					.tells(LEFT),
				placed("index made partly descending", "create index ix on purchase (placed_on, amount desc)")
					.tells(LEFT),
				Mutation.of("descending index made ascending")
					.onH2AndPostgresql("drop index ix_purchase_amount", "create index ix on purchase (amount)")
					.onMariaDb("drop index ix_purchase_amount on purchase", "create index ix on purchase (amount)")
					.tells("index is missing: purchase | DIVERGES | Purchase.amount", LEFT),
				Mutation.of("index made partial")
					.onPostgresql("drop index ix_product_title", "create index ix on product (title) where price > 0")
					.tells(TITLE_MISSING, TITLE_LEFT),
				Mutation.of("index over the beginning of a text")
					.onMariaDb("drop index ix_product_title on product", "create index ix on product (title(10))")
					.tells(TITLE_MISSING, TITLE_LEFT),
				Mutation.of("index of words")
					.onMariaDb("drop index ix_product_title on product", "create fulltext index ix on product (title)")
					.tells(TITLE_MISSING, TITLE_LEFT),
				Mutation.of("index of another kind")
					.onPostgresql("drop index ix_product_title", "create index ix on product using hash (title)")
					.tells(TITLE_MISSING, TITLE_LEFT),
				Mutation.of("index for patterns")
					.onPostgresql("drop index ix_product_title",
							"create index ix on product (title varchar_pattern_ops)")
					.tells(TITLE_MISSING, TITLE_LEFT),
				Mutation.of("nulls of an index in another order")
					.onPostgresql("drop index ix_product_title", "create index ix on product (title nulls first)")
					.onH2("drop index ix_product_title", "create index ix on product (title nulls last)")
					.tells(TITLE_MISSING, TITLE_LEFT),
				Mutation.of("index that covers a column more")
					.onPostgresql("drop index ix_product_title", "create index ix on product (title) include (price)")
					.tells(),
				Mutation.of("invalid index")
					.onPostgresql(
							"update pg_index set indisvalid = false where indexrelid = 'ix_product_title'::regclass")
					.tells(TITLE_MISSING)
					.mendsForGood(),
				Mutation.of("index that is ignored")
					.onMariaDb("alter table product alter index ix_product_title ignored")
					.tells(TITLE_MISSING)
					.mendsForGood(),
				Mutation.of("expression of an index dropped")
					.onPostgresql("drop index ix_label_lower")
					.tells("index is missing: label | DIVERGES | PostgresqlLabel"),
				Mutation.of("expression of an index changed")
					.onPostgresql("drop index ix_label_lower", "create index ix on label (upper(text))")
					.tells("index is missing: label | DIVERGES | PostgresqlLabel",
							"index is not mapped: label | LEFT | null"));
	}

	private static Mutation placed(String name, String... after) {
		return Mutation.of(name)
			.onH2AndPostgresql(with("drop index ix_purchase_placed", after))
			.onMariaDb(with("drop index ix_purchase_placed on purchase", after));
	}

	private static String[] with(String first, String[] others) {
		return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), java.util.Arrays.stream(others))
			.toArray(String[]::new);
	}

}

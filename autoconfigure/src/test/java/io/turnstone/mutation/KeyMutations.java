package io.turnstone.mutation;

import java.util.List;

/**
 * Mutations of primary and unique keys.
 */
final class KeyMutations {

	private static final String DROP_PRIMARY = "alter table customer_label drop constraint {primary customer_label(customer_id, label)}";

	private static final String DROP_PRIMARY_MARIADB = "alter table customer_label drop primary key";

	private static final String UNIQUE_MISSING = "unique key is missing: purchase | DIVERGES | Purchase";

	private static final String UNIQUE_LEFT = "unique key is not mapped: purchase | LEFT | null";

	private static final String DROP_UNIQUE = "alter table purchase drop constraint uk_purchase_code";

	private KeyMutations() {
	}

	static List<Mutation> all() {
		return List.of(
				Mutation.of("primary key dropped")
					.onH2AndPostgresql("alter table contract drop constraint {primary contract(id)}")
					.onMariaDb("alter table contract drop primary key")
					.tells("primary key is missing: contract | DIVERGES | Contract.id"),
				primary("primary key over fewer columns", "primary key (customer_id)")
					.tells("primary key differs: customer_label | BREAKS | Customer.labels"),
				Mutation.of("primary key over more columns")
					.onH2AndPostgresql("alter table contract drop constraint {primary contract(id)}",
							"alter table contract alter column subject set default ''",
							"alter table contract alter column subject set not null",
							"alter table contract add primary key (id, subject)")
					.onMariaDb("alter table contract modify column subject varchar(50) not null default ''",
							"alter table contract drop primary key, add primary key (id, subject)")
					.tells("primary key differs: contract | DIVERGES | Contract.id",
							"nullability differs: contract.subject | BREAKS | Contract.subject",
							"default is not declared: contract.subject | LEFT | Contract.subject"),
				primary("primary key in another order", "primary key (label, customer_id)").sinceMariaDb(11).tells(),
				primary("primary key made a unique one", "constraint uk_label unique (customer_id, label)")
					.tells("primary key is missing: customer_label | DIVERGES | Customer.labels"),
				Mutation.of("primary key of a table that declares none")
					.everywhere("alter table customer_phone add primary key (customer_id, phone)")
					.onH2("alter table customer_phone alter column phone set not null",
							"alter table customer_phone add primary key (customer_id, phone)")
					.tells("nullability differs: customer_phone.phone | NOTE | Customer.phones",
							"primary key is not mapped: customer_phone | LEFT | null"),
				Mutation.of("unique key dropped").everywhere(DROP_UNIQUE).tells(UNIQUE_MISSING),
				Mutation.of("unnamed unique key dropped")
					.everywhere("alter table customer drop constraint {unique customer(email)}")
					.tells("unique key is missing: customer | DIVERGES | Customer.email"),
				Mutation.of("unique key over more columns")
					.everywhere(DROP_UNIQUE, "alter table purchase add constraint uk unique (shop, code, amount)")
					.tells(UNIQUE_MISSING, UNIQUE_LEFT),
				Mutation.of("unique key over fewer columns")
					.everywhere(DROP_UNIQUE, "alter table purchase add constraint uk unique (code)")
					.tells(UNIQUE_MISSING, UNIQUE_LEFT),
				Mutation.of("unique key over other columns")
					.everywhere(DROP_UNIQUE, "alter table purchase add constraint uk unique (shop, amount)")
					.tells(UNIQUE_MISSING, UNIQUE_LEFT),
				Mutation.of("unique key in another order")
					.everywhere(DROP_UNIQUE, "alter table purchase add constraint uk unique (code, shop)")
					.tells(),
				Mutation.of("unique key of another name")
					.everywhere(DROP_UNIQUE, "alter table purchase add constraint uk unique (shop, code)")
					.tells(),
				Mutation.of("unique key replaced by a unique index")
					.everywhere(DROP_UNIQUE, "create unique index ux_by_hand on purchase (shop, code)")
					.tells(),
				Mutation.of("unique key replaced by a plain index")
					.everywhere(DROP_UNIQUE, "create index ix_by_hand on purchase (shop, code)")
					.tells(UNIQUE_MISSING, "index is not mapped: purchase | LEFT | null"),
				Mutation.of("unique key replaced by a partial one")
					.onPostgresql(DROP_UNIQUE,
							"create unique index ux_by_hand on purchase (shop, code) where amount > 0")
					.tells(UNIQUE_MISSING, "index is not mapped: purchase | LEFT | null"),
				Mutation.of("unique key over the beginning of a text")
					.onMariaDb(DROP_UNIQUE, "create unique index ux_by_hand on purchase (shop, code(5))")
					.tells(UNIQUE_MISSING, "index is not mapped: purchase | LEFT | null"),
				Mutation.of("unique key that takes nulls to be equal")
					.onH2AndPostgresql(DROP_UNIQUE,
							"alter table purchase add constraint uk unique nulls not distinct (shop, code)")
					.sincePostgresql(15)
					.tells("could not be compared: purchase.uk | NOTE | null"),
				Mutation.of("unique index that takes nulls to be equal")
					.onH2(DROP_UNIQUE, "create unique nulls not distinct index uk on purchase (shop, code)")
					.onPostgresql(DROP_UNIQUE, "create unique index uk on purchase (shop, code) nulls not distinct")
					.sincePostgresql(15)
					.tells("could not be compared: purchase.uk | NOTE | null"),
				Mutation.of("unique key checked at the end of a transaction")
					.onPostgresql(DROP_UNIQUE,
							"alter table purchase add constraint uk unique (shop, code) deferrable initially deferred")
					.tells(),
				Mutation.of("unique index of the model dropped")
					.everywhere("alter table product drop constraint ux_product_code")
					.tells("unique key is missing: product | DIVERGES | Product.code"));
	}

	private static Mutation primary(String name, String key) {
		return Mutation.of(name)
			.onH2AndPostgresql(DROP_PRIMARY, "alter table customer_label add " + key)
			.onMariaDb(DROP_PRIMARY_MARIADB + ", add " + key);
	}

}

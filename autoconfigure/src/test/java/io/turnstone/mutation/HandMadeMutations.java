package io.turnstone.mutation;

import java.util.List;

import static io.turnstone.testing.TestDatabase.MARIADB;

/**
 * What somebody makes besides what the model maps.
 */
final class HandMadeMutations {

	private HandMadeMutations() {
	}

	static List<Mutation> all() {
		return List.of(
				Mutation.of("table by hand")
					.everywhere("create table by_hand (id integer primary key)")
					.tells("table is not mapped: by_hand | LEFT | null"),
				Mutation.of("view by hand").everywhere("create view by_hand as select id from customer").tells(),
				Mutation.of("sequence by hand")
					.everywhere("create sequence by_hand increment by 5")
					.tells("sequence is not mapped: by_hand | LEFT | null"),
				Mutation.of("column by hand")
					.everywhere("alter table customer add column by_hand varchar(10)")
					.tells("column is not mapped: customer.by_hand | LEFT | null"),
				Mutation.of("column by hand that must not be null, with a default")
					.everywhere("alter table customer add column by_hand integer default 1 not null")
					.tells("column is not mapped: customer.by_hand | LEFT | null"),
				Mutation.of("column by hand that must not be null")
					.everywhere("alter table customer add column by_hand integer not null")
					.tells("unmapped column must not be null: customer.by_hand | BREAKS | Customer"),
				Mutation.of("column by hand that must not be null, with a default of null")
					.onPostgresql(
							"alter table customer add column by_hand varchar(9) default null::varchar(9) not null")
					.tells("unmapped column must not be null: customer.by_hand | BREAKS | Customer"),
				Mutation.of("generated column by hand")
					.onH2("alter table customer add column by_hand integer generated always as (points * 2)")
					.onPostgresql(
							"alter table customer add column by_hand integer generated always as (points * 2) stored")
					.onMariaDb(
							"alter table customer add column by_hand integer generated always as (points * 2) stored")
					.tells("column is not mapped: customer.by_hand | LEFT | null"),
				Mutation.of("column by hand with everything")
					.everywhere("alter table customer add column by_hand integer default 7 check (by_hand > 0)",
							"alter table customer add constraint uk_by_hand unique (by_hand)",
							"create index ix_by_hand on customer (by_hand, points)")
					.tells("column is not mapped: customer.by_hand | LEFT | null",
							"check is not mapped: customer | LEFT | null",
							"unique key is not mapped: customer | LEFT | null",
							"index is not mapped: customer | LEFT | null"),
				Mutation.of("index by hand")
					.everywhere("create index by_hand on customer (points)")
					.tells("index is not mapped: customer | LEFT | null"),
				Mutation.of("index of documents by hand")
					.onPostgresql("create index by_hand on product using gin (features)")
					.tells("index is not mapped: product | LEFT | null"),
				Mutation.of("unique index by hand")
					.everywhere("create unique index by_hand on customer (points)")
					.tells("index is not mapped: customer | LEFT | null")
					.tellsOn(MARIADB, "unique key is not mapped: customer | LEFT | null"),
				Mutation.of("unique key by hand")
					.everywhere("alter table customer add constraint by_hand unique (points)")
					.tells("unique key is not mapped: customer | LEFT | null"),
				Mutation.of("foreign key by hand")
					.everywhere("alter table contract add constraint by_hand foreign key (id) references customer (id)")
					.tells("foreign key is not mapped: contract | LEFT | null"),
				Mutation.of("check by hand")
					.everywhere("alter table customer add constraint by_hand check (points < 1000)")
					.tells("check is not mapped: customer | LEFT | null"),
				Mutation.of("check by hand, not enforced")
					.onPostgresql("alter table customer add constraint by_hand check (points < 1000) not enforced")
					.sincePostgresql(18)
					.tells("check is not mapped: customer | LEFT | null"),
				Mutation.of("exclusion by hand")
					.onPostgresql(
							"alter table vehicle add constraint by_hand exclude using btree (seats with =) where (seats > 9)")
					.tells("could not be compared: vehicle.by_hand | NOTE | null"));
	}

}

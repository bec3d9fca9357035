package io.turnstone.mutation;

import java.util.ArrayList;
import java.util.List;

import static io.turnstone.testing.TestDatabase.MARIADB;
import static io.turnstone.testing.TestDatabase.POSTGRESQL;

/**
 * Mutations of the types of columns.
 */
final class TypeMutations {

	private TypeMutations() {
	}

	static List<Mutation> all() {
		List<Mutation> all = new ArrayList<>();
		all.addAll(texts());
		all.addAll(numbers());
		all.addAll(times());
		all.addAll(others());
		all.addAll(enumerated());
		return all;
	}

	private static List<Mutation> texts() {
		return List.of(customer("text shorter", "nick_name", "varchar(39)").tells(breaks("nick_name", "nickName")),
				customer("text longer", "nick_name", "varchar(41)").tells(diverges("nick_name", "nickName")),
				customer("text of any length", "nick_name", "text")
					.onH2("alter table customer alter column nick_name set data type clob")
					.tells(diverges("nick_name", "nickName")),
				customer("text of any length made short", "notes", "varchar(2000)").tells(breaks("notes", "notes")),
				Mutation.of("text of any length made that of 64 kilobytes")
					.onMariaDb("alter table customer modify column notes text")
					.tells(breaks("notes", "notes")),
				customer("fixed text made a varying one", "initials", "varchar(2)")
					.onMariaDb("alter table customer modify column initials char(2)")
					.tells(diverges("initials", "initials")),
				customer("text made a number", "nick_name", "integer")
					.onPostgresql("alter table customer alter column nick_name type integer using null")
					.tells(breaks("nick_name", "nickName")),
				Mutation.of("text without case")
					.onH2("alter table customer alter column nick_name set data type varchar_ignorecase(40)")
					.tells(diverges("nick_name", "nickName")));
	}

	private static List<Mutation> numbers() {
		return List.of(customer("integer narrowed", "visits", "integer", "not null").tells(breaks("visits", "visits")),
				customer("integer widened", "floor", "integer", "not null").tells(diverges("floor", "floor")),
				customer("integer made a decimal", "floor", "numeric(5)", "not null").tells(diverges("floor", "floor")),
				customer("integer made a short decimal", "floor", "numeric(4)", "not null")
					.tells(breaks("floor", "floor")),
				customer("integer made a text", "floor", "varchar(20)", "not null").tells(breaks("floor", "floor")),
				Mutation.of("integer without a sign")
					.onMariaDb("alter table customer modify column visits bigint unsigned not null")
					.tells(breaks("visits", "visits")),
				Mutation.of("wider integer without a sign")
					.onMariaDb("alter table customer modify column floor bigint unsigned not null")
					.tells(breaks("floor", "floor")),
				Mutation.of("integer with a sign")
					.onMariaDb("alter table label modify column copies int")
					.tells("type differs: label.copies | BREAKS | MariaDbLabel.copies"),
				Mutation.of("wider integer with a sign")
					.onMariaDb("alter table label modify column copies bigint")
					.tells("type differs: label.copies | DIVERGES | MariaDbLabel.copies"),
				customer("precision lower", "balance", "numeric(11,2)", "not null").tells(breaks("balance", "balance")),
				customer("precision higher", "balance", "numeric(13,2)", "not null")
					.tells(diverges("balance", "balance")),
				customer("scale lower", "balance", "numeric(12,1)", "not null").tells(breaks("balance", "balance")),
				customer("scale higher, so digits are missing", "balance", "numeric(12,3)", "not null")
					.tells(breaks("balance", "balance")),
				customer("precision and scale higher", "balance", "numeric(13,3)", "not null")
					.tells(diverges("balance", "balance")),
				customer("decimal of any precision", "balance", "numeric", "not null")
					.onH2("alter table customer alter column balance set data type decfloat")
					.onMariaDb("alter table customer modify column balance double not null")
					.tells(breaks("balance", "balance"))
					.tellsOn(POSTGRESQL, diverges("balance", "balance")),
				customer("decimal made an integer", "balance", "bigint", "not null")
					.tells(breaks("balance", "balance")),
				customer("floating number narrowed", "rating", "real")
					.onMariaDb("alter table customer modify column rating float")
					.tells(breaks("rating", "rating")),
				customer("floating number widened", "ratio", "double precision").tells(diverges("ratio", "ratio")),
				customer("floating number made a decimal", "rating", "numeric(20,2)").tells(breaks("rating", "rating")),
				customer("boolean made a number", "active", "smallint", "not null")
					.onPostgresql("alter table customer alter column active type smallint using active::int")
					.tells(breaks("active", "active"))
					.tellsOn(MARIADB, diverges("active", "active")));
	}

	private static List<Mutation> times() {
		return List.of(
				customer("timestamp less exact", "changed_at", "timestamp(3)")
					.onMariaDb("alter table customer modify column changed_at datetime(3)")
					.tells(diverges("changed_at", "changedAt")),
				customer("timestamp without fractions", "changed_at", "timestamp(0)")
					.onMariaDb("alter table customer modify column changed_at datetime")
					.tells(diverges("changed_at", "changedAt")),
				Mutation.of("timestamp more exact")
					.onH2("alter table customer alter column changed_at set data type timestamp(9)")
					.tells(diverges("changed_at", "changedAt")),
				customer("time with fractions", "wakes_at", "time(6)").tells(diverges("wakes_at", "wakesAt")),
				Mutation.of("time zone dropped")
					.onH2AndPostgresql("alter table customer alter column seen_at set data type timestamp(6)")
					.tells(breaks("seen_at", "seenAt")),
				Mutation.of("time zone added")
					.onH2AndPostgresql(
							"alter table customer alter column changed_at set data type timestamp(6) with time zone")
					.tells(breaks("changed_at", "changedAt")),
				Mutation.of("timestamp that ends in 2038")
					.onMariaDb("alter table customer modify column changed_at timestamp(6) null")
					.tells(breaks("changed_at", "changedAt")),
				customer("timestamp made a date", "changed_at", "date").tells(breaks("changed_at", "changedAt")),
				customer("date made a timestamp", "born_on", "timestamp(6)")
					.onMariaDb("alter table customer modify column born_on datetime(6)")
					.tells(breaks("born_on", "bornOn")));
	}

	private static List<Mutation> others() {
		return List.of(customer("UUID made a text", "token", "varchar(36)").tells(breaks("token", "token")),
				Mutation.of("bytes fewer")
					.onH2("alter table customer alter column photo set data type varbinary(999)")
					.onMariaDb("alter table customer modify column photo varbinary(999)")
					.tells(breaks("photo", "photo")),
				Mutation.of("bytes more")
					.onH2("alter table customer alter column photo set data type varbinary(1001)")
					.onMariaDb("alter table customer modify column photo varbinary(1001)")
					.tells(diverges("photo", "photo")),
				Mutation.of("bytes made a large object")
					.onH2("alter table customer alter column photo set data type blob")
					.onMariaDb("alter table customer modify column photo blob")
					.tells(diverges("photo", "photo")),
				Mutation.of("JSON made a text")
					.onPostgresql("alter table product alter column features type text")
					.onMariaDb("alter table product modify column features longtext")
					.tells("type differs: product.features | BREAKS | Product.features")
					.tellsOn(MARIADB, "type differs: product.features | DIVERGES | Product.features"),
				Mutation.of("binary JSON made a plain one")
					.onPostgresql("alter table product alter column features type json")
					.tells("type differs: product.features | BREAKS | Product.features"),
				Mutation.of("array made a text")
					.onPostgresql("alter table label alter column words type text using null")
					.tells("type differs: label.words | BREAKS | PostgresqlLabel.words"),
				Mutation.of("elements of an array shorter")
					.onPostgresql("alter table label alter column words type varchar(254)[]")
					.tells("type differs: label.words | BREAKS | PostgresqlLabel.words"),
				Mutation.of("type of a domain")
					.onPostgresql("create domain nick as varchar(40) check (value <> '')",
							"alter table customer alter column nick_name type nick")
					.onH2("create domain nick as varchar(40) check (value <> '')",
							"alter table customer alter column nick_name nick")
					.tells("type is not mapped: nick | LEFT | null"),
				Mutation.of("type of a domain that is too short")
					.onPostgresql("create domain nick as varchar(30)",
							"alter table customer alter column nick_name type nick")
					.onH2("create domain nick as varchar(30)", "alter table customer alter column nick_name nick")
					.tells(breaks("nick_name", "nickName"), "type is not mapped: nick | LEFT | null"),
				Mutation.of("type in other words")
					.onH2("alter table customer alter column balance set data type decimal(12,2)",
							"alter table customer alter column rating set data type double precision",
							"alter table customer alter column changed_at set data type timestamp",
							"alter table customer alter column seen_at set data type timestamp with time zone",
							"alter table customer alter column wakes_at set data type time")
					.onPostgresql("alter table customer alter column balance type decimal(12,2)",
							"alter table customer alter column changed_at type timestamp",
							"alter table customer alter column seen_at type timestamptz",
							"alter table label alter column words type varchar[]",
							"alter table label alter column words type varchar(255)[]")
					.onMariaDb("alter table customer modify column version int(5) not null",
							"alter table customer modify column balance numeric(12,2) not null",
							"alter table customer modify column changed_at datetime(6) null default null")
					.tells());
	}

	private static List<Mutation> enumerated() {
		return List.of(enumerated("value of an enumerated type removed", "enum ('GLAD')", breaks("mood", "mood")),
				enumerated("value of an enumerated type added", "enum ('GLAD', 'SAD', 'MAD')",
						diverges("mood", "mood")),
				enumerated("values of an enumerated type in another order", "enum ('SAD', 'GLAD')",
						diverges("mood", "mood")),
				enumerated("enumerated type made a text", "varchar(20)", diverges("mood", "mood")),
				enumerated("enumerated type made a short text", "varchar(3)", breaks("mood", "mood")));
	}

	private static Mutation enumerated(String name, String type, String line) {
		return Mutation.of(name)
			.onH2("alter table customer alter column mood set data type " + type)
			.onMariaDb("alter table customer modify column mood " + type)
			.tells(line);
	}

	private static Mutation customer(String name, String column, String type) {
		return customer(name, column, type, "");
	}

	/**
	 * Return a mutation of a column's type; MariaDB wants to hear the rest of it again.
	 */
	private static Mutation customer(String name, String column, String type, String rest) {
		return Mutation.of(name)
			.onH2AndPostgresql("alter table customer alter column %s set data type %s".formatted(column, type))
			.onMariaDb("alter table customer modify column %s %s %s".formatted(column, type, rest).strip());
	}

	private static String breaks(String column, String attribute) {
		return "type differs: customer.%s | BREAKS | Customer.%s".formatted(column, attribute);
	}

	private static String diverges(String column, String attribute) {
		return "type differs: customer.%s | DIVERGES | Customer.%s".formatted(column, attribute);
	}

}

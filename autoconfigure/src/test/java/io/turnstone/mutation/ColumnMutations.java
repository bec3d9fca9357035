package io.turnstone.mutation;

import java.util.List;

import static io.turnstone.testing.TestDatabase.MARIADB;

/**
 * Mutations of columns, but for their types.
 */
final class ColumnMutations {

	private ColumnMutations() {
	}

	static List<Mutation> all() {
		return List.of(
				Mutation.of("column dropped")
					.everywhere("alter table customer drop column nick_name")
					.tells("column is missing: customer.nick_name | BREAKS | Customer.nickName"),
				Mutation.of("column with a check dropped")
					.everywhere("alter table customer drop column grade")
					.tells("column is missing: customer.grade | BREAKS | Customer.grade"),
				Mutation.of("column of an index dropped")
					.onH2("drop index ix_product_title", "alter table product drop column title")
					.onPostgresql("alter table product drop column title")
					.onMariaDb("alter table product drop column title")
					.tells("column is missing: product.title | BREAKS | Product.title",
							"index is missing: product | DIVERGES | Product.title"),
				Mutation.of("column of a foreign key dropped")
					.onH2AndPostgresql("alter table purchase drop constraint fk_purchase_recipient",
							"alter table purchase drop column recipient_id")
					.onMariaDb("alter table purchase drop constraint fk_purchase_recipient",
							"alter table purchase drop column recipient_id")
					.tells("column is missing: purchase.recipient_id | BREAKS | Purchase.recipient",
							"foreign key is missing: purchase | DIVERGES | Purchase.recipient"),
				Mutation.of("column renamed")
					.everywhere("alter table customer rename column nick_name to alias")
					.onH2("alter table customer alter column nick_name rename to alias")
					.tells("column is missing: customer.nick_name | BREAKS | Customer.nickName",
							"column is not mapped: customer.alias | LEFT | null"),
				Mutation.of("column that must not be null renamed")
					.everywhere("alter table customer rename column visits to calls")
					.onH2("alter table customer alter column visits rename to calls")
					.tells("column is missing: customer.visits | BREAKS | Customer.visits",
							"unmapped column must not be null: customer.calls | BREAKS | Customer"),
				Mutation.of("columns in another order")
					.onMariaDb("alter table customer modify column nick_name varchar(40) first")
					.tells(),
				Mutation.of("column accepts null")
					.onH2AndPostgresql("alter table customer alter column name drop not null")
					.onMariaDb("alter table customer modify column name varchar(100) comment 'as on the invoice'")
					.tells("nullability differs: customer.name | DIVERGES | Customer.name"),
				Mutation.of("column refuses null")
					.onH2AndPostgresql("alter table customer alter column nick_name set not null")
					.onMariaDb("alter table customer modify column nick_name varchar(40) not null")
					.tells("nullability differs: customer.nick_name | BREAKS | Customer.nickName"),
				Mutation.of("column refuses null, with a default")
					.onH2AndPostgresql("alter table customer alter column nick_name set default 'none'",
							"alter table customer alter column nick_name set not null")
					.onMariaDb("alter table customer modify column nick_name varchar(40) default 'none' not null")
					.tells("nullability differs: customer.nick_name | BREAKS | Customer.nickName",
							"default is not declared: customer.nick_name | LEFT | Customer.nickName"),
				Mutation.of("column refuses null from now on")
					.onPostgresql("alter table customer add constraint named not null nick_name not valid")
					.sincePostgresql(18)
					.tells("nullability differs: customer.nick_name | BREAKS | Customer.nickName",
							"could not be compared: customer.nick_name | NOTE | null"),
				Mutation.of("column may still hold nulls of before")
					.onPostgresql("alter table customer alter column name drop not null",
							"alter table customer add constraint named not null name not valid")
					.sincePostgresql(18)
					.tells("could not be compared: customer.name | NOTE | null"),
				Mutation.of("default changed")
					.everywhere("alter table customer alter column points set default 11")
					.tells("default differs: customer.points | DIVERGES | Customer.points"),
				Mutation.of("default dropped")
					.everywhere("alter table customer alter column points drop default")
					.tells("default differs: customer.points | DIVERGES | Customer.points"),
				Mutation.of("default of a column that declares none")
					.everywhere("alter table customer alter column nick_name set default 'none'")
					.tells("default is not declared: customer.nick_name | LEFT | Customer.nickName"),
				Mutation.of("default by function of a column that declares none")
					.onH2AndPostgresql("alter table customer alter column seen_at set default current_timestamp")
					.onMariaDb("alter table customer alter column seen_at set default current_timestamp(6)")
					.tells("default is not declared: customer.seen_at | LEFT | Customer.seenAt"),
				Mutation.of("default of null")
					.everywhere("alter table customer alter column nick_name set default null")
					.tells(),
				Mutation.of("value on update of a column that declares none")
					.onH2("alter table customer alter column seen_at set on update current_timestamp")
					.onMariaDb("alter table customer modify column seen_at datetime(6) on update current_timestamp(6)")
					.tells("attributes are not declared: customer.seen_at | LEFT | Customer.seenAt"),
				Mutation.of("column compressed")
					.onMariaDb("alter table customer modify column nick_name varchar(40) compressed")
					.tells("attributes are not declared: customer.nick_name | LEFT | Customer.nickName"),
				Mutation.of("identity off")
					.onH2AndPostgresql("alter table product alter column id drop identity")
					.onMariaDb("alter table product modify column id bigint not null")
					.sinceMariaDb(11)
					.tells("identity differs: product.id | BREAKS | Product.id"),
				Mutation.of("identity replaced by a sequence")
					.onPostgresql("alter table product alter column id drop identity",
							"create sequence product_id_seq owned by product.id",
							"alter table product alter column id set default nextval('product_id_seq')")
					.tells(),
				Mutation.of("identity generated always")
					.onH2AndPostgresql("alter table product alter column id set generated always")
					.tells(),
				Mutation.of("identity that the model does not ask for")
					.onH2("alter table contract alter column id bigint generated by default as identity")
					.onPostgresql("alter table contract alter column id add generated by default as identity")
					.onMariaDb("alter table contract modify column id bigint not null auto_increment")
					.tells("identity is not declared: contract.id | LEFT | Contract.id"),
				Mutation.of("identity that refuses the model's values")
					.onH2("alter table contract alter column id bigint generated always as identity")
					.onPostgresql("alter table contract alter column id add generated always as identity")
					.tells("identity differs: contract.id | BREAKS | Contract.id"),
				Mutation.of("generated expression changed")
					.onH2("alter table product alter column total integer generated always as (price + quantity)")
					.onPostgresql("alter table product drop column total",
							"alter table product add column total integer generated always as (price + quantity) stored")
					.onMariaDb(
							"alter table product modify column total integer generated always as (price + quantity) stored")
					.tells("generated expression differs: product.total | DIVERGES | Product.total"),
				Mutation.of("generated column kept in another way")
					.onPostgresql("alter table product drop column total",
							"alter table product add column total integer generated always as (price * quantity) stored")
					.onMariaDb("alter table product drop column total",
							"alter table product add column total integer generated always as (price * quantity) virtual")
					.tells(),
				Mutation.of("generated column made plain")
					.onH2AndPostgresql("alter table product drop column total",
							"alter table product add column total integer")
					.onMariaDb("alter table product modify column total integer")
					.tells("generated expression differs: product.total | BREAKS | Product.total"),
				Mutation.of("plain column made generated")
					.onPostgresql("alter table product drop column maker",
							"alter table product add column maker varchar(80) generated always as (upper(title)) stored")
					.onH2("alter table product drop column maker",
							"alter table product add column maker varchar(80) generated always as (upper(title))")
					.onMariaDb("alter table product drop column maker",
							"alter table product add column maker varchar(80) generated always as (upper(title))")
					.tells("generated expression differs: product.maker | NOTE | Product.maker"),
				Mutation.of("plain column made generated and not stored")
					.onPostgresql("alter table product drop column maker",
							"alter table product add column maker varchar(80) generated always as (upper(title)) virtual")
					.sincePostgresql(18)
					.tells("generated expression differs: product.maker | NOTE | Product.maker"),
				Mutation.of("collation changed")
					.onPostgresql("alter table label alter column text type varchar(30) collate \"POSIX\"")
					.onMariaDb("alter table label modify column text varchar(30) collate utf8mb4_unicode_ci")
					.tells("collation differs: label.text | DIVERGES | PostgresqlLabel.text")
					.tellsOn(MARIADB, "collation differs: label.text | DIVERGES | MariaDbLabel.text"),
				Mutation.of("collation of a column that declares none")
					.onPostgresql("alter table customer alter column nick_name type varchar(40) collate \"C\"")
					.onMariaDb("alter table customer modify column nick_name varchar(40) collate utf8mb4_bin")
					.tells("collation is not declared: customer.nick_name | LEFT | Customer.nickName"),
				Mutation.of("character set of a column")
					.onMariaDb("alter table customer modify column nick_name varchar(40) character set latin1")
					.tells("collation is not declared: customer.nick_name | LEFT | Customer.nickName"),
				Mutation.of("character set of a table")
					.onMariaDb("alter table category convert to character set latin1")
					.tells("collation is not declared: category.title | LEFT | Category.title"),
				Mutation.of("comment of a column changed")
					.onH2AndPostgresql("comment on column customer.name is 'as on the door'")
					.onMariaDb("alter table customer modify column name varchar(100) not null comment 'as on the door'")
					.tells("comment differs: customer.name | DIVERGES | Customer.name"),
				Mutation.of("comment of a column dropped")
					.onH2AndPostgresql("comment on column customer.name is null")
					.onMariaDb("alter table customer modify column name varchar(100) not null")
					.tells("comment differs: customer.name | DIVERGES | Customer.name"),
				Mutation.of("comment on a column that declares none")
					.onH2AndPostgresql("comment on column customer.nick_name is 'it''s short'")
					.onMariaDb("alter table customer modify column nick_name varchar(40) comment 'it''s short'")
					.tells("comment is not declared: customer.nick_name | LEFT | Customer.nickName"),
				Mutation.of("column invisible")
					.onH2("alter table customer alter column nick_name set invisible")
					.onMariaDb("alter table customer modify column nick_name varchar(40) invisible")
					.tells("attributes are not declared: customer.nick_name | LEFT | Customer.nickName"));
	}

}

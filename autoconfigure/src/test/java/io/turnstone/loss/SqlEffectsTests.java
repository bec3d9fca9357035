package io.turnstone.loss;

import java.util.List;

import io.turnstone.loss.SqlEffect.AddsColumn;
import io.turnstone.loss.SqlEffect.CreatesTable;
import io.turnstone.loss.SqlEffect.DropsColumn;
import io.turnstone.loss.SqlEffect.DropsTable;
import io.turnstone.loss.SqlEffect.RenamesColumn;
import io.turnstone.loss.SqlEffect.RenamesTable;
import io.turnstone.loss.SqlEffect.RetypesColumn;
import io.turnstone.loss.SqlEffect.TakesRows;
import io.turnstone.loss.SqlEffect.Unclear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlEffects}.
 */
class SqlEffectsTests {

	@ParameterizedTest
	@ValueSource(strings = { "drop index concurrently if exists ix", "ALTER TABLE public.a DROP CONSTRAINT fk",
			"alter table a drop foreign key fk, drop index ix", "ALTER TABLE a ALTER COLUMN b DROP NOT NULL",
			"alter table a alter column b set default 'drop table x; --'", "comment on column a.b is 'drop'",
			"ALTER TABLE a ADD CONSTRAINT c CHECK (b in ('x', 'y')) not valid", "drop sequence s",
			"alter table a validate constraint c", "insert into a (b) values ('update a set b')", "/* none */ ",
			"alter table a alter column b restart with 7", "create unique index ix on a (b) where c is null",
			"drop type mood", "drop cast (varchar as mood)", "alter sequence s rename to t",
			"alter table `a` drop primary key, add primary key (`b`)", "drop schema visits restrict",
			"UPDATE public.a SET b = '' WHERE b is null",
			"update a set b = (select min(c) from d), e = e where b is null;",
			"create index ix on a (b) algorithm=inplace lock=none",
			"alter table a add constraint uk unique (b), algorithm=inplace, lock=none",
			"do $$ begin if exists (select from pg_index where not indisvalid and indexrelid = to_regclass('ix') and indrelid = to_regclass('a')) then drop index ix; elsif to_regclass('ix') is not null and not exists (select from pg_index where indexrelid = to_regclass('ix')) then raise exception 'There is another % already', 'ix'; end if; end $$",
			"do $$ begin if not exists (select from pg_constraint where conname = 'uk' and conrelid = to_regclass('a')) then alter table a add constraint uk unique using index uk; end if; end $$",
			"set @rest = (select if(count(*) > 0, 'alter table a drop index `FK1`', 'do 0') from information_schema.statistics\nwhere table_schema = database() and table_name = 'a' and index_name = 'FK1')",
			"prepare rest from @rest", "execute rest", "deallocate prepare rest" })
	void takesNothingAway(String sql) {
		assertThat(SqlEffects.of(sql)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select pg_sleep(1)", "do $$ begin delete from a; end $$", "call clean()",
			"set @rest = (select if(count(*) > 0, concat('drop ', 'table a'), 'do 0') from information_schema.statistics where true)",
			"set @rest = 'drop table a'", "execute other",
			"do $$ begin if exists (select from pg_index where not indisvalid and true) then drop index ix; delete from a; elsif true then raise exception 'x'; end if; end $$",
			"drop schema x cascade", "drop schema x", "drop type mood cascade", "truncate a cascade",
			"drop table a; drop table b", "create or replace table a (b int)", "merge into a using b",
			"replace into a values (1)", "update a join b on a.i = b.i set a.c = 1",
			"delete from a using b where a.i = b.i", "insert into a values (1) on conflict do update set b = 1",
			"with x as (delete from a) select 1", "alter table a drop partition p", "-- not SQL: com.example.Cleaner",
			"alter table a set schema s", "alter table a alter column b type int using length(b)", "vacuum",
			"alter table a alter column b type bigint using b::bigint / 100",
			"alter table a alter column b type text using b::varchar(10)",
			"alter table a alter column b type text using (b) || 'x'",
			"alter table a alter column b type text using (b::text) || (b::text)",
			"alter table a alter column b type text collate \"C\" using left(b, 3)", "alter type t drop attribute a",
			"update a set b = 1 where c = 2 limit 3", "delete from a where b = 'it\\'s'" })
	void doesNotTell(String sql) {
		assertThat(SqlEffects.of(sql)).containsExactly(new Unclear(sql));
	}

	@ParameterizedTest
	@ValueSource(strings = { "b = 1, c = 2 where b is null", "b = 1 where c is null", "b = 1 where b is null or c = 2",
			"\"B\" = 1 where b is null", "b = 1 where b is not null" })
	void overwritesMoreThanWhatHasNoValue(String assignments) {
		assertThat(SqlEffects.of("update a set " + assignments)).singleElement().isInstanceOf(TakesRows.class);
	}

	@Test
	void readsWhatIsPrepared() {
		assertThat(SqlEffects
			.of("""
					set @rest = (select if(count(*) > 0, 'alter table a drop `b''c`', 'do 0') from information_schema.statistics
					where table_schema = 's' and table_name = 'a' and index_name = 'FK1')"""))
			.containsExactly(new DropsColumn(name("a"), name("`b'c`")));
	}

	@Test
	void dropsTables() {
		assertThat(SqlEffects.of("DROP TABLE IF EXISTS public.\"Order\", item CASCADE;"))
			.containsExactly(new DropsTable(name("public", "\"Order\"")), new DropsTable(name("item")));
	}

	@Test
	void dropsColumns() {
		assertThat(SqlEffects.of("alter table only a drop b, drop column if exists \"drop\" cascade"))
			.containsExactly(new DropsColumn(name("a"), name("b")), new DropsColumn(name("a"), name("\"drop\"")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "index", "key", "fulltext", "spatial" })
	void dropsColumnsThatAreNamedLikeAPart(String column) {
		for (String end : List.of("", " cascade", " restrict", ", drop key k", ";")) {
			assertThat(SqlEffects.of("alter table a drop " + column + end))
				.containsExactly(new DropsColumn(name("a"), name(column)));
		}
	}

	@Test
	void retypesColumns() {
		assertThat(SqlEffects.of("ALTER TABLE a ALTER COLUMN b TYPE numeric(5, 2) USING (b::numeric(5, 2))"))
			.containsExactly(new RetypesColumn(name("a"), name("b"), "numeric(5,2)"));
		assertThat(SqlEffects.of("alter table a alter b type BIGINT using b::bigint, alter c type text using (c)"))
			.containsExactly(new RetypesColumn(name("a"), name("b"), "BIGINT"),
					new RetypesColumn(name("a"), name("c"), "text"));
		assertThat(SqlEffects.of("alter table a alter column index type int"))
			.containsExactly(new RetypesColumn(name("a"), name("index"), "int"));
		assertThat(SqlEffects.of("alter table a modify column b varchar(20) not null default 'x'"))
			.containsExactly(new RetypesColumn(name("a"), name("b"), "varchar(20)"));
		assertThat(SqlEffects.of("alter table a alter column b set data type timestamp with time zone"))
			.containsExactly(new RetypesColumn(name("a"), name("b"), "timestamp with time zone"));
	}

	@Test
	void renames() {
		assertThat(SqlEffects.of("alter table s.a rename to b"))
			.containsExactly(new RenamesTable(name("s", "a"), name("s", "b")));
		assertThat(SqlEffects.of("ALTER TABLE s.a RENAME s.b"))
			.containsExactly(new RenamesTable(name("s", "a"), name("s", "b")));
		assertThat(SqlEffects.of("rename table a to b, c to d")).containsExactly(new RenamesTable(name("a"), name("b")),
				new RenamesTable(name("c"), name("d")));
		assertThat(SqlEffects.of("alter table a rename key b to c")).isEmpty();
		assertThat(SqlEffects.of("alter table a rename key to c"))
			.containsExactly(new RenamesColumn(name("a"), name("key"), name("c")));
		assertThat(SqlEffects.of("alter table a rename column b to c"))
			.containsExactly(new RenamesColumn(name("a"), name("b"), name("c")));
		assertThat(SqlEffects.of("alter table a alter column b rename to c"))
			.containsExactly(new RenamesColumn(name("a"), name("b"), name("c")));
		assertThat(SqlEffects.of("alter table a change b c int")).containsExactly(
				new RenamesColumn(name("a"), name("b"), name("c")), new RetypesColumn(name("a"), name("c"), "int"));
	}

	@Test
	void createsAndAdds() {
		assertThat(SqlEffects.of("create table a (b int)")).containsExactly(new CreatesTable(name("a")));
		assertThat(SqlEffects.of("create table if not exists a (b int)")).isEmpty();
		assertThat(SqlEffects.of("alter table a add column if not exists b int")).isEmpty();
		assertThat(SqlEffects.of("alter table a add b int, add constraint c unique (b)"))
			.containsExactly(new AddsColumn(name("a"), name("b")));
	}

	@Test
	void takesRows() {
		assertThat(SqlEffects.of("delete from a where b = 'x;y' -- all of them"))
			.containsExactly(new TakesRows(name("a"), "b = 'x;y' -- all of them", "deletes"));
		assertThat(SqlEffects.of("update a set b = (select 1 from c where d), e = 2"))
			.containsExactly(new TakesRows(name("a"), null, "overwrites"));
		assertThat(SqlEffects.of("truncate table a")).containsExactly(new TakesRows(name("a"), null, "deletes"));
	}

	private static SqlName name(String... parts) {
		return new SqlName(List.of(parts));
	}

}

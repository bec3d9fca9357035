package io.turnstone.upgrade;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatementKindTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					SCHEMA | alter table a add column b int
					SCHEMA | CREATE INDEX i ON a (b)
					SCHEMA | comment on table a is 'update; drop'
					SCHEMA | create trigger t before insert on a for each row begin set new.b = 1; set new.c = 2; end
					SCHEMA | -- a note
					SCHEMA | /* a note */ rename table a to b
					SCHEMA | /*!40000 alter table a disable keys */
					DATA | insert into a values ('x; y', "it's")
					DATA | # a note
					DATA | Update a set b = 1;
					REPEATABLE | truncate table a
					REPEATABLE | begin not atomic declare turnstone_again text default (select 1); execute immediate turnstone_again; end
					SESSION | set foreign_key_checks = 0
					SESSION | set @@session.sql_mode = ''
					SESSION | select 1
					SESSION | /*!40101 SET NAMES utf8 */
					SESSION_STATE | set @a = (select max(id) from b)
					SESSION_STATE | select max(id) into @a from b
					SESSION_STATE | create temporary table a (id int)
					SESSION_STATE | create or replace temporary table a (id int)
					SESSION_STATE | prepare a from @b
					LOCK | lock tables a write
					OPAQUE | call doSomething()
					OPAQUE | execute a
					OPAQUE | begin not atomic update a set b = 1; end
					OPAQUE | rename table a to b, c to a
					OPAQUE | alter table a exchange partition p with table b
					OPAQUE | update a set b = 1; drop table c
					""")
	void tellsWhatAStatementDoes(StatementKind kind, String sql) {
		String noted = sql.endsWith("a note")
				? sql + "\n" + ((kind == StatementKind.DATA) ? "delete from a" : "drop table a") : sql;

		assertThat(StatementKind.of(noted)).isEqualTo(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-- nothing but a note", ";" })
	void nothingDoesNothing(String sql) {
		assertThat(StatementKind.of(sql)).isEqualTo(StatementKind.SESSION);
	}

	@Test
	void isNotSlowWithALongLiteral() {
		String sql = "insert into a values ('" + "it''s; ".repeat(50_000) + "')";

		assertThat(StatementKind.of(sql)).isEqualTo(StatementKind.DATA);
	}

}

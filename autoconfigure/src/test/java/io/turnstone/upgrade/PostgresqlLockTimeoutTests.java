package io.turnstone.upgrade;

import java.util.List;

import io.turnstone.testing.TestDatabase;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostgresqlLockTimeout}.
 */
class PostgresqlLockTimeoutTests {

	@Test
	void beginsAnewWhatADraftWrites() throws Exception {
		assertThat(isRepeatable("""
				do $$ begin if exists (select from pg_index where not indisvalid) then drop index ix; end if; end $$""",
				"create unique index concurrently if not exists ix on item (code)",
				"""
						do $$ begin if not exists (select from pg_constraint where conname = 'ix') then alter table item \
						add constraint ix unique using index ix; end if; end $$"""))
			.isTrue();
		assertThat(isRepeatable("update item set code = 'a' where code is null",
				"alter table item drop constraint if exists turnstone_not_null_12345678",
				"alter table item add constraint turnstone_not_null_12345678 check (code is not null) not valid",
				"alter table item validate constraint turnstone_not_null_12345678",
				"alter table item alter column code set not null",
				"alter table item drop constraint turnstone_not_null_12345678"))
			.isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update counters set n = n + 1", "update counters set n = n + 1 where closed is null",
			"insert into counters values (1)", "alter table item add column note text", "select f()" })
	void leavesToWaitWhatSomebodyWroteBesides(String sql) throws Exception {
		assertThat(isRepeatable(sql, "create index concurrently if not exists ix on item (code)")).isFalse();
	}

	private static boolean isRepeatable(String... statements) throws Exception {
		ChangeSet changeSet = new ChangeSet("1", "mia", false, false, "a.sql", null, null, false,
				new DatabaseChangeLog());
		List.of(statements).forEach((sql) -> changeSet.addChange(new RawSQLChange(sql)));
		try (var connection = TestDatabase.H2.create().getConnection()) {
			return new PostgresqlLockTimeout(connection).isRepeatable(changeSet);
		}
	}

}

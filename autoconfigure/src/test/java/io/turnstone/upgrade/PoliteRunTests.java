package io.turnstone.upgrade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import javax.sql.DataSource;

import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.lock.LockSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PoliteRun}.
 */
class PoliteRunTests {

	private static final LockPatience PATIENCE = new LockPatience(Duration.ofSeconds(7), 1);

	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "POSTGRESQL, set lock_timeout = '77s', current_setting('lock_timeout'), 7s",
					"MARIADB, set session lock_wait_timeout = 77, @@session.lock_wait_timeout, 7" })
	void limitsWhatComesAfterAChangeSetThatSetALimitOfItsOwn(TestDatabase product, String set, String limit,
			String expected) throws Exception {
		DataSource dataSource = product.create();

		upgrade(dataSource, sql("1", "create table seen (id varchar(9), value varchar(9))"), sql("2", set),
				createTable("3", "item"), sql("4", "insert into seen values ('4', %s)".formatted(limit)));

		assertThat(new JdbcTemplate(dataSource).queryForList("select value from seen", String.class))
			.containsExactly(expected);
	}

	@Test
	void limitsEachChangeSetAndGivesTheSessionBackAsItWas() throws Exception {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		String see = "insert into seen values ('%s', current_setting('lock_timeout'))";

		upgrade(dataSource, sql("1", "create table seen (id varchar(9), value varchar(9))"),
				sql("2", "runInTransaction: false", see.formatted(2)), createTable("3", "item"),
				sql("4", see.formatted(4)));

		assertThat(new JdbcTemplate(dataSource).queryForList("select id || ' ' || value from seen order by id",
				String.class))
			.containsExactly("2 0", "4 7s");
	}

	private void upgrade(DataSource dataSource, String... changeSets) throws Exception {
		Path master = this.directory.resolve("master.yaml");
		Files.writeString(master, Changelogs.HEAD + String.join("", changeSets));
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", UpgradeMode.RUN, Duration.ofSeconds(9),
				PATIENCE, LockSettings.defaults(), new UpgradeJournal());
		liquibase.setDataSource(dataSource);
		liquibase.setChangeLog(master.toUri().toString());
		liquibase.afterPropertiesSet();
	}

}

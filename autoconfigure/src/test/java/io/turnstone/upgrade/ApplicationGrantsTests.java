package io.turnstone.upgrade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.lock.LockSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ApplicationGrants}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ApplicationGrantsTests {

	private static final String LACKING = "the user of the application may not use all that was made";

	@TempDir
	private Path directory;

	private final String user = "app_" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void printsTheStatementsThatPostgresqlLacks(CapturedOutput output) throws Exception {
		DriverManagerDataSource owner = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(owner, "create user %s".formatted(this.user), "create table older (id int)",
				"create schema apart");
		DriverManagerDataSource application = as(this.user, "", owner);

		upgrade(owner, application, createTable("1", "customer"), sql("2", "create sequence customer_seq"),
				sql("3", "create table counted (id bigint generated always as identity, serial serial)"));

		assertThat(statements(output)).containsExactly(
				"grant select, insert, update, delete on table public.counted to %s".formatted(this.user),
				"grant select, insert, update, delete on table public.customer to %s".formatted(this.user),
				"grant usage on sequence public.counted_serial_seq to %s".formatted(this.user),
				"grant usage on sequence public.customer_seq to %s".formatted(this.user));
		statements(output).forEach((statement) -> TestDatabase.execute(owner, statement));
		assertThat(JdbcClient.create(application).sql("insert into customer (id) values (1)").update()).isEqualTo(1);
		assertThat(JdbcClient.create(application).sql("select nextval('customer_seq')").query(Long.class).single())
			.isEqualTo(1);
		assertThat(JdbcClient.create(application).sql("insert into counted default values").update()).isEqualTo(1);
	}

	@Test
	void printsTheStatementsThatMariaDbLacks(CapturedOutput output) throws Exception {
		DriverManagerDataSource owner = TestDatabase.MARIADB.create();
		String schema = schema(owner);
		TestDatabase.execute(owner, "create user '%s'@'%%' identified by 'secret'".formatted(this.user),
				"create table older (id int)", "grant select on `%s`.older to '%s'@'%%'".formatted(schema, this.user));
		DriverManagerDataSource application = as(this.user, "secret", owner);

		upgrade(owner, application, createTable("1", "customer"), sql("2", "create sequence customer_seq"));

		assertThat(statements(output)).containsExactly(
				"grant select, insert, update, delete on `%s`.`customer` to '%s'@'%%'".formatted(schema, this.user),
				"grant select, insert on `%s`.`customer_seq` to '%s'@'%%'".formatted(schema, this.user));
		statements(output).forEach((statement) -> TestDatabase.execute(owner, statement));
		assertThat(JdbcClient.create(application).sql("insert into customer (id) values (1)").update()).isEqualTo(1);
		assertThat(JdbcClient.create(application).sql("select next value for customer_seq").query(Long.class).single())
			.isEqualTo(1);
		assertThat(output).doesNotContain("secret");
	}

	@Test
	void printsOnlyWhatPostgresqlLacks(CapturedOutput output) throws Exception {
		DriverManagerDataSource owner = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(owner, "create user %s".formatted(this.user),
				"alter default privileges grant select, update on tables to public");

		upgrade(owner, as(this.user, "", owner), createTable("1", "customer"));

		assertThat(statements(output))
			.containsExactly("grant insert, delete on table public.customer to %s".formatted(this.user));
	}

	@Test
	void printsOnlyWhatMariaDbLacks(CapturedOutput output) throws Exception {
		DriverManagerDataSource owner = TestDatabase.MARIADB.create();
		String schema = schema(owner);
		TestDatabase
			.execute(owner, "create user '%s'@'%%' identified by 'secret'".formatted(this.user),
					"grant select, delete on `%s`.* to '%s'@'%%'"
						.formatted(schema.substring(0, schema.length() - 1) + "_", this.user),
					"grant update, insert on `other`.* to '%s'@'%%'".formatted(this.user));

		upgrade(owner, as(this.user, "secret", owner), createTable("1", "customer"));

		assertThat(statements(output))
			.containsExactly("grant insert, update on `%s`.`customer` to '%s'@'%%'".formatted(schema, this.user));
	}

	@Test
	void saysNothingWhereARoleOfMariaDbMayUseTheSchema(CapturedOutput output) throws Exception {
		DriverManagerDataSource owner = TestDatabase.MARIADB.create();
		String role = "role_" + this.user;
		TestDatabase.execute(owner, "create user '%s'@'%%' identified by 'secret'".formatted(this.user),
				"create role " + role,
				"grant select, insert, update, delete on `%s`.* to %s".formatted(schema(owner).replace("_", "\\_"),
						role),
				"grant %s to '%s'@'%%'".formatted(role, this.user),
				"set default role %s for '%s'@'%%'".formatted(role, this.user));

		upgrade(owner, as(this.user, "secret", owner), createTable("1", "customer"));

		assertThat(output).doesNotContain(LACKING);
	}

	@Test
	void needsNothingForPartitionsAndLooksAtWhatWasMadeBeforeAFailure(CapturedOutput output) throws Exception {
		DriverManagerDataSource owner = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(owner, "create user %s".formatted(this.user));

		assertThatExceptionOfType(UpgradeFailedException.class)
			.isThrownBy(() -> upgrade(owner, as(this.user, "", owner),
					sql("1", "create table customer (id int) partition by range (id); "
							+ "create table customer_1 partition of customer for values from (1) to (10)"),
					sql("2", "create nonsense")));

		assertThat(statements(output)).containsExactly(
				"grant select, insert, update, delete on table public.customer to %s".formatted(this.user));
	}

	@Test
	void saysSoAgainOfATableThatWasMadeAnew(CapturedOutput output) throws Exception {
		DriverManagerDataSource owner = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(owner, "create user %s".formatted(this.user), "create table customer (id int)");

		upgrade(owner, as(this.user, "", owner), sql("1", "drop table customer; create table customer (id bigint)"));

		assertThat(statements(output)).hasSize(1);
	}

	@Test
	void looksAtNothingWhereTheApplicationUsesAnotherDatabase(CapturedOutput output) throws Exception {
		upgrade(TestDatabase.POSTGRESQL.create(), TestDatabase.H2.create(), createTable("1", "customer"));
		upgrade(TestDatabase.POSTGRESQL.create(), TestDatabase.POSTGRESQL.create(), createTable("1", "customer"));

		assertThat(output).doesNotContain(LACKING).doesNotContain("cannot be told");
	}

	@Test
	void saysNothingWhereTheUserMayUseAll(CapturedOutput output) throws Exception {
		DriverManagerDataSource owner = TestDatabase.POSTGRESQL.create();

		upgrade(owner, owner, createTable("1", "customer"));

		assertThat(output).contains("up to date, 1 change set").doesNotContain(LACKING);
	}

	@Test
	void goesOnWhereItCannotBeTold(CapturedOutput output) throws Exception {
		DriverManagerDataSource owner = TestDatabase.POSTGRESQL.create();

		upgrade(owner, as("nobody_" + this.user, "", owner), createTable("1", "customer"));

		assertThat(output).contains("whether the user of the application may use what was made cannot be told")
			.contains("up to date, 1 change set");
	}

	private static List<String> statements(CapturedOutput output) {
		return output.toString()
			.lines()
			.map(String::strip)
			.filter((line) -> line.startsWith("grant "))
			.map((line) -> line.substring(0, line.length() - 1))
			.toList();
	}

	private static String schema(DriverManagerDataSource dataSource) {
		return JdbcClient.create(dataSource).sql("select database()").query(String.class).single();
	}

	private static DriverManagerDataSource as(String user, String password, DriverManagerDataSource owner) {
		String url = owner.getUrl().replaceAll("([?&])user=[^&]*", "$1").replaceAll("([?&])password=[^&]*", "$1");
		return new DriverManagerDataSource(url, user, password);
	}

	private void upgrade(DriverManagerDataSource owner, DriverManagerDataSource application, String... changeSets)
			throws Exception {
		Path master = Files.writeString(this.directory.resolve("master.yaml"),
				Changelogs.HEAD + String.join("", changeSets));
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", UpgradeMode.RUN, Duration.ZERO,
				LockPatience.ENDLESS, LockSettings.defaults(), new UpgradeJournal());
		liquibase.setDataSource(owner);
		liquibase.setApplicationDataSource(application);
		liquibase.setChangeLog(master.toUri().toString());
		liquibase.afterPropertiesSet();
	}

}

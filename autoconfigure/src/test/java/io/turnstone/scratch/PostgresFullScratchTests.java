package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.turnstone.catalog.CatalogScope;
import io.turnstone.scratch.Scratch.Lending;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class PostgresFullScratchTests extends FullScratchTests {

	private final JdbcTemplate database = new JdbcTemplate(live());

	PostgresFullScratchTests() {
		super(TestDatabase.POSTGRESQL);
	}

	@Override
	Set<String> schemas() {
		return Set.copyOf(this.database.queryForList("select nspname from pg_namespace where nspname not like 'pg\\_%'",
				String.class));
	}

	@Test
	void keepsASchemaInOneTransactionToItself() throws Exception {
		Set<String> before = schemas();

		scratch().full(Lending.ONE_TRANSACTION, (full) -> {
			execute(full.connection(), "create table member (id integer)");
			assertThat(schemas()).isEqualTo(before);
			return null;
		});
	}

	@Test
	void sweepsWhatACommitInTheWorkLeftBehind() {
		Set<String> before = schemas();

		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> scratch().full(Lending.ONE_TRANSACTION, (full) -> {
				execute(full.connection(), "create table member (id integer)", "commit");
				return null;
			}));

		assertThat(schemas()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void sweepsSchemasThatNobodyUsesAnyMore(Lending lending) throws Exception {
		Set<String> before = schemas();
		try (Connection crashed = live().getConnection()) {
			PostgresSchemas schemas = new PostgresSchemas(crashed);
			schemas.lock("turnstone_scratch_left");
			schemas.create("turnstone_scratch_left");
			execute(crashed, "create table turnstone_scratch_left.member (id integer)");
		}
		assertThat(schemas()).contains("turnstone_scratch_left");
		await().until(() -> advisoryLocks() == 0);

		scratch().full(lending, (full) -> null);

		assertThat(schemas()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void leavesSchemasAloneThatOthersUse(Lending lending) throws Exception {
		scratch().full(Lending.COMMITTED, (others) -> {
			execute(others.connection(), "create table member (id integer)");
			scratch().full(lending, (full) -> null);

			assertThat(schemas()).contains(others.schema());
			assertThat(read(others.connection(), CatalogScope.of(others.schema())).tables()).hasSize(1);
			return null;
		});
	}

	@Test
	void leavesSchemasAloneThatOnlyHaveASimilarName() throws Exception {
		TestDatabase.execute(live(), "create schema turnstone_scratch_of_mine", "create schema turnstoneXscratchX1");

		scratch().full(Lending.COMMITTED, (full) -> null);

		assertThat(schemas()).contains("turnstone_scratch_of_mine", "turnstonexscratchx1");
	}

	@Test
	void dropsManyTablesWithoutManyLocksAtOnce() throws Exception {
		Set<String> before = schemas();

		scratch().full(Lending.COMMITTED, (full) -> {
			execute(full.connection(),
					IntStream.range(0, 120)
						.mapToObj((number) -> "create table \"Table %d\" (id serial primary key)".formatted(number))
						.collect(Collectors.joining(";")),
					"create table parent (id integer) partition by range (id)",
					"create table child partition of parent for values from (1) to (2)");
			return null;
		});

		assertThat(schemas()).isEqualTo(before);
	}

	@Test
	void waitsForNoDisk() throws Exception {
		String commits = scratch().full(Lending.COMMITTED,
				(full) -> new JdbcTemplate(new SingleConnectionDataSource(full.connection(), true))
					.queryForObject("show synchronous_commit", String.class));

		assertThat(commits).isEqualTo("off");
	}

	@ParameterizedTest
	@EnumSource
	void restoresTheSettingsOfTheConnection(Lending lending) throws Exception {
		try (Connection connection = live().getConnection()) {
			execute(connection, "set search_path = public, pg_catalog", "set lock_timeout = '77s'",
					"set synchronous_commit = local");
			connection.setAutoCommit(false);
			connection.setReadOnly(true);
			SingleConnectionDataSource pool = new SingleConnectionDataSource(connection, true);

			Scratches.forDataSource(pool, ScratchSettings.none()).full(lending, (full) -> {
				execute(full.connection(), "set search_path = pg_catalog");
				return null;
			});

			assertThat(connection.getAutoCommit()).isFalse();
			assertThat(connection.isReadOnly()).isTrue();
			JdbcTemplate after = new JdbcTemplate(pool);
			assertThat(after.queryForObject("show search_path", String.class)).isEqualTo("public, pg_catalog");
			assertThat(after.queryForObject("show lock_timeout", String.class)).isEqualTo("77s");
			assertThat(after.queryForObject("show synchronous_commit", String.class)).isEqualTo("local");
			assertThat(advisoryLocks()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource
	void saysWhichGrantIsMissing(Lending lending) {
		TestDatabase.execute(live(), "create role \"an app\" login password 'secret'");
		String url = ((DriverManagerDataSource) live()).getUrl().replaceAll("\\?.*", "");
		DriverManagerDataSource ordinary = new DriverManagerDataSource(url, "an app", "secret");
		Scratch scratch = Scratches.forDataSource(ordinary, ScratchSettings.none());

		try {
			String name = this.database.queryForObject("select current_database()", String.class);
			assertThatExceptionOfType(ScratchUnavailableException.class)
				.isThrownBy(() -> scratch.full(lending, (full) -> null))
				.withMessageContaining("grant create on database %s to \"an app\";".formatted(name));
		}
		finally {
			TestDatabase.execute(live(), "drop role \"an app\"");
		}
	}

	private int advisoryLocks() {
		return Objects.requireNonNull(this.database.queryForObject("""
				select count(*) from pg_locks where locktype = 'advisory'
				and database = (select oid from pg_database where datname = current_database())""", Integer.class));
	}

}

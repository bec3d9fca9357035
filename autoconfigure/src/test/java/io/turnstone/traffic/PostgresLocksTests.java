package io.turnstone.traffic;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import io.turnstone.Base;
import io.turnstone.DraftResult;
import io.turnstone.benchmark.GeneratedEntities;
import io.turnstone.scratch.Scratch.Lending;
import io.turnstone.scratch.ScratchSettings;
import io.turnstone.scratch.Scratches;
import io.turnstone.testing.EntityManagerFactories;
import io.turnstone.testing.ObservedDataSource;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for how many entries of PostgreSQL's lock table, which all sessions of a server
 * share, one transaction takes.
 */
class PostgresLocksTests {

	private static final int LIMIT = 1500;

	private final DriverManagerDataSource database = TestDatabase.POSTGRESQL.create();

	private final AtomicInteger most = new AtomicInteger();

	private final ObservedDataSource observed = new ObservedDataSource(this.database, this::count);

	@TempDir
	private Path directory;

	@Test
	void comparesALargeModelWithFewLocks() {
		assertInSync(GeneratedEntities.withConditions(500));
		assertThat(this.most).hasValueBetween(100, LIMIT);
	}

	@Test
	void comparesTablesThatAreMuchAlikeWithHardlyAnyLocks() {
		assertInSync(GeneratedEntities.of(500));
		assertThat(this.most).hasValueBetween(1, 100);
	}

	@ParameterizedTest
	@ValueSource(ints = { 30, 100, 250 })
	void provesADraftWithFewLocks(int size) {
		assertProvedWithFewLocks(size);
	}

	@Test
	void takesFewLocksForTablesThatOneTransactionWasThoughtToBear() throws Exception {
		String create = "create table t%d (id serial primary key, a text unique, b text unique, c text unique, d text unique)";

		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> Scratches.forDataSource(this.observed, ScratchSettings.none())
				.full(Lending.ONE_TRANSACTION, (full) -> {
					try (Statement statement = full.connection().createStatement()) {
						for (int number = 0; number < 500; number++) {
							statement.execute(create.formatted(number));
						}
						return null;
					}
				}))
			.withMessageContaining("so many locks");
		assertThat(this.most).hasValueBetween(1000, LIMIT);
	}

	private void assertInSync(Class<?>[] entities) {
		EntityManagerFactories.run("create-only", this.database, entities);
		Project project = new Project(this.directory, this.observed);
		project.withEntities(entities);

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
	}

	private void assertProvedWithFewLocks(int size) {
		Project project = new Project(this.directory, this.observed);
		project.withEntities(GeneratedEntities.withConditions(size));

		DraftResult draft = project.draft("all: everything");

		assertThat(draft.proof()).isNotNull()
			.satisfies((proof) -> assertThat(proof.proved()).as(proof.reason()).isTrue());
		assertThat(this.most).hasValueBetween(100, LIMIT);
	}

	private void count(Connection connection, String sql) throws SQLException {
		if (!changes(sql)) {
			return;
		}
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from pg_locks where pid = pg_backend_pid()")) {
			row.next();
			this.most.accumulateAndGet(row.getInt(1), Math::max);
		}
	}

	private static boolean changes(String sql) {
		String start = sql.stripLeading().toLowerCase(Locale.ROOT);
		return start.startsWith("create") || start.startsWith("alter") || start.startsWith("drop")
				|| start.equals("batch");
	}

}

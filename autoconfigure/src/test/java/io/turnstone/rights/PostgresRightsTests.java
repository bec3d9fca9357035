package io.turnstone.rights;

import java.nio.file.Path;
import java.sql.Connection;

import com.zaxxer.hikari.HikariDataSource;
import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.MigrationsException;
import io.turnstone.testing.EntityManagerFactories;
import io.turnstone.testing.PostgresStandby;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what users of PostgreSQL are told who may not do everything.
 */
class PostgresRightsTests {

	private final DriverManagerDataSource owner = TestDatabase.POSTGRESQL.create();

	private final String database = new JdbcTemplate(this.owner).queryForObject("select current_database()",
			String.class);

	private final String role = "reader_of_" + this.database;

	@TempDir
	private Path directory;

	@BeforeEach
	void createRole() {
		EntityManagerFactories.run("create-only", this.owner, Parcel.class);
		TestDatabase.execute(this.owner, "create role %s login password 'secret'".formatted(this.role),
				"grant select on all tables in schema public to " + this.role);
	}

	@AfterEach
	void dropRole() {
		TestDatabase.execute(this.owner, "drop owned by " + this.role, "drop role " + this.role);
	}

	@Test
	void comparesEverythingForAUserWhoMayOnlyCreateTemporaryTables() {
		CheckResult check = Rights.check(this.directory, reader());

		assertThat(Rights.differences(check)).isEmpty();
		assertThat(Rights.notes(check)).isEmpty();
	}

	@Test
	void comparesTypesForAUserWhoMayOnlyRead() {
		revokeTemporary();
		CheckResult check = Rights.check(this.directory, reader());

		assertThat(Rights.differences(check)).isEmpty();
		assertThat(Rights.leftInPlace(check)).isEmpty();
		assertThat(Rights.notes(check)).hasSize(2)
			.anyMatch((note) -> note.startsWith("defaults, generated columns and checks: ")
					&& note.contains("grant temporary on database %s to %s;".formatted(this.database, this.role))
					&& note.contains("turnstone.scratch.url"))
			.anyMatch(PostgresRightsTests::namesWhatIsNotCompared);
	}

	@Test
	void findsATrueDifferenceOfTypeForAUserWhoMayOnlyRead() {
		revokeTemporary();
		TestDatabase.execute(this.owner, "alter table parcel alter code type varchar(10)",
				"alter table parcel alter price type numeric(10,2)", "alter table parcel alter weighed drop not null",
				"alter table parcel alter weight drop default", "alter table parcel alter fragile drop not null");

		assertThat(Rights.differences(Rights.check(this.directory, reader()))).containsExactlyInAnyOrder(
				"parcel.code type differs: character varying(10), character varying(40)",
				"parcel.price type differs: numeric(10,2), numeric(12,2)",
				"parcel.fragile nullability differs: null, not null");
	}

	@Test
	void comparesEverythingAgainOnceTheRightIsGranted() {
		revokeTemporary();
		Project project = Rights.project(this.directory, reader());
		assertThat(Rights.notes(project.check(Base.DATABASE))).isNotEmpty();

		TestDatabase.execute(this.owner, "grant temporary on database %s to %s".formatted(this.database, this.role));

		assertThat(Rights.notes(project.check(Base.DATABASE))).isEmpty();
	}

	@Test
	void writesNoDraftForAUserWhoMayOnlyRead() throws Exception {
		revokeTemporary();
		TestDatabase.execute(this.owner, "alter table parcel drop column price");
		Project project = Rights.project(this.directory, reader());

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.draft("parcels: price"))
			.withMessageContaining("No draft can be written")
			.withMessageContaining("grant temporary on database");
		Rights.assertNoFiles(this.directory);
	}

	@Test
	void draftsUnprovedForAUserWhoMayCreateNoSchema() {
		TestDatabase.execute(this.owner, "alter table parcel drop column price");

		var draft = Rights.project(this.directory, reader()).draft("parcels: price");

		assertThat(draft.proof()).isNotNull().satisfies((proof) -> {
			assertThat(proof.proved()).isFalse();
			assertThat(proof.reason())
				.contains("grant create on database %s to %s;".formatted(this.database, this.role));
		});
		assertThat(draft.content()).contains("NOT PROVED: ");
	}

	@Test
	void comparesTypesOnAStandby() throws Exception {
		try (PostgresStandby standby = PostgresStandby.start(this.directory.resolve("server"), (primary) -> {
			EntityManagerFactories.run("create-only", primary, Parcel.class);
			TestDatabase.execute(primary, "alter table parcel alter code type varchar(10)");
		})) {
			Path sources = this.directory.resolve("sources");
			CheckResult check = Rights.check(sources, standby.dataSource());

			assertThat(Rights.differences(check))
				.containsExactly("parcel.code type differs: character varying(10), character varying(40)");
			assertThat(Rights.notes(check)).hasSize(2)
				.anyMatch((note) -> note.contains("The server is a standby") && note.contains("turnstone.scratch.url"))
				.anyMatch(PostgresRightsTests::namesWhatIsNotCompared);
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> Rights.project(sources, standby.dataSource()).draft("parcels: code"))
				.withMessageContaining("No draft can be written")
				.withMessageContaining("standby");
			Rights.assertNoFiles(sources);
		}
	}

	@Test
	void comparesEverythingThroughAReadOnlyPool() {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(this.owner.getUrl());
			pool.setReadOnly(true);
			pool.setMaximumPoolSize(3);

			CheckResult check = Rights.check(this.directory, pool);

			assertThat(Rights.differences(check)).isEmpty();
			assertThat(Rights.notes(check)).isEmpty();
			for (int connection = 0; connection < pool.getMaximumPoolSize(); connection++) {
				assertThat(new JdbcTemplate(pool).<Boolean>execute(Connection::isReadOnly)).isTrue();
			}
		}
	}

	@Test
	void comparesEverythingForAUserWhoseTransactionsOnlyReadByDefault() {
		TestDatabase.execute(this.owner, "alter role %s set default_transaction_read_only = on".formatted(this.role));

		CheckResult check = Rights.check(this.directory, reader());

		assertThat(Rights.differences(check)).isEmpty();
		assertThat(Rights.notes(check)).isEmpty();
	}

	@Test
	void seesTablesThatTheUserMayNotRead() {
		TestDatabase.execute(this.owner, "revoke all on parcel from " + this.role);
		CheckResult check = Rights.check(this.directory, reader());

		assertThat(Rights.differences(check)).isEmpty();
		assertThat(Rights.notes(check)).isEmpty();
	}

	@Test
	void doesNotCallTablesMissingOfASchemaThatTheUserMayNotUse() {
		TestDatabase.execute(this.owner, "revoke usage on schema public from public");

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> Rights.check(this.directory, reader()))
			.withMessageContaining("no schema")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("grant usage on schema"));
	}

	private static boolean namesWhatIsNotCompared(String note) {
		return note.startsWith("parcel: without a scratch: ") && note.contains("the default of weight")
				&& note.contains("the expression of doubled") && note.contains("the type of label")
				&& note.contains("the check heavy") && !note.contains("the type of code");
	}

	private DriverManagerDataSource reader() {
		return Rights.as(this.owner, this.role);
	}

	private void revokeTemporary() {
		TestDatabase.execute(this.owner, "revoke temporary on database %s from public".formatted(this.database));
	}

}

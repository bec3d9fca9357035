package io.turnstone.rights;

import java.nio.file.Path;
import java.sql.Connection;

import com.zaxxer.hikari.HikariDataSource;
import io.turnstone.CheckResult;
import io.turnstone.MigrationsException;
import io.turnstone.testing.EntityManagerFactories;
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
 * Tests for what users of MariaDB are told who may not do everything.
 */
class MariaDbRightsTests {

	private final DriverManagerDataSource owner = TestDatabase.MARIADB.create();

	private final String database = new JdbcTemplate(this.owner).queryForObject("select database()", String.class);

	private final String user = "'reader_of_%s'@'%%'".formatted(this.database);

	@TempDir
	private Path directory;

	@BeforeEach
	void createUser() {
		EntityManagerFactories.run("create-only", this.owner, Parcel.class);
		TestDatabase.execute(this.owner, "create user %s identified by 'secret'".formatted(this.user));
	}

	@AfterEach
	void dropUser() {
		TestDatabase.execute(this.owner, "drop user " + this.user);
	}

	@Test
	void comparesEverythingForAUserWhoMayCreateTemporaryTables() {
		grant("select, create temporary tables on *");
		CheckResult check = Rights.check(this.directory, reader());

		assertThat(Rights.differences(check)).isEmpty();
		assertThat(Rights.notes(check)).isEmpty();
	}

	@Test
	void comparesTypesForAUserWhoMayOnlyRead() {
		grant("select on *");
		CheckResult check = Rights.check(this.directory, reader());

		assertThat(Rights.differences(check)).isEmpty();
		assertThat(Rights.leftInPlace(check)).isEmpty();
		assertThat(Rights.notes(check)).hasSize(2)
			.anyMatch((note) -> note.startsWith("defaults, generated columns and checks: ")
					&& note
						.contains("grant create temporary tables on `%s`.* to %s;".formatted(this.database, this.user))
					&& note.contains("turnstone.scratch.url"))
			.anyMatch((note) -> note.startsWith("parcel: without a scratch: ") && note.contains("the default of weight")
					&& note.contains("the expression of doubled") && note.contains("the type of label")
					&& note.contains("the check heavy") && !note.contains("the type of code"));
	}

	@Test
	void findsATrueDifferenceOfTypeForAUserWhoMayOnlyRead() {
		grant("select on *");
		TestDatabase.execute(this.owner, "alter table parcel modify code varchar(10) not null",
				"alter table parcel modify price decimal(10,2)", "alter table parcel modify fragile bit",
				"alter table parcel modify weight integer not null");

		assertThat(Rights.differences(Rights.check(this.directory, reader()))).containsExactlyInAnyOrder(
				"parcel.code type differs: varchar(10), varchar(40)",
				"parcel.price type differs: decimal(10,2), decimal(12,2)",
				"parcel.fragile nullability differs: null, not null");
	}

	@Test
	void writesNoDraftForAUserWhoMayOnlyRead() throws Exception {
		grant("select on *");
		TestDatabase.execute(this.owner, "alter table parcel drop column price");
		Project project = Rights.project(this.directory, reader());

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.draft("parcels: price"))
			.withMessageContaining("No draft can be written")
			.withMessageContaining("grant create temporary tables");
		Rights.assertNoFiles(this.directory);
	}

	@Test
	void draftsUnprovedForAUserWhoMayCreateNoDatabase() {
		grant("all on *");
		TestDatabase.execute(this.owner, "alter table parcel drop column price");

		var draft = Rights.project(this.directory, reader()).draft("parcels: price");

		assertThat(draft.proof()).isNotNull().satisfies((proof) -> {
			assertThat(proof.proved()).isFalse();
			assertThat(proof.reason()).contains("grant all on `turnstone\\_scratch\\_%`.* to " + this.user);
		});
		assertThat(draft.content()).contains("NOT PROVED: ");
	}

	@Test
	void doesNotCallATableMissingThatTheUserMayOnlyWriteTo() {
		grant("create temporary tables on *");
		grant("insert on parcel");

		CheckResult check = Rights.check(this.directory, reader());

		assertThat(Rights.differences(check)).isEmpty();
		assertThat(Rights.notes(check)).isEmpty();
	}

	@Test
	void doesNotCallATableMissingOfWhichTheUserMayReadOneColumn() {
		grant("create temporary tables on *");
		grant("select (id) on parcel");

		CheckResult check = Rights.check(this.directory, reader());

		assertThat(Rights.differences(check)).isEmpty();
		assertThat(Rights.notes(check))
			.containsExactly("parcel: the user may not read its definition. Grant it: grant select on `%s`.`parcel`"
				.formatted(this.database));
	}

	@Test
	void comparesEverythingThroughAReadOnlyPool() {
		try (HikariDataSource pool = new HikariDataSource()) {
			pool.setJdbcUrl(this.owner.getUrl());
			pool.setUsername(this.owner.getUsername());
			pool.setPassword(this.owner.getPassword());
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

	private void grant(String rights) {
		String qualified = rights.replace(" on ", " on %s.".formatted(this.database));
		TestDatabase.execute(this.owner, "grant %s to %s".formatted(qualified, this.user));
	}

	private DriverManagerDataSource reader() {
		return Rights.as(this.owner, "reader_of_" + this.database);
	}

}

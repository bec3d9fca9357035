package io.turnstone.rights;

import java.nio.file.Path;

import io.turnstone.CheckResult;
import io.turnstone.testing.EntityManagerFactories;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what users of H2 are told who may not do everything: its scratch is a
 * database of its own, so they lack nothing.
 */
class H2RightsTests {

	@TempDir
	private Path directory;

	@Test
	void comparesEverythingForAUserWhoMayOnlyRead() {
		DriverManagerDataSource owner = TestDatabase.H2.create();
		EntityManagerFactories.run("create-only", owner, Parcel.class);
		TestDatabase.execute(owner, "create user reader password 'secret'", "grant select on schema public to reader");

		assertComplete(Rights.check(this.directory, as(owner, "reader")));
	}

	@Test
	void seesTablesThatTheUserMayNotRead() {
		DriverManagerDataSource owner = TestDatabase.H2.create();
		EntityManagerFactories.run("create-only", owner, Parcel.class);
		TestDatabase.execute(owner, "create user stranger password 'secret'");

		assertComplete(Rights.check(this.directory, as(owner, "stranger")));
	}

	@Test
	void comparesEverythingInAFileThatIsOnlyRead() {
		String url = "jdbc:h2:file:%s".formatted(this.directory.resolve("parcels"));
		EntityManagerFactories.run("create-only", new DriverManagerDataSource(url, "sa", ""), Parcel.class);

		assertComplete(Rights.check(this.directory.resolve("sources"),
				new DriverManagerDataSource(url + ";ACCESS_MODE_DATA=r", "sa", "")));
	}

	/**
	 * Settings in the URL are for administrators.
	 */
	private static DriverManagerDataSource as(DriverManagerDataSource owner, String user) {
		return new DriverManagerDataSource(owner.getUrl().replaceAll(";.*", ""), user, "secret");
	}

	private static void assertComplete(CheckResult check) {
		assertThat(Rights.differences(check)).isEmpty();
		assertThat(Rights.notes(check)).isEmpty();
	}

}

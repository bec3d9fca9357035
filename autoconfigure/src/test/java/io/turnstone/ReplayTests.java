package io.turnstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Replays of a changelog: they stay on the scratch.
 */
class ReplayTests {

	private static final String MASTER = "db/changelog/db.changelog-master.yaml";

	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = {
			"createTable: {schemaName: public, tableName: parcel, columns: [column: {name: id, type: bigint}]}",
			"sql: {sql: 'create table public.parcel (id bigint)'}",
			"sql: {sql: 'create table \"public\" . parcel (id bigint)'}" })
	void refusesToReplayWhatNamesALiveSchema(String change) throws IOException {
		Project project = project(TestDatabase.POSTGRESQL, change);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.check(Base.CHANGELOG))
			.withMessageContaining("The change set 1 (" + MASTER + ") names a schema");

		CheckResult check = project.check(Base.AUTO);

		assertThat(check.base()).isEqualTo(Base.DATABASE);
		assertThat(check.baseReason()).contains("The change set 1");
		assertThat(project.catalog().tables()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"createTable: {catalogName: %s, tableName: parcel, columns: [column: {name: id, type: bigint}]}",
			"sql: {sql: 'create table %s.parcel (id bigint)'}" })
	void refusesToReplayWhatNamesALiveDatabase(String change) throws Exception {
		var dataSource = TestDatabase.MARIADB.create();
		String name;
		try (var connection = dataSource.getConnection()) {
			name = connection.getCatalog();
		}
		Project project = project(dataSource, change.formatted(name));

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.check(Base.CHANGELOG))
			.withMessageContaining("The change set 1 (" + MASTER + ") names a schema");
		assertThat(project.catalog().tables()).isEmpty();
	}

	@Test
	void replaysWhateverItNamesWhereNothingLiveCanBeReached() throws IOException {
		Project project = project(TestDatabase.H2,
				"sql: {sql: 'create table public.parcel (id bigint not null primary key)'}");

		assertThat(project.check(Base.CHANGELOG).inSync()).isTrue();
		assertThat(project.catalog().tables()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void comparesWithTheDatabaseWhereAChangelogNeedsDataThatIsNotThere(TestDatabase database) throws IOException {
		Project project = project(database, "sql: {sql: 'insert into nowhere values (1)'}");

		CheckResult check = project.check(Base.AUTO);

		assertThat(check.base()).isEqualTo(Base.DATABASE);
		assertThat(check.baseReason()).startsWith("the changelog cannot be replayed").containsIgnoringCase("nowhere");
		assertThat(check.differences()).extracting(ModelDifference::kind).containsExactly("table is missing");
	}

	private Project project(TestDatabase database, String change) throws IOException {
		return project(database.create(), change);
	}

	private Project project(DataSource dataSource, String change) throws IOException {
		Project project = new Project(this.directory, dataSource);
		Path master = project.resources().resolve(MASTER);
		Files.createDirectories(master.getParent());
		Files.writeString(master, """
				databaseChangeLog:
				  - changeSet:
				      id: 1
				      author: tester
				      changes:
				        - %s
				""".formatted(change));
		project.withEntities(Parcel.class);
		return project;
	}

	@Entity(name = "Parcel")
	static class Parcel {

		@Id
		long id;

	}

}

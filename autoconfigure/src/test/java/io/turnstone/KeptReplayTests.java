package io.turnstone;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.turnstone.schema.Schema;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a changelog makes, remembered from one draft to the next.
 */
class KeptReplayTests {

	@TempDir
	Path directory;

	private Path replays;

	@BeforeEach
	void placeReplays() {
		this.replays = this.directory.resolve("replays");
	}

	@ParameterizedTest
	@EnumSource
	void anotherDraftOfTheSameChangelogReplaysNothing(TestDatabase database) throws IOException {
		Project project = project(database);
		project.draft("weight");
		Path kept = kept().get(0);

		overwrite(kept, Schema.empty());
		DraftResult amended = project.draft("weight");

		assertThat(kept()).containsExactly(kept);
		assertThat(amended.changeSets()).extracting(DraftResult.DraftedChangeSet::description)
			.anyMatch((description) -> description.startsWith("create table"));
	}

	@ParameterizedTest
	@EnumSource
	void whatIsKeptIsDraftedFromAndProvedOn(TestDatabase database) throws IOException {
		Project project = project(database);
		DraftResult first = project.draft("weight");

		DraftResult second = project.draft("weight");

		assertThat(kept()).hasSize(1);
		assertThat(second.base()).isEqualTo(Base.CHANGELOG);
		assertThat(second.proof().reason()).isNull();
		assertThat(second.content()).isEqualTo(first.content());
		project.upgrade();
		assertThat(project.check(Base.CHANGELOG).inSync()).isTrue();
		project.downgrade(second.changeSets().size());
		assertThat(project.check(Base.DATABASE).differences()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void anEditedChangelogIsReplayed(TestDatabase database) throws IOException {
		Project project = project(database);
		project.check(Base.CHANGELOG);
		overwrite(kept().get(0), Schema.empty());
		try (Stream<Path> files = Files.list(project.resources().resolve("db/changelog/changes"))) {
			for (Path file : files.toList()) {
				Files.writeString(file, Files.readString(file).replace("varchar(40)", "varchar(41)"));
			}
		}

		CheckResult check = project.check(Base.CHANGELOG);

		assertThat(check.differences()).extracting(ModelDifference::kind)
			.containsExactlyInAnyOrder("column is missing", "type differs");
	}

	@Test
	void whatCannotBeReadIsReplayed() throws IOException {
		Project project = project(TestDatabase.H2);
		project.check(Base.CHANGELOG);
		Files.writeString(kept().get(0), "no schema");

		assertThat(project.check(Base.CHANGELOG).differences()).extracting(ModelDifference::kind)
			.containsExactly("column is missing");
	}

	@Test
	void whatIsNoSchemaIsNotEvenMade() throws IOException {
		Project project = project(TestDatabase.H2);
		project.check(Base.CHANGELOG);
		overwrite(kept().get(0), new Trap());

		assertThat(project.check(Base.CHANGELOG).differences()).extracting(ModelDifference::kind)
			.containsExactly("column is missing");
	}

	@Test
	void whatIsOlderThanADayIsReplayed() throws IOException {
		Project project = project(TestDatabase.H2);
		project.check(Base.CHANGELOG);
		overwrite(kept().get(0), Schema.empty());
		Files.setLastModifiedTime(kept().get(0), FileTime.from(Instant.now().minus(Duration.ofHours(25))));

		assertThat(project.check(Base.CHANGELOG).differences()).extracting(ModelDifference::kind)
			.containsExactly("column is missing");
	}

	@Test
	void whatOthersMayHaveWrittenIsNotRead() throws IOException {
		Project project = project(TestDatabase.H2);
		project.check(Base.CHANGELOG);
		overwrite(kept().get(0), Schema.empty());

		Files.setPosixFilePermissions(this.replays, PosixFilePermissions.fromString("rwxrwx---"));

		assertThat(project.check(Base.CHANGELOG).differences()).extracting(ModelDifference::kind)
			.containsExactly("column is missing");
	}

	@ParameterizedTest
	@EnumSource
	void whatAViewDependsOnIsReplayed(TestDatabase database) throws IOException {
		Project project = project(database);
		include(project, "sql: {sql: 'create view titles as select title from parcel'}");

		assertThat(project.check(Base.CHANGELOG).differences()).extracting(ModelDifference::kind)
			.containsExactly("column is missing");

		assertThat(this.replays).doesNotExist();
	}

	private Project project(TestDatabase database) {
		Project project = new Project(this.directory, database.create());
		project.withEntities(Parcel.class);
		project.draft("parcel");
		project.upgrade();
		project.withKeptReplays(this.replays);
		project.withEntities(ParcelWithWeight.class);
		return project;
	}

	private void include(Project project, String change) throws IOException {
		Files.writeString(project.resources().resolve("db/changelog/more.yaml"), """
				databaseChangeLog:
				  - changeSet:
				      id: more
				      author: tester
				      changes:
				        - %s
				""".formatted(change));
		Path master = project.resources().resolve("db/changelog/db.changelog-master.yaml");
		Files.writeString(master, Files.readString(master) + """
				  - include:
				      file: db/changelog/more.yaml
				""");
	}

	private List<Path> kept() throws IOException {
		try (Stream<Path> files = Files.list(this.replays)) {
			return files.toList();
		}
	}

	private static void overwrite(Path file, Serializable content) throws IOException {
		try (ObjectOutputStream objects = new ObjectOutputStream(Files.newOutputStream(file))) {
			objects.writeObject(content);
		}
	}

	private static final class Trap implements Serializable {

		private Object readResolve() {
			throw new AssertionError("It was made");
		}

	}

	@Entity(name = "Parcel")
	@Table(name = "parcel")
	static class Parcel {

		@Id
		long id;

		@Column(length = 40)
		String title;

	}

	@Entity(name = "Parcel")
	@Table(name = "parcel")
	static class ParcelWithWeight {

		@Id
		long id;

		@Column(length = 40)
		String title;

		Integer weight;

	}

}

package io.turnstone.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.ChangeSetId;
import io.turnstone.DraftRequest;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.PendingChangeSetsException;
import io.turnstone.UnknownDatabaseException;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * What a draft is refused for, and what it never does.
 */
class RefusalTests {

	private static final SingleChange CHANGE = SingleChange.of(AttributeChanges.AddNullableAttribute.class);

	@TempDir
	Path directory;

	private Project project;

	@BeforeEach
	void createProject() {
		this.project = new Project(this.directory, TestDatabase.H2.create());
	}

	@Test
	void namesThePendingChangeSets() throws Exception {
		createBase();
		write("changes/20200101-by-hand.yaml", """
				databaseChangeLog:
				- changeSet:
				    id: by-hand
				    author: somebody
				    changes:
				    - sql:
				        sql: create table hand_made (id int)
				""");
		this.project.withEntities(CHANGE.after());

		assertThatExceptionOfType(PendingChangeSetsException.class).isThrownBy(() -> this.project.draft("change"))
			.withMessageContainingAll("dataSource", "by-hand")
			.satisfies((ex) -> {
				assertThat(ex.getReason()).isEqualTo(Reason.CONFLICT);
				assertThat(ex.getAction()).contains("--turnstone.command=upgrade");
				assertThat(ex.getPending()).extracting(ChangeSetId::id).containsExactly("by-hand");
			});
		assertThat(drafts()).hasSize(2);

		this.project.upgrade();

		assertThat(this.project.draft("change").drafted()).isTrue();
	}

	@Test
	void refusesEmptyModel() {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.draft("nothing"))
			.withMessageContaining("No entity is mapped to the database dataSource")
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.CONFLICT));
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.check(Base.DATABASE));
	}

	@Test
	void refusesUnknownDatabase() {
		var migrations = this.project.withEntities(CHANGE.before());
		var request = new DraftRequest("orders", "change", Base.AUTO, null);

		assertThatExceptionOfType(UnknownDatabaseException.class).isThrownBy(() -> migrations.draft(request))
			.withMessageContaining("'orders'")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("dataSource"));
	}

	@Test
	void refusesReadOnlyDirectory() {
		this.project.withEntities(CHANGE.before());
		assumeThat(this.project.resources().toFile().setWritable(false)).isTrue();
		assumeThat(Files.isWritable(this.project.resources())).as("root may write everywhere").isFalse();

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.draft("before"))
			.withMessageContaining("read-only")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("turnstone.draft.directory"));
	}

	@Test
	void refusesDirectoryThatCannotBeMade() throws Exception {
		this.project.withEntities(CHANGE.before());
		write("changes", "in the way");

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.draft("before"))
			.withMessageContaining("changes")
			.satisfies((ex) -> {
				assertThat(ex.getReason()).isEqualTo(Reason.CONFLICT);
				assertThat(ex.getAction()).contains("turnstone.draft.directory");
			});
		assertThat(changelog("db.changelog-master.yaml")).doesNotExist();
	}

	@Test
	void amendsTheOpenDraft() throws Exception {
		createBase();
		this.project.withEntities(CHANGE.after());
		var first = this.project.draft("change");
		this.project.withEntities(TwoAttributes.class);

		var second = this.project.draft("change again");

		assertThat(second.file()).isEqualTo(first.file());
		assertThat(drafts()).hasSize(2);
		assertThat(second.content()).contains("note").contains("remark");
		assertThat(second.proof().proved()).as(second.proof().reason()).isTrue();
		assertThat(Files.readString(Path.of(second.file()))).isEqualTo(second.content());

		this.project.upgrade();

		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.project.check(Base.CHANGELOG).differences()).isEmpty();
	}

	@Test
	void tellsOfOpenDraftThatNobodyNeedsAnyMore() throws Exception {
		createBase();
		this.project.withEntities(CHANGE.after());
		var draft = this.project.draft("change");
		this.project.withEntities(CHANGE.before());

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.draft("changed back"))
			.withMessageContaining(draft.file())
			.satisfies((ex) -> {
				assertThat(ex.getReason()).isEqualTo(Reason.CONFLICT);
				assertThat(ex.getAction()).startsWith("Delete the file");
			});
		assertThat(Path.of(draft.file())).content().isEqualTo(draft.content());
	}

	@Test
	void leavesTheOpenDraftOfSomebodyElse() throws Exception {
		createBase();
		var migrations = this.project.withEntities(CHANGE.after());
		var draft = this.project.draft("change");
		var request = new DraftRequest("dataSource", "more", Base.AUTO, "mia");

		assertThatExceptionOfType(PendingChangeSetsException.class).isThrownBy(() -> migrations.draft(request))
			.satisfies((ex) -> assertThat(ex.getPending()).extracting(ChangeSetId::id)
				.contains(draft.changeSets().get(0).id()));
		assertThat(Path.of(draft.file())).content().isEqualTo(draft.content());
	}

	@Test
	void draftsTheSameAgain() throws Exception {
		createBase();
		this.project.withEntities(CHANGE.after());

		var first = this.project.draft("change");
		var second = this.project.draft("change");

		assertThat(second.content()).isEqualTo(first.content());
		assertThat(second.changeSets()).isEqualTo(first.changeSets());
	}

	@Test
	void startsNewFileOnceTheDraftIsApplied() throws Exception {
		createBase();
		this.project.withEntities(CHANGE.after());
		this.project.draft("change");
		this.project.upgrade();
		this.project.withEntities(TwoAttributes.class);

		this.project.draft("another change");

		assertThat(drafts()).hasSize(3);
		this.project.upgrade();
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	@Test
	void leavesEditedDraftAlone() throws Exception {
		createBase();
		this.project.withEntities(CHANGE.after());
		var file = Path.of(this.project.draft("change").file());
		var edited = Files.readString(file).replace("comment:", "labels: mine\n    comment:");
		Files.writeString(file, edited);
		this.project.withEntities(TwoAttributes.class);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.draft("change again"))
			.withMessageContaining("was edited")
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.CONFLICT));
		assertThat(Files.readString(file)).isEqualTo(edited);
		assertThat(drafts()).hasSize(2);
	}

	private void createBase() throws IOException {
		write("db.changelog-master.yaml", """
				databaseChangeLog:
				- includeAll:
				    path: changes
				    relativeToChangelogFile: true
				    errorIfMissingOrEmpty: false
				""");
		this.project.withEntities(CHANGE.before());
		this.project.draft("before");
		this.project.upgrade();
	}

	private void write(String file, String text) throws IOException {
		Files.createDirectories(changelog(file).getParent());
		Files.writeString(changelog(file), text);
	}

	private Path changelog(String file) {
		return this.project.resources().resolve("db/changelog").resolve(file);
	}

	private List<Path> drafts() throws IOException {
		try (var files = Files.list(changelog("changes"))) {
			return files.toList();
		}
	}

	@Entity(name = "Purchase")
	static class TwoAttributes {

		@Id
		Long id;

		String note;

		String remark;

	}

}

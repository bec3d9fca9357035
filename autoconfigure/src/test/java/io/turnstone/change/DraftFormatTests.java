package io.turnstone.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftFiles;
import io.turnstone.DraftFormat;
import io.turnstone.DraftResult;
import io.turnstone.MigrationsException;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Drafts in each format, from the changed class to the upgraded database and back. Run
 * the other tests with {@code -Dturnstone.test.draft-format=sql} to see all changes in
 * another format.
 */
class DraftFormatTests {

	private static final Set<String> CHANGES = Set.of("AddNotNullAttributeWithDefault", "AddUniqueAttribute",
			"RenameAttribute", "RefuseNull", "ChangeDefault", "AddComments", "AddGeneratedColumn", "LongerString",
			"ChangeNamedCheck", "AddCompositeUnique", "AddOneToManyWithJoinColumn", "AddEntity",
			"AddConstantToNamedEnum", "GenerateFromSequence");

	@TempDir
	Path directory;

	@ParameterizedTest(name = "{0} {2} {1}")
	@MethodSource("changes")
	void followsTheChangeAndTakesItBack(DraftFormat format, SingleChange change, TestDatabase database) {
		var project = project(format, database);
		project.withEntities(change.before());
		proved(project.draft("before"), format);
		project.upgrade();
		var before = project.catalog();
		project.withEntities(change.after());

		var draft = proved(project.draft("change", change.answers()), format);
		project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.CHANGELOG).differences()).isEmpty();

		project.downgrade(draft.changeSets().size());

		assertThat(project.changedSince(before)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("formats")
	void keepsTextsAsTheyAre(DraftFormat format, TestDatabase database) {
		var project = project(format, database);
		project.withEntities(Plain.Purchase.class);
		proved(project.draft("before"), format);
		project.upgrade();
		var before = project.catalog();
		project.withEntities(Odd.Purchase.class);

		var draft = proved(project.draft("it's \"odd\"; <b> & --changeset */ -- comment: ${x} %s \\"), format);
		project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("insert into purchase (id) values (1)");
		assertThat(jdbc.queryForObject("select note from purchase", String.class))
			.isEqualTo("it's; -- /* \"so\" */ & <b>");

		project.downgrade(draft.changeSets().size());

		assertThat(project.changedSince(before)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("formats")
	void fillsAndDropsColumns(DraftFormat format, TestDatabase database) {
		var project = project(format, database);
		project.withEntities(Plain.Purchase.class);
		project.draft("before");
		project.upgrade();
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("insert into purchase (id, note) values (1, 'kept')");
		project.withEntities(Filled.Purchase.class);

		proved(project.draft("code", new DraftAnswers(List.of("-purchase.note"), List.of("purchase.code='a;''b'"))),
				format);
		project.upgrade();

		assertThat(jdbc.queryForObject("select code from purchase", String.class)).isEqualTo("a;'b");

		var drop = proved(project.draft("no note", new DraftAnswers(List.of(), List.of(), List.of("purchase.note"))),
				format);
		project.upgrade();

		assertThat(drop.file()).endsWith("-drops." + extension(format));
		assertThat(project.check(Base.CHANGELOG).leftInPlace()).isEmpty();

		project.downgrade(drop.changeSets().size());

		assertThat(jdbc.queryForList("select note from purchase", String.class)).containsExactly((String) null);
	}

	@ParameterizedTest
	@EnumSource
	void amendsWhatIsNeitherEditedNorApplied(DraftFormat format) throws IOException {
		var project = project(format, TestDatabase.H2);
		project.withEntities(Plain.Purchase.class);
		var first = proved(project.draft("purchases -- all"), format);
		project.withEntities(Filled.Purchase.class);

		var second = proved(project.draft("more"), format);

		assertThat(second.file()).isEqualTo(first.file());
		assertThat(second.changeSets().get(0).id()).isEqualTo(first.changeSets().get(0).id());
		assertThat(second.master()).isNull();
		Path file = Path.of(second.file()).toAbsolutePath();
		Files.writeString(file, Files.readString(file).replaceFirst("(?i)bigint", "int"));
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> project.draft("third"))
			.withMessageContaining("was edited");
		Files.writeString(file, second.content().replace("\n", "\r\n"));
		project.draft("third");
		project.upgrade();
		project.withEntities(Odd.Purchase.class);

		assertThat(project.draft("fourth", "-purchase.code").file()).isNotEqualTo(first.file());
	}

	@ParameterizedTest
	@EnumSource
	void writesTheSameBytesForTheSameChange(DraftFormat format) {
		assertThat(drafted(format, "one")).isEqualTo(drafted(format, "two"));
	}

	@ParameterizedTest
	@EnumSource
	void saysInTheHeadWhatChangesAndWhatIsDangerous(DraftFormat format) {
		var project = project(format, TestDatabase.H2);
		project.withEntities(Plain.Purchase.class);
		project.draft("before");
		project.upgrade();
		project.withEntities(Unique.Purchase.class);

		var draft = proved(project.draft("unique notes"), format);

		assertThat(head(draft)).containsSubsequence("unique notes", "Drafted by Turnstone from 1 difference",
				"purchase: add unique (note)", "CAUTION TS111", "it fails on rows that break the new constraint",
				"Proved on H2", "Turnstone amends this file");
	}

	@Test
	void staysWithTheMasterUnlessToldOtherwise() {
		var project = new Project(this.directory, TestDatabase.H2.create());
		project.withMaster("json");
		project.withEntities(Plain.Purchase.class);
		assertThat(project.draft("one").file()).endsWith("-one.json");
		project.upgrade();
		project.withFiles(new DraftFiles(DraftFormat.XML, "{sequence}-{slug}-{version}", "SHOP/{slug}", "2.0"));
		project.withEntities(Filled.Purchase.class);

		var draft = project.draft("two", new DraftAnswers(List.of("-purchase.note"), List.of("purchase.code='x'")));

		assertThat(draft.file()).matches(".*/\\d+-two-2\\.0\\.xml");
		assertThat(draft.changeSets().get(0).id()).isEqualTo("SHOP/two-1");
		assertThat(draft.proof().proved()).as(draft.content()).isTrue();
		project.upgrade();
		assertThat(project.check(Base.CHANGELOG).differences()).isEmpty();
	}

	private String drafted(DraftFormat format, String name) {
		var project = project(format, TestDatabase.H2, this.directory.resolve(name));
		project.withEntities(Odd.Purchase.class);
		return project.draft("purchases")
			.content()
			.replaceAll("\\d{8}-\\d{4}", "TIME")
			.replaceAll("digest [0-9a-f]{16}", "digest");
	}

	private static String head(DraftResult draft) {
		String content = draft.content();
		return content.substring(0, content.indexOf("(digest"));
	}

	private Project project(DraftFormat format, TestDatabase database) {
		return project(format, database, this.directory);
	}

	/**
	 * No master is in SQL, so that one format has to be asked for.
	 */
	private static Project project(DraftFormat format, TestDatabase database, Path directory) {
		var project = new Project(directory, database.create());
		if (format == DraftFormat.SQL) {
			project.withFiles(new DraftFiles(format, DraftFiles.FILE_NAME, DraftFiles.CHANGE_SET_ID, null));
		}
		else {
			project.withMaster(extension(format));
		}
		return project;
	}

	private static DraftResult proved(DraftResult draft, DraftFormat format) {
		assertThat(draft.file()).endsWith("." + extension(format));
		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();
		return draft;
	}

	private static String extension(DraftFormat format) {
		return format.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Return changes for each format. What differs with the product is the SQL.
	 */
	static Stream<Arguments> changes() {
		return Stream.of(DraftFormat.XML, DraftFormat.JSON, DraftFormat.SQL)
			.flatMap((format) -> databases(format).flatMap((database) -> SingleChange
				.in(AttributeChanges.class, ColumnChanges.class, TypeChanges.class, ConstraintChanges.class,
						AssociationChanges.class, EntityChanges.class, UserTypeChanges.class)
				.filter((change) -> change.isFor(database) && CHANGES.contains(change.toString()))
				.map((change) -> Arguments.of(format, change, database))));
	}

	private static Stream<TestDatabase> databases(DraftFormat format) {
		return switch (format) {
			case XML -> Stream.of(TestDatabase.POSTGRESQL);
			case JSON -> Stream.of(TestDatabase.H2);
			default -> Stream.of(TestDatabase.values());
		};
	}

	static Stream<Arguments> formats() {
		return Stream.of(DraftFormat.values())
			.flatMap((format) -> Stream.of(TestDatabase.values()).map((database) -> Arguments.of(format, database)));
	}

	interface Plain {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			String note;

		}

	}

	interface Unique {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@Column(unique = true)
			String note;

		}

	}

	interface Filled {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@Column(nullable = false)
			String code;

		}

	}

	interface Odd {

		@Entity(name = "Purchase")
		@Table(comment = "what \"people\" buy; & <so> on -- really /* yes */")
		@Check(name = "ck_purchase_kind", constraints = "kind in ('a;b', 'it''s', '-- no', 'x\\y', 'BEGIN')")
		class Purchase {

			@Id
			Long id;

			@ColumnDefault("'it''s; -- /* \"so\" */ & <b>'")
			String note;

			String kind;

			@Comment("begin; end; rollback")
			@Column(name = "`Select; from`")
			String odd;

		}

	}

}

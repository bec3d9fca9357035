package io.turnstone.changelog;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class ChangelogDirectoryTests {

	private static final String MASTER = "db/changelog/db.changelog-master.yaml";

	private static final String LOCATION = "classpath:/" + MASTER;

	private static final String CHANGE_SET = """
			databaseChangeLog:
			  - changeSet:
			      id: %s
			      author: mia
			      changes:
			        - sql:
			            sql: select 1
			""";

	@TempDir
	private Path folder;

	private Path project;

	private Path sources;

	@BeforeEach
	void createProject() throws IOException {
		this.project = this.folder.toRealPath().resolve("shop");
		this.sources = Files.createDirectories(this.project.resolve("src/main/resources"));
		Files.writeString(this.project.resolve("pom.xml"), "<project/>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "target/classes", "build/resources/main", "build/classes/java/main",
			"build/classes/kotlin/main", "out/production/classes", "out/production/resources", "out/production/shop",
			"bin/main", "src/main/resources" })
	void findsTheSourcesFromTheClassPath(String output) throws IOException {
		ChangelogDirectory directory = ChangelogDirectory.locate(null, LOCATION, classPath(this.project, output));

		Written written = directory.write(draft(directory), null);

		assertThat(written.file()).isEqualTo(this.sources.resolve("db/changelog/changes/1-orders.yaml")).exists();
		assertThat(written.master()).isEqualTo(this.sources.resolve(MASTER)).exists();
	}

	@Test
	void takesSeveralOutputsOfOneModuleForOne() throws IOException {
		classPath(this.project, "build/resources/main");
		ChangelogDirectory directory = locate(classPath(this.project, "build/classes/java/main"),
				classPath(this.project, "build/resources/main"));

		assertThat(directory.write(draft(directory), null).file()).startsWith(this.sources);
	}

	@ParameterizedTest
	@ValueSource(strings = { "target/test-classes", "build/classes/java/test", "build/resources/test", "out/test/shop",
			"somewhere" })
	void ignoresOtherFolders(String output) throws IOException {
		URLClassLoader classLoader = classPath(this.project, output);

		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> ChangelogDirectory.locate(null, LOCATION, classLoader))
			.withMessageContaining("src/main/resources")
			.extracting(DraftLocationException::getAction)
			.asString()
			.contains("turnstone.draft.directory");
	}

	@ParameterizedTest
	@ValueSource(strings = { "classpath:", "classpath:/", "", "/" })
	void understandsLocationsOnTheClassPath(String prefix) throws IOException {
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, prefix + "db/main.xml", noClassPath());

		assertThat(directory.path("1-orders.yaml")).isEqualTo("db/changes/1-orders.yaml");
		assertThat(directory.write(draft(directory), null).master()).isEqualTo(this.sources.resolve("db/main.xml"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:%s/conf/master.yaml", "file://%s/conf/master.yaml" })
	void understandsLocationsOfFiles(String location) throws IOException {
		Files.createDirectories(this.project.resolve("conf"));

		ChangelogDirectory directory = ChangelogDirectory.locate(null, location.formatted(this.project), noClassPath());

		assertThat(directory.path("1-orders.yaml")).isEqualTo("changes/1-orders.yaml");
		assertThat(directory.write(draft(directory), null).file())
			.isEqualTo(this.project.resolve("conf/changes/1-orders.yaml"))
			.exists();
	}

	@Test
	void refusesPackagedApplications() throws IOException {
		Path jar = jar("BOOT-INF/");
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { jarFolder(jar, "BOOT-INF/") }, null)) {
			assertThatExceptionOfType(DraftLocationException.class)
				.isThrownBy(() -> ChangelogDirectory.locate(null, LOCATION, classLoader))
				.withMessageContaining("archive");
		}
	}

	@Test
	void refusesMastersInLibraries() throws IOException {
		Path jar = jar(MASTER);
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, null)) {
			assertThatExceptionOfType(DraftLocationException.class)
				.isThrownBy(() -> ChangelogDirectory.locate(this.sources, LOCATION, classLoader))
				.withMessageContaining("library.jar");
		}
	}

	@Test
	void prefersTheModuleThatHoldsTheMaster() throws IOException {
		Path other = module("other");
		URLClassLoader both = join(classPath(this.project, "target/classes"), classPath(other, "target/classes"));

		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> ChangelogDirectory.locate(null, LOCATION, both))
			.withMessageContaining("none holds")
			.withMessageContaining(this.sources.toString())
			.withMessageContaining(other.toString());

		write(other.resolve("src/main/resources").resolve(MASTER), CHANGE_SET.formatted(1));
		ChangelogDirectory directory = ChangelogDirectory.locate(null, LOCATION, both);
		assertThat(directory.write(draft(directory), null).file()).startsWith(other);

		write(this.sources.resolve(MASTER), CHANGE_SET.formatted(1));
		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> ChangelogDirectory.locate(null, LOCATION, both))
			.withMessageContaining("more than one holds");
	}

	@Test
	void refusesFoldersThatDoNotExist() {
		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> ChangelogDirectory.locate(this.folder.resolve("none"), LOCATION, noClassPath()))
			.withMessageContaining("none does not exist");
	}

	@Test
	void refusesReadOnlyFolders() {
		assumeThat(this.sources.toFile().setWritable(false)).isTrue();
		assumeThat(Files.isWritable(this.sources)).as("root may write everywhere").isFalse();

		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> ChangelogDirectory.locate(this.sources, LOCATION, noClassPath()))
			.withMessageContaining("read-only");
	}

	@Test
	void staysInTheSourceFolder() throws IOException {
		Path outside = Files.createDirectories(this.folder.resolve("outside"));
		Files.createSymbolicLink(this.sources.resolve("db"), outside);

		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> ChangelogDirectory.locate(this.sources, LOCATION, noClassPath()))
			.withMessageContaining("outside of the folder");
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, "../../master.yaml", noClassPath());
		assertThat(directory.write(draft(directory), null).file())
			.isEqualTo(this.sources.resolve("changes/1-orders.yaml"));
		assertThat(outside).isEmptyDirectory();
	}

	@Test
	void refusesSourceFoldersThatLeadElsewhere() throws IOException {
		Path elsewhere = Files.createDirectories(this.folder.resolve("elsewhere"));
		Files.delete(this.sources);
		Files.createSymbolicLink(this.sources, elsewhere);
		URLClassLoader classLoader = classPath(this.project, "target/classes");

		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> ChangelogDirectory.locate(null, LOCATION, classLoader))
			.withMessageContaining("elsewhere");
	}

	@Test
	void writesOverNothing() throws IOException {
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, LOCATION, noClassPath());
		Path file = this.sources.resolve("db/changelog/changes/1-orders.yaml");
		write(file, "mine");

		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> directory.write(draft(directory), null))
			.withMessageContaining("is there already");
		assertThat(file).hasContent("mine");
	}

	@Test
	void leavesNothingHalfWritten() throws IOException {
		Path changes = this.sources.resolve("db/changelog/changes");
		write(changes, "a file where a folder should be");
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, LOCATION, noClassPath());

		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> directory.write(draft(directory), null));

		assertThat(files()).containsExactly("db/changelog/changes");
	}

	@Test
	void amendsOpenDrafts() throws IOException {
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, LOCATION, noClassPath());
		assertThat(directory.openDraft(new AppliedChangeSets())).isEmpty();
		directory.write(draft(directory, "select 1"), null);

		OpenDraft open = directory.openDraft(new AppliedChangeSets()).orElseThrow();
		assertThat(open.path()).isEqualTo("db/changelog/changes/1-orders.yaml");
		assertThat(open.idPrefix()).isEqualTo("1");
		assertThat(open.author()).isEqualTo("mia");
		assertThat(open.message()).isEqualTo("orders");
		assertThat(open.edited()).isFalse();
		Written written = directory.write(draft(directory, "select 2", "select 3"), open);

		assertThat(written.master()).isNull();
		assertThat(written.file()).content().contains("select 3");
		assertThat(this.sources.resolve(MASTER)).content().containsOnlyOnce("include");
		assertThat(files()).containsExactly("db/changelog/changes/1-orders.yaml", MASTER);
	}

	@Test
	void closesDraftsOnceAChangeSetIsApplied() throws IOException {
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, LOCATION, noClassPath());
		directory.write(draft(directory, "select 1", "select 2"), null);

		assertThat(directory.openDraft(applied("1-2"))).isEmpty();
	}

	@Test
	void readsNoDraftThatIsApplied() throws IOException {
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, LOCATION, noClassPath());
		Path file = directory.write(draft(directory, "select 1"), null).file();
		Files.writeString(file, "\n[ this is not YAML", StandardOpenOption.APPEND);

		assertThat(directory.openDraft(applied("1-1"))).isEmpty();
		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> directory.openDraft(new AppliedChangeSets()))
			.withMessageContaining("1-orders.yaml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1-10", "11-1", "x-1-1", "1-1-x" })
	void takesNoIdForAPartOfAnother(String id) throws IOException {
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, LOCATION, noClassPath());
		Path file = directory.write(draft(directory, "select 1"), null).file();
		Files.writeString(file, Files.readString(file).replace("1-1", id));

		assertThat(directory.openDraft(applied("1-1"))).isPresent();
	}

	private static AppliedChangeSets applied(String id) {
		AppliedChangeSets applied = new AppliedChangeSets();
		applied.add(id, "mia", "db/changelog/changes/1-orders.yaml");
		return applied;
	}

	@Test
	void refusesToAmendEditedDrafts() throws IOException {
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, LOCATION, noClassPath());
		Path file = directory.write(draft(directory, "select 1"), null).file();
		Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
		assertThat(directory.openDraft(new AppliedChangeSets()).orElseThrow().edited()).isFalse();
		Files.writeString(file, Files.readString(file).replace("select 1", "select 7"));

		OpenDraft open = directory.openDraft(new AppliedChangeSets()).orElseThrow();

		assertThat(open.edited()).isTrue();
		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> directory.write(draft(directory, "select 2"), open))
			.withMessageContaining("was edited");
		assertThat(file).content().contains("select 7");
	}

	@Test
	void ignoresFilesThatItDidNotDraft() throws IOException {
		write(this.sources.resolve("db/changelog/changes/mine.yaml"), "# my own\n" + CHANGE_SET.formatted(1));
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, LOCATION, noClassPath());

		assertThat(directory.openDraft(new AppliedChangeSets())).isEmpty();
	}

	@Test
	void keepsThePermissionsOfTheMaster() throws IOException {
		Path master = this.sources.resolve(MASTER);
		write(master, CHANGE_SET.formatted(1));
		assumeThat(Files.getFileStore(master).supportsFileAttributeView("posix")).isTrue();
		Files.setPosixFilePermissions(master, PosixFilePermissions.fromString("rw-rw-r--"));
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, LOCATION, noClassPath());

		directory.write(draft(directory), null);

		assertThat(Files.getPosixFilePermissions(master)).isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
	}

	private static Draft draft(ChangelogDirectory directory, String... statements) {
		return TestDrafts.of(directory.path("1-orders.yaml"),
				(statements.length > 0) ? statements : new String[] { "select 1" });
	}

	private ChangelogDirectory locate(URLClassLoader... classLoaders) {
		return ChangelogDirectory.locate(null, LOCATION, join(classLoaders));
	}

	private static URLClassLoader join(URLClassLoader... classLoaders) {
		return new URLClassLoader(
				Arrays.stream(classLoaders).flatMap((one) -> Arrays.stream(one.getURLs())).toArray(URL[]::new), null);
	}

	private static URLClassLoader classPath(Path module, String output) throws IOException {
		Path directory = Files.createDirectories(module.resolve(output));
		return new URLClassLoader(new URL[] { directory.toUri().toURL() }, null);
	}

	private static URLClassLoader noClassPath() {
		return new URLClassLoader(new URL[0], null);
	}

	private Path module(String name) throws IOException {
		Path module = this.folder.toRealPath().resolve(name);
		Files.createDirectories(module.resolve("src/main/resources"));
		return module;
	}

	private Path jar(String entry) throws IOException {
		Path jar = this.folder.resolve("library.jar");
		try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(entry));
			zip.closeEntry();
		}
		return jar;
	}

	private static URL jarFolder(Path jar, String folder) throws MalformedURLException {
		return new URL("jar:" + jar.toUri() + "!/" + folder);
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.sources)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> this.sources.relativize(file).toString())
				.sorted()
				.toList();
		}
	}

}

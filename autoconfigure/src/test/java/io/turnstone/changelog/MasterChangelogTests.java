package io.turnstone.changelog;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MasterChangelogTests {

	private static final String ENTRY = """
			  - include:
			      file: changes/1-orders.yaml
			      relativeToChangelogFile: true
			""";

	private static final String FIRST = """
			databaseChangeLog:
			  - changeSet:
			      id: first
			      author: mia
			      changes:
			        - sql:
			            sql: select 1
			""";

	@TempDir
	private Path sources;

	@ParameterizedTest
	@ValueSource(strings = { "yaml", "yml", "xml", "json" })
	void createsAMaster(String extension) throws Exception {
		assertThat(include("master." + extension, null)).isNotNull();

		assertThat(ids("master." + extension)).containsExactly("1-1", "1-2");
		assertThat(include("master." + extension, read("master." + extension))).isNull();
	}

	@Test
	void appendsToYamlAsItIsLaidOut() throws Exception {
		write("db/a.yaml", FIRST);
		String master = "# mine\n\ndatabaseChangeLog:\n  # one\n  - include: { file: 'db/a.yaml' }   # why\n  # end\n\n";

		assertThat(include("master.yaml", master)).isEqualTo(master.stripTrailing() + "\n" + ENTRY + "\n");
		assertThat(ids("master.yaml")).containsExactly("first", "1-1", "1-2");
	}

	@Test
	void appendsToYamlWithoutIndentOrLineEnd() throws Exception {
		String master = FIRST.replace("\n  ", "\n").stripTrailing();

		assertThat(include("master.yaml", master)).isEqualTo(master + "\n" + ENTRY.replaceAll("(?m)^  ", ""));
		assertThat(ids("master.yaml")).containsExactly("first", "1-1", "1-2");
	}

	@Test
	void keepsTheLineEndsOfYaml() throws Exception {
		String master = FIRST.replace("\n", "\r\n");

		assertThat(include("master.yaml", master)).isEqualTo(master + ENTRY.replace("\n", "\r\n"));
		assertThat(ids("master.yaml")).containsExactly("first", "1-1", "1-2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "databaseChangeLog: []\n", "databaseChangeLog: [ ]   # none yet\n", "databaseChangeLog:\n",
			"# nothing\ndatabaseChangeLog:", "databaseChangeLog: null\n", "\"databaseChangeLog\":\n  # none\n", " \n" })
	void fillsEmptyYaml(String master) throws Exception {
		assertThat(include("master.yaml", master)).contains(ENTRY);

		assertThat(ids("master.yaml")).containsExactly("1-1", "1-2");
	}

	@Test
	void appendsToXmlAsItIsLaidOut() throws Exception {
		String master = xml("""
				  <!-- </databaseChangeLog> one -->
				  <changeSet id="first" author="mia"><sql>select 1</sql></changeSet>
				  <!-- end -->
				""");

		assertThat(include("db/master.xml", master)).isEqualTo(master.replace("</databaseChangeLog>\n<!-- bye -->",
				"  <include file=\"changes/1-orders.yaml\" relativeToChangelogFile=\"true\"/>\n</databaseChangeLog>\n<!-- bye -->"));
		assertThat(ids("db/master.xml")).containsExactly("first", "1-1", "1-2");
	}

	@Test
	void fillsEmptyXml() throws Exception {
		String master = xml("").replaceFirst(">\n</databaseChangeLog>", "/>");

		assertThat(include("master.xml", master)).contains("\t<include file=\"changes/1-orders.yaml\"");
		assertThat(ids("master.xml")).containsExactly("1-1", "1-2");
	}

	@Test
	void appendsToXmlWithAPrefix() throws Exception {
		String master = xml("<l:changeSet id=\"first\" author=\"mia\"><l:sql>select 1</l:sql></l:changeSet>")
			.replace("databaseChangeLog xmlns=", "databaseChangeLog xmlns:l=")
			.replace("<databaseChangeLog", "<l:databaseChangeLog")
			.replace("</databaseChangeLog>", "</l:databaseChangeLog>");

		assertThat(include("master.xml", master)).contains("<l:include file=");
		assertThat(ids("master.xml")).containsExactly("first", "1-1", "1-2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"databaseChangeLog\": [\n  {\"changeSet\": %s}\n]}\n",
			"{\"databaseChangeLog\":[{\"changeSet\":%s}]}",
			"{\n\t\"databaseChangeLog\": [\n\t\t{\n\t\t\t\"changeSet\": %s\n\t\t}\n\t]\n}" })
	void appendsToJson(String master) throws Exception {
		String changeSet = "{\"id\": \"first\", \"author\": \"mia\", \"changes\": [{\"sql\": {\"sql\": \"select 1\"}}]}";

		assertThat(include("master.json", master.formatted(changeSet))).contains(changeSet);
		assertThat(ids("master.json")).containsExactly("first", "1-1", "1-2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					databaseChangeLog: [ { include: { file: a.yaml } } ]   | databaseChangeLog: [ { include: { file: a.yaml } }, ENTRY ]
					databaseChangeLog: [ { include: { file: a.yaml } }, ]  | databaseChangeLog: [ { include: { file: a.yaml } }, ENTRY, ]
					{databaseChangeLog: [{include: {file: a.yaml}}]} # a   | {databaseChangeLog: [{include: {file: a.yaml}}, ENTRY]} # a
					'# 🐦~databaseChangeLog: [~ {include: {file: a.yaml}}~]' | '# 🐦~databaseChangeLog: [~ {include: {file: a.yaml}},~ ENTRY~]'
					""")
	void appendsToYamlInBrackets(String master, String extended) throws Exception {
		write("a.yaml", FIRST);

		assertThat(include("master.yaml", master.replace('~', '\n'))).isEqualTo(extended.replace('~', '\n')
			.replace("ENTRY", "{ include: { file: changes/1-orders.yaml, relativeToChangelogFile: true } }"));
		assertThat(ids("master.yaml")).containsExactly("first", "1-1", "1-2");
	}

	@Test
	void fillsYamlInBraces() throws Exception {
		assertThat(include("master.yaml", "{databaseChangeLog: [ # none\n]}")).isEqualTo(
				"{databaseChangeLog: [{ include: { file: changes/1-orders.yaml, relativeToChangelogFile: true } } # none\n]}");
		assertThat(ids("master.yaml")).containsExactly("1-1", "1-2");
	}

	@Test
	void keepsLineEndsThatDiffer() throws Exception {
		String master = FIRST.replaceFirst("\n", "\r\n");

		assertThat(include("master.yaml", master)).isEqualTo(master + ENTRY.replace("\n", "\r\n"));
	}

	@Test
	void appendsToXmlWithWindowsLinesAndAWordInACommentAtTheEnd() throws Exception {
		String master = xml("\t<changeSet id=\"first\" author=\"mia\"><sql>select 1</sql></changeSet>\n")
			.replace("bye", "</databaseChangeLog>")
			.replace("\n", "\r\n");

		assertThat(include("master.xml", master)).isEqualTo(master.replace("\r\n</databaseChangeLog>\r\n",
				"\r\n\t<include file=\"changes/1-orders.yaml\" relativeToChangelogFile=\"true\"/>\r\n</databaseChangeLog>\r\n"));
		assertThat(ids("master.xml")).containsExactly("first", "1-1", "1-2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"databaseChangeLog":[FIRST]}                                  | {"databaseChangeLog":[FIRST, ENTRY]}
					'{~    "databaseChangeLog": [~        FIRST~    ]~}'           | '{~    "databaseChangeLog": [~        FIRST,~        ENTRY~    ]~}'
					'{~^"databaseChangeLog": [~^^FIRST~^],~^"mine": ["x"]~}~'      | '{~^"databaseChangeLog": [~^^FIRST,~^^ENTRY~^],~^"mine": ["x"]~}~'
					{"databaseChangeLog": []}                                      | {"databaseChangeLog": [ENTRY]}
					""")
	void appendsToJsonAsItIsLaidOut(String master, String extended) throws Exception {
		assertThat(include("master.json", json(master))).isEqualTo(json(extended));

		assertThat(ids("master.json")).endsWith("1-1", "1-2");
	}

	private static String json(String text) {
		return text.replace('~', '\n')
			.replace('^', '\t')
			.replace("FIRST",
					"{\"changeSet\": {\"id\": \"first\", \"author\": \"mia\", \"changes\": [{\"sql\": {\"sql\": \"select 1\"}}]}}")
			.replace("ENTRY",
					"{\"include\": {\"file\": \"changes/1-orders.yaml\", \"relativeToChangelogFile\": true}}");
	}

	@Test
	void refusesADraftThatWouldRunBeforeOthersOfItsFolder() throws Exception {
		write("db/changes/2-customers.yaml", FIRST);
		String master = "databaseChangeLog:\n- includeAll: {path: changes/, relativeToChangelogFile: true}\n";

		assertThatExceptionOfType(DraftLocationException.class).isThrownBy(() -> include("db/master.yaml", master))
			.withMessageContaining("would be run before db/changes/2-customers.yaml")
			.extracting(DraftLocationException::getAction)
			.asString()
			.contains("turnstone.draft.file-name");
		assertThat(this.sources.resolve("db/changes/1-orders.yaml")).doesNotExist();

		write("db/changes/2-customers.yaml", FIRST.replace("author: mia", "author: mia\n      runOnChange: true"));

		assertThat(include("db/master.yaml", master)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "? databaseChangeLog\n: - include: { file: a.yaml }\n" })
	void leavesMastersThatItCannotExtend(String master) throws Exception {
		write("a.yaml", FIRST);
		write("master.yaml", master);

		assertThatExceptionOfType(DraftLocationException.class).isThrownBy(() -> include("master.yaml", master))
			.withMessageContaining("left as it was")
			.extracting(DraftLocationException::getAction)
			.asString()
			.contains("includeAll");
		assertThat(read("master.yaml")).isEqualTo(master);
		assertThat(this.sources.resolve("changes")).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "path: changes/, relativeToChangelogFile: true", "path: db/changes",
			"path: classpath:db/changes/", "path: db" })
	void needsNoEntryWhereTheFolderIsIncluded(String folder) throws Exception {
		String master = "databaseChangeLog:\n- includeAll: {%s, endsWithFilter: '-orders.yaml'}\n".formatted(folder);

		assertThat(include("db/master.yaml", master)).isNull();
		assertThat(ids("db/master.yaml")).containsExactly("1-1", "1-2");
	}

	@Test
	void needsNoEntryWhereAnIncludedFileIncludesTheFolder() throws Exception {
		write("db/all.yaml", "databaseChangeLog:\n- includeAll: {path: changes/, relativeToChangelogFile: true}\n");

		assertThat(include("db/master.yaml", "databaseChangeLog:\n- include: {file: db/all.yaml}\n")).isNull();
	}

	@Test
	void readsWhatOnlyTheClassPathHas() throws Exception {
		Path library = Files.createDirectories(this.sources.resolveSibling(this.sources.getFileName() + "-library"));
		Files.writeString(library.resolve("library.yaml"), FIRST);
		URLClassLoader classLoader = new URLClassLoader(new URL[] { library.toUri().toURL() }, null);
		write("master.yaml", "databaseChangeLog:\n  - include: { file: library.yaml }\n");
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, "master.yaml", classLoader);

		directory.write(TestDrafts.of(directory.path("1-orders.yaml"), "select 1"), null);

		assertThat(read("master.yaml")).endsWith(ENTRY);
	}

	@Test
	void refusesMastersThatLiquibaseCannotRead() throws Exception {
		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> include("master.yaml", "databaseChangeLog:\n  - include: { file: missing.yaml }\n"))
			.withMessageContaining("missing.yaml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "master.sql", "master.h2.sql", "master" })
	void refusesMastersThatCannotInclude(String name) {
		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> include(name, "--liquibase formatted sql\n"))
			.withMessageContaining(name)
			.extracting(DraftLocationException::getAction)
			.asString()
			.contains("spring.liquibase.change-log");
	}

	/**
	 * Write a draft beside a master, and return the text of the master if it was changed.
	 */
	private @Nullable String include(String name, @Nullable String text) throws IOException {
		if (text != null) {
			write(name, text);
		}
		ChangelogDirectory directory = ChangelogDirectory.locate(this.sources, name, noClassPath());
		Draft draft = TestDrafts.of(directory.path("1-orders.yaml"), "select 1", "select 2");
		Files.deleteIfExists(this.sources.resolve(draft.path()));
		Path master = directory.write(draft, null).master();
		return (master != null) ? Files.readString(master) : null;
	}

	private List<String> ids(String name) throws Exception {
		return new ChangelogReader(this.sources, noClassPath()).read(name, Map.of())
			.stream()
			.map(ChangeSet::getId)
			.toList();
	}

	private static URLClassLoader noClassPath() {
		return new URLClassLoader(new URL[0], MasterChangelogTests.class.getClassLoader());
	}

	private static String xml(String content) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
				    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
				%s</databaseChangeLog>
				<!-- bye -->
				"""
			.formatted(content);
	}

	private void write(String name, String text) throws IOException {
		Path file = this.sources.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private String read(String name) throws IOException {
		return Files.readString(this.sources.resolve(name));
	}

}

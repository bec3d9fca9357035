package io.turnstone.upgrade;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.lock.LockSettings;
import liquibase.Liquibase;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for upgrades that end without reading the changelog, and for those that must not.
 */
class FastPathTests {

	@TempDir
	private Path directory;

	private final AtomicInteger readings = new AtomicInteger();

	private Map<String, String> parameters = Map.of();

	private String contexts = "";

	@ParameterizedTest
	@EnumSource
	void readsNothingWhereNothingHasChanged(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		master(createTable("1", "customer"));

		assertThat(upgrade(dataSource)).isEqualTo(1);
		assertReadsNothing(dataSource);
	}

	@ParameterizedTest
	@EnumSource
	void learnsFromAnUpgradeThatHadNothingToDo(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		master(createTable("1", "customer"));
		upgrade(dataSource);
		TestDatabase.execute(dataSource, "drop table turnstone_state");

		assertReads(dataSource, 0);
		assertReadsNothing(dataSource);
	}

	@Test
	void readsAFileThatWasChanged() throws Exception {
		DataSource dataSource = upToDate(createTable("1", "customer"));
		master(createTable("1", "customer"), createTable("2", "item"));

		assertReads(dataSource, 1);
		assertReadsNothing(dataSource);
	}

	@Test
	void findsOutThatAnAppliedChangeSetWasEdited() throws Exception {
		DataSource dataSource = upToDate(createTable("1", "customer"));
		master(createTable("1", "client"));

		assertThatExceptionOfType(ChangelogInvalidException.class).isThrownBy(() -> upgrade(dataSource));
	}

	@Test
	void readsAFileThatIsNewInAFolder() throws Exception {
		file("changes/a.yaml", createTable("1", "customer"));
		DataSource dataSource = upToDate("- includeAll: {path: changes, relativeToChangelogFile: true}\n");
		file("changes/b.yaml", createTable("2", "item"));

		assertReads(dataSource, 1);
		assertReadsNothing(dataSource);
	}

	@Test
	void readsAFileThatAnotherOneIncludes() throws Exception {
		file("a.yaml", createTable("1", "customer"));
		DataSource dataSource = upToDate("- include: {file: a.yaml, relativeToChangelogFile: true}\n");
		file("a.yaml", createTable("1", "customer") + createTable("2", "item"));

		assertReads(dataSource, 1);
	}

	@Test
	void readsAScriptThatWasChanged() throws Exception {
		Files.createDirectories(this.directory.resolve("fast"));
		Files.writeString(this.directory.resolve("fast/a.sql"), "create table a (id int)");
		DataSource dataSource = upToDate("""
				- changeSet:
				    id: 1
				    author: mia
				    runOnChange: true
				    changes:
				    - sqlFile: {path: a.sql, relativeToChangelogFile: true}
				""");
		Files.writeString(this.directory.resolve("fast/a.sql"), "create table b (id int)");

		assertReads(dataSource, 1);
		assertReadsNothing(dataSource);
	}

	@Test
	void readsForAnotherContext() throws Exception {
		DataSource dataSource = upToDate(sql("1", "context: prod", "create table a (id int)"));
		this.contexts = "prod";

		assertReads(dataSource, 1);
		assertReadsNothing(dataSource);
	}

	@Test
	void readsForAnotherParameter() throws Exception {
		this.parameters = Map.of("name", "a");
		DataSource dataSource = upToDate(sql("1", "runOnChange: true", "create table if not exists ${name} (id int)"));
		this.parameters = Map.of("name", "b");

		assertReads(dataSource, 1);
	}

	@Test
	void readsForAnotherSystemProperty() throws Exception {
		String property = "turnstone.test.table";
		System.setProperty(property, "a");
		try {
			DataSource dataSource = upToDate(
					sql("1", "runOnChange: true", "create table if not exists ${Turnstone.Test.TABLE} (id int)"));
			System.setProperty(property, "b");

			assertReads(dataSource, 1);
		}
		finally {
			System.clearProperty(property);
		}
	}

	@ParameterizedTest
	@EnumSource
	void readsAfterTheDatabaseWasEmptied(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		master(createTable("1", "customer"));
		upgrade(dataSource);
		TestDatabase.execute(dataSource, "drop table customer", "drop table DATABASECHANGELOG");

		assertReads(dataSource, 1);
		assertReadsNothing(dataSource);
	}

	@ParameterizedTest
	@EnumSource
	void readsAfterAnOlderStateWasRestored(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		master(createTable("1", "customer"), createTable("2", "item"));
		upgrade(dataSource);
		TestDatabase.execute(dataSource, "drop table item", "delete from DATABASECHANGELOG where id = '2'");

		assertReads(dataSource, 1);
		assertReadsNothing(dataSource);
	}

	@Test
	void readsAfterAChecksumWasCleared() throws Exception {
		DataSource dataSource = upToDate(createTable("1", "customer"));
		TestDatabase.execute(dataSource, "update DATABASECHANGELOG set md5sum = null");

		assertReads(dataSource, 0);
		assertThat(JdbcClient.create(dataSource)
			.sql("select count(md5sum) from DATABASECHANGELOG")
			.query(Long.class)
			.single()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "runAlways", "custom", "precondition" })
	void readsEachTimeWhatDecidesEachTime(String kind) throws Exception {
		DataSource dataSource = upToDate(switch (kind) {
			case "runAlways" -> sql("1", "runAlways: true", "create table if not exists a (id int)");
			case "custom" -> """
					- changeSet:
					    id: 1
					    author: mia
					    changes:
					    - customChange: {class: "%s"}
					""".formatted(Nothing.class.getName());
			default -> "- preConditions: [{dbms: {type: h2}}]\n" + createTable("1", "customer");
		});

		assertReads(dataSource, kind.equals("runAlways") ? 1 : 0);
		assertReads(dataSource, kind.equals("runAlways") ? 1 : 0);
	}

	@Test
	void readsEachTimeWhileAPreconditionIsNotMet() throws Exception {
		DataSource dataSource = upToDate("""
				- changeSet:
				    id: 1
				    author: mia
				    preConditions: [{onFail: CONTINUE}, {tableExists: {tableName: item}}]
				    changes:
				    - sql: {sql: "create table a (id int)"}
				""");
		assertReads(dataSource, 0);
		TestDatabase.execute(dataSource, "create table item (id int)");

		assertReads(dataSource, 1);
		assertReadsNothing(dataSource);
	}

	@Test
	void readsInAnotherSchema() throws Exception {
		DataSource dataSource = TestDatabase.POSTGRESQL.create();
		master(createTable("1", "customer"));
		upgrade(dataSource);
		TestDatabase.execute(dataSource, "create schema app",
				"do $$ begin execute 'alter role ' || current_user || ' in database ' || current_database() || "
						+ "' set search_path = app, public'; end $$");

		assertReads(dataSource, 1);
		assertThat(JdbcClient.create(dataSource).sql("select count(*) from app.customer").query(Long.class).single())
			.isZero();
	}

	@Test
	void clearsChecksumsWhereThatIsAskedFor() throws Exception {
		DataSource dataSource = upToDate(createTable("1", "customer"));
		master(createTable("1", "client"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource);
		liquibase.setClearCheckSums(true);

		assertThat(liquibase.upgrade().ran()).isEmpty();
		assertReadsNothing(dataSource);
	}

	@Test
	void canBeTurnedOff() throws Exception {
		DataSource dataSource = upToDate(createTable("1", "customer"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource);
		liquibase.setFastPath(false);
		int before = this.readings.get();

		liquibase.afterPropertiesSet();

		assertThat(this.readings).hasValueGreaterThan(before);
	}

	@ParameterizedTest
	@EnumSource(names = { "VALIDATE", "WAIT" })
	void servesTheOtherModesToo(UpgradeMode mode) throws Exception {
		DataSource dataSource = upToDate(createTable("1", "customer"));
		int before = this.readings.get();
		GuardedSpringLiquibase liquibase = liquibase(dataSource, mode);

		liquibase.afterPropertiesSet();
		master(createTable("1", "customer"), createTable("2", "item"));

		assertThat(this.readings).hasValue(before);
		assertThatExceptionOfType(PendingUpgradeException.class)
			.isThrownBy(liquibase(dataSource, mode)::afterPropertiesSet);
	}

	private DataSource upToDate(String... changelog) throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		master(changelog);
		upgrade(dataSource);
		return dataSource;
	}

	private void assertReads(DataSource dataSource, int run) throws Exception {
		int before = this.readings.get();

		assertThat(upgrade(dataSource)).isEqualTo(run);
		assertThat(this.readings).hasValueGreaterThan(before);
	}

	private void assertReadsNothing(DataSource dataSource) throws Exception {
		int before = this.readings.get();

		assertThat(upgrade(dataSource)).isZero();
		assertThat(this.readings).hasValue(before);
	}

	private int upgrade(DataSource dataSource) throws Exception {
		return liquibase(dataSource).upgrade().ran().size();
	}

	private GuardedSpringLiquibase liquibase(DataSource dataSource) {
		return liquibase(dataSource, UpgradeMode.RUN);
	}

	/**
	 * Return what upgrades, and counts how often it needs Liquibase.
	 */
	private GuardedSpringLiquibase liquibase(DataSource dataSource, UpgradeMode mode) {
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", mode, Duration.ZERO,
				LockPatience.ENDLESS, LockSettings.defaults(), new UpgradeJournal());
		liquibase.setDataSource(dataSource);
		liquibase.setResourceLoader(new DefaultResourceLoader(classLoader()));
		liquibase.setChangeLog("classpath:/fast/master.yaml");
		liquibase.setChangeLogParameters(this.parameters);
		liquibase.setContexts(this.contexts.isEmpty() ? "other" : this.contexts);
		liquibase.setCustomizer((Liquibase it) -> this.readings.incrementAndGet());
		return liquibase;
	}

	private ClassLoader classLoader() {
		try {
			return new URLClassLoader(new URL[] { this.directory.toUri().toURL() });
		}
		catch (MalformedURLException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void master(String... entries) throws Exception {
		file("master.yaml", entries);
	}

	private void file(String name, String... entries) throws Exception {
		Path file = this.directory.resolve("fast").resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, Changelogs.HEAD + String.join("", entries));
	}

	/**
	 * Change that is a class of the application.
	 */
	public static class Nothing implements CustomTaskChange {

		@Override
		public void execute(Database database) {
			// There is nothing to do
		}

		@Override
		public String getConfirmationMessage() {
			return "done";
		}

		@Override
		public void setUp() {
			// There is nothing to prepare
		}

		@Override
		public void setFileOpener(ResourceAccessor files) {
			// There is nothing to read
		}

		@Override
		public ValidationErrors validate(Database database) {
			return new ValidationErrors();
		}

	}

}

package io.turnstone.upgrade;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.turnstone.upgrade.Changelogs.HEAD;
import static io.turnstone.upgrade.Changelogs.MASTER;
import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.include;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class ChangelogRunnerTests {

	private final ChangelogRunner runner = Changelogs.runner(createTable("1", "customer"),
			createTable("2", "purchase_order"));

	@ParameterizedTest
	@EnumSource
	void appliesWhatIsPending(TestDatabase product) throws Exception {
		try (Connection connection = product.create().getConnection()) {
			RunReport report = this.runner.update(connection);

			assertThat(report.outcome()).isEqualTo(RunReport.Outcome.DONE);
			assertThat(report.ran()).extracting((run) -> run.changeSet().id(), ChangeSetRun::description)
				.containsExactly(tuple("1", "create customer"), tuple("2", "create purchase_order"));
			assertThat(this.runner.state(connection)).satisfies((state) -> {
				assertThat(state.exists()).isTrue();
				assertThat(state.applied()).isEqualTo(2);
				assertThat(state.upToDate()).isTrue();
			});
			assertThat(this.runner.update(connection).outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
			assertThat(connection.isClosed()).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource
	void appliesWhatWasAddedSinceTheLastRun(TestDatabase product) throws Exception {
		try (Connection connection = product.create().getConnection()) {
			ChangelogRunner before = Changelogs.runner(createTable("1", "customer"));
			before.update(connection);
			assertThat(before.update(connection).outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);

			assertThat(this.runner.state(connection).pending()).containsExactly(reference("2"));
			assertThat(this.runner.update(connection).ran()).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	void restoresAutoCommit(TestDatabase product) throws Exception {
		try (Connection connection = product.create().getConnection()) {
			for (boolean autoCommit : new boolean[] { true, false }) {
				connection.setAutoCommit(autoCommit);

				this.runner.state(connection);
				assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
				this.runner.update(connection);
				assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
				this.runner.rollback(connection, 2);
				assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void rollsBackTheLastOnesFirst(TestDatabase product) throws Exception {
		try (Connection connection = product.create().getConnection()) {
			this.runner.update(connection);

			RunReport report = this.runner.rollback(connection, 1);

			assertThat(report.ran()).extracting((run) -> run.changeSet().id()).containsExactly("2");
			assertThat(this.runner.state(connection).pending()).containsExactly(reference("2"));
			assertThat(this.runner.rollback(connection, 5).ran()).hasSize(1);
			assertThat(this.runner.rollback(connection, 1).outcome()).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellsTheStateWithoutCreatingAnyTable(TestDatabase product) throws Exception {
		ChangelogRunner including = Changelogs.runner(Map.of(MASTER, HEAD + include("db/test/1.yaml"), "db/test/1.yaml",
				HEAD + createTable("1", "customer")));
		try (Connection connection = product.create().getConnection()) {
			ChangelogState state = including.state(connection);

			assertThat(state.applied()).isZero();
			assertThat(state.pending()).containsExactly(new ChangeSetReference("1", "mia", "db/test/1.yaml"));
			assertThat(tables(connection)).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellsTheStateWithoutTouchingTheHistory(TestDatabase product) throws Exception {
		var dataSource = product.create();
		JdbcClient jdbc = JdbcClient.create(dataSource);
		try (Connection connection = dataSource.getConnection()) {
			this.runner.update(connection);
			jdbc.sql("update DATABASECHANGELOG set md5sum = null where id = '1'").update();
			jdbc.sql("update DATABASECHANGELOG set md5sum = '8:0123456789abcdef0123456789abcdef' where id = '2'")
				.update();
			jdbc.sql("update DATABASECHANGELOGLOCK set locked = true").update();
			List<Map<String, Object>> before = jdbc.sql("select * from DATABASECHANGELOG").query().listOfRows();

			ChangelogState state = this.runner.state(connection);

			assertThat(state.upToDate()).isTrue();
			assertThat(jdbc.sql("select * from DATABASECHANGELOG").query().listOfRows()).isEqualTo(before);
		}
	}

	@ParameterizedTest
	@EnumSource
	void namesWhatTheChangelogDoesNotHold(TestDatabase product) throws Exception {
		try (Connection connection = product.create().getConnection()) {
			this.runner.update(connection);

			assertThat(Changelogs.runner(createTable("1", "customer")).state(connection).unexpected())
				.containsExactly(reference("2"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void takesAMissingMasterForAnAnswer(TestDatabase product) throws Exception {
		ChangelogRunner missing = this.runner.withLocation("classpath:/db/nowhere.yaml");
		try (Connection connection = product.create().getConnection()) {
			assertThat(missing.exists()).isFalse();
			assertThat(missing.state(connection))
				.isEqualTo(new ChangelogState(false, 0, List.of(), List.of(), List.of(), List.of()));
			assertThat(tables(connection)).isEmpty();
			this.runner.update(connection);
			assertThat(missing.state(connection).unexpected()).hasSize(2);
		}
	}

	@ParameterizedTest
	@EnumSource
	void doesNotCallAChangeSetPendingThatRunsEachTime(TestDatabase product) throws Exception {
		ChangelogRunner always = Changelogs.runner(createTable("1", "customer"),
				sql("2", "runAlways: true", "delete from customer"));
		try (Connection connection = product.create().getConnection()) {
			assertThat(always.state(connection).pending()).hasSize(2);
			always.update(connection);

			assertThat(always.state(connection).pending()).isEmpty();
			assertThat(always.update(connection).ran()).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	void heedsContextsLabelsAndParameters(TestDatabase product) throws Exception {
		ChangelogSettings settings = new ChangelogSettings(MASTER, "prod", "a", Map.of("name", "customer"), null, null,
				null, "history", "history_lock", false);
		ChangelogRunner selective = new ChangelogRunner(settings, new DefaultResourceLoader())
			.with(Map.of(MASTER, HEAD + createTable("1", "${name}") + sql("2", "context: test", "nonsense")
					+ sql("3", "labels: b", "nonsense")));
		try (Connection connection = product.create().getConnection()) {
			assertThat(selective.state(connection).pending()).containsExactly(reference("1"));
			selective.update(connection);

			assertThat(tables(connection)).contains("customer", "history", "history_lock")
				.isSubsetOf("customer", "history", "history_lock", "turnstone_progress");
		}
	}

	@ParameterizedTest
	@EnumSource
	void worksInASchema(TestDatabase product) throws Exception {
		var dataSource = product.create();
		String schema = (product == TestDatabase.H2) ? "SCRATCH" : "scratch";
		TestDatabase.execute(dataSource, "create schema scratch");
		try (Connection connection = dataSource.getConnection()) {
			String before = connection.getSchema();
			ChangelogRunner scratch = this.runner.inSchema(schema);
			scratch.update(connection);
			assertThat(connection.getSchema()).isEqualTo(before);

			assertThat(scratch.state(connection).applied()).isEqualTo(2);
			try (var tables = connection.getMetaData()
				.getTables((product == TestDatabase.MARIADB) ? schema : null, schema, "%",
						new String[] { "TABLE", "BASE TABLE" })) {
				int count = 0;
				while (tables.next()) {
					count++;
				}
				assertThat(count).isEqualTo(4);
			}
			assertThat(this.runner.state(connection).applied()).isZero();
		}
	}

	@Test
	void worksOnAConnectionWhoseCommitsAreSavepoints() throws Exception {
		try (Connection connection = TestDatabase.POSTGRESQL.create().getConnection()) {
			connection.setAutoCommit(false);
			Connection guarded = savepoints(connection);
			this.runner.update(guarded);
			assertThat(this.runner.state(guarded).applied()).isEqualTo(2);
			this.runner.rollback(guarded, 1);
			assertThat(this.runner.state(guarded).applied()).isEqualTo(1);
			assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(
					() -> Changelogs.runner(createTable("1", "customer"), sql("2", "nonsense")).update(guarded));
			assertThat(this.runner.state(guarded).applied()).isEqualTo(1);

			connection.rollback();

			assertThat(tables(connection)).isEmpty();
		}
	}

	@Test
	void showsFilesInMemoryToAnIncludedDirectory(@TempDir Path directory) throws Exception {
		write(directory, MASTER, HEAD + "- includeAll: {path: changes, relativeToChangelogFile: true}\n");
		write(directory, "db/test/changes/1.yaml", HEAD + createTable("1", "customer"));
		write(directory, "db/test/changes/2.yaml", HEAD + createTable("2", "purchase_order"));
		write(directory, "db/test/changes/deep/3.yaml", HEAD + createTable("3", "item"));
		try (Connection connection = TestDatabase.H2.create().getConnection();
				URLClassLoader classLoader = new URLClassLoader(new URL[] { directory.toUri().toURL() })) {
			ChangelogRunner onDisk = new ChangelogRunner(ChangelogSettings.of(MASTER),
					new DefaultResourceLoader(classLoader));

			ChangelogRunner overlaid = onDisk
				.with(Map.of("db/test/changes/1.yaml", HEAD + createTable("one", "customer"), "db/test/changes/2.yaml",
						"", "db/test/changes/4.yaml", HEAD + createTable("4", "invoice")));

			assertThat(onDisk.state(connection).pending()).extracting(ChangeSetReference::id)
				.containsExactly("1", "2", "3");
			assertThat(overlaid.state(connection).pending()).extracting(ChangeSetReference::id)
				.containsExactly("one", "4", "3");
			overlaid.update(connection);
			assertThat(tables(connection)).contains("customer", "invoice", "item").doesNotContain("purchase_order");
		}
	}

	@Test
	void showsFilesInMemoryToARelativeInclude(@TempDir Path directory) throws Exception {
		write(directory, MASTER, HEAD + "- include: {file: changes/1.yaml, relativeToChangelogFile: true}\n");
		write(directory, "db/test/changes/1.yaml", HEAD + createTable("1", "customer"));
		try (Connection connection = TestDatabase.H2.create().getConnection();
				URLClassLoader classLoader = new URLClassLoader(new URL[] { directory.toUri().toURL() })) {
			ChangelogRunner onDisk = new ChangelogRunner(ChangelogSettings.of("classpath:" + MASTER),
					new DefaultResourceLoader(classLoader));

			assertThat(onDisk.with(Map.of("db/test/changes/1.yaml", "")).state(connection).pending()).isEmpty();
			assertThat(onDisk.with(Map.of(MASTER,
					HEAD + "- include: {file: changes/1.yaml, relativeToChangelogFile: true}\n"
							+ "- include: {file: changes/2.xml, relativeToChangelogFile: true}\n",
					"db/test/changes/2.xml", ""))
				.state(connection)
				.pending()).extracting(ChangeSetReference::id).containsExactly("1");
		}
	}

	@Test
	void readsABlankFileAsAChangelogWithoutChangeSets() throws Exception {
		ChangelogRunner blank = Changelogs.runner(Map.of(MASTER,
				HEAD + include("db/1.yaml") + include("db/2.xml") + include("db/3.json") + include("db/4.sql")
						+ createTable("1", "customer"),
				"db/1.yaml", "", "db/2.xml", "", "db/3.json", " ", "db/4.sql", "\n"));
		try (Connection connection = TestDatabase.H2.create().getConnection()) {
			assertThat(blank.state(connection).pending()).containsExactly(reference("1"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void validatesWithoutWriting(TestDatabase product) throws Exception {
		var dataSource = product.create();
		try (Connection connection = dataSource.getConnection()) {
			this.runner.validate(connection);
			assertThat(tables(connection)).isEmpty();
			Changelogs.runner(createTable("1", "customer")).update(connection);
			this.runner.validate(connection);

			assertThatExceptionOfType(ChangelogInvalidException.class)
				.isThrownBy(() -> Changelogs.runner(createTable("1", "client")).validate(connection));
			assertThatExceptionOfType(ChangelogInvalidException.class)
				.isThrownBy(() -> Changelogs.runner(createTable("1", "customer"), createTable("1", "customer"))
					.validate(connection));
		}
	}

	@ParameterizedTest
	@EnumSource
	void writesNothingToTheConsole(TestDatabase product) throws Exception {
		ByteArrayOutputStream console = new ByteArrayOutputStream();
		PrintStream out = System.out;
		PrintStream err = System.err;
		try (Connection connection = product.create().getConnection();
				PrintStream captured = new PrintStream(console, true, StandardCharsets.UTF_8)) {
			System.setOut(captured);
			System.setErr(captured);
			this.runner.update(connection);
			this.runner.state(connection);
			this.runner.rollback(connection, 2);
		}
		finally {
			System.setOut(out);
			System.setErr(err);
		}
		assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	static Connection savepoints(Connection connection) throws Exception {
		AtomicReference<Savepoint> last = new AtomicReference<>(connection.setSavepoint());
		return (Connection) Proxy.newProxyInstance(ChangelogRunnerTests.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					try {
						switch (method.getName()) {
							case "commit" -> last.set(connection.setSavepoint());
							case "setAutoCommit", "close" -> {
							}
							case "rollback" -> connection.rollback(last.get());
							default -> {
								return method.invoke(connection, arguments);
							}
						}
						return null;
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	private static ChangeSetReference reference(String id) {
		return new ChangeSetReference(id, "mia", MASTER);
	}

	private static void write(Path directory, String file, String content) throws Exception {
		Path path = directory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content);
	}

	private static List<String> tables(Connection connection) throws Exception {
		List<String> names = new ArrayList<>();
		try (var tables = connection.getMetaData()
			.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] { "TABLE", "BASE TABLE" })) {
			while (tables.next()) {
				names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
			}
		}
		return names;
	}

}

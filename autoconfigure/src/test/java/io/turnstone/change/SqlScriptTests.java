package io.turnstone.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.ChangeSetId;
import io.turnstone.DatabaseStatus.State;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.SqlRequest;
import io.turnstone.SqlResult;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Scripts of what an upgrade would run.
 */
class SqlScriptTests {

	private static final String CHANGELOG = """
			databaseChangeLog:
			- changeSet:
			    id: 1-customer
			    author: mia
			    comment: the customers
			    changes:
			    - createTable:
			        tableName: customer
			        columns:
			        - column: {name: id, type: bigint, constraints: {primaryKey: true, nullable: false}}
			        - column: {name: name, type: varchar(40), defaultValue: "a;b"}
			- changeSet:
			    id: 2-release
			    author: mia
			    changes:
			    - tagDatabase: {tag: release-1}
			- changeSet:
			    id: 3-item
			    author: mia
			    preConditions:
			    - onFail: HALT
			    - sqlCheck: {expectedResult: 0, sql: select count(*) from customer}
			    changes:
			    - createTable:
			        tableName: item
			        columns:
			        - column: {name: id, type: bigint, constraints: {primaryKey: true, nullable: false}}
			- changeSet:
			    id: 4-code
			    author: mia
			    changes:
			    - sql: {sql: insert into item (id) values (1)}
			    - sql: {sql: insert into item (id) values (2)}
			""";

	@TempDir
	Path directory;

	private Project project;

	private Migrations migrations;

	@ParameterizedTest
	@EnumSource
	void writesWhatIsPendingAndLeavesTheDatabaseAlone(TestDatabase database) throws Exception {
		begin(database.create());

		SqlResult result = sql(null, null, null);

		assertThat(tables(this.project)).isEmpty();
		assertThat(ids(result)).containsExactly("1-customer", "2-release", "3-item", "4-code");
		assertThat(result.sql()).contains("db/changelog/db.changelog-master.yaml::1-customer::mia", "-- the customers",
				"-- NOT CHECKED HERE: only if this returns 0, else HALT: select count(*) from customer");

		run(result);

		assertThat(this.migrations.status("dataSource")).satisfies((status) -> {
			assertThat(status.state()).isEqualTo(State.UP_TO_DATE);
			assertThat(status.applied()).isEqualTo(4);
		});
		assertThat(jdbc().queryForObject("select count(*) from item", Integer.class)).isEqualTo(2);
		assertThat(this.project.upgrade().changeSets()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void goesOnWhereTheHistoryEnds(TestDatabase database) throws Exception {
		begin(database.create());
		run(sql(null, "release-1", null));
		assertThat(this.migrations.status("dataSource").applied()).isEqualTo(2);

		SqlResult rest = sql(null, null, null);

		assertThat(ids(rest)).containsExactly("3-item", "4-code");
		assertThat(rest.sql()).doesNotContainIgnoringCase("create table databasechangelog")
			.doesNotContainIgnoringCase("create table public.databasechangelog");
		run(rest);
		assertThat(this.migrations.status("dataSource").state()).isEqualTo(State.UP_TO_DATE);
		assertThat(ids(sql(null, null, null))).isEmpty();
		assertThat(jdbc().queryForList("select orderexecuted from DATABASECHANGELOG order by orderexecuted",
				Integer.class))
			.containsExactly(1, 2, 3, 4);
	}

	@ParameterizedTest
	@EnumSource
	void writesWithoutADatabase(TestDatabase database) throws Exception {
		begin(new DriverManagerDataSource("jdbc:h2:tcp://127.0.0.1:1/none;IFEXISTS=TRUE", "sa", ""));
		SqlResult before = sql(null, "release-1", offline(database));
		SqlResult after = sql("2-release", null, offline(database));

		assertThat(ids(before)).containsExactly("1-customer", "2-release");
		assertThat(ids(after)).containsExactly("3-item", "4-code");

		begin(database.create());
		run(before);
		run(after);
		assertThat(this.migrations.status("dataSource").state()).isEqualTo(State.UP_TO_DATE);
		assertThat(Files.list(Path.of("")).map(Path::toString)).noneMatch((file) -> file.endsWith(".csv"));
	}

	@ParameterizedTest
	@EnumSource
	void endsWhatEndsWithAComment(TestDatabase database) throws Exception {
		begin(database.create());
		changelog(CHANGELOG.replace("(1)", "(1) -- one").replace("(2)", "(2) /* two */")
				+ "    - sql: {sql: \"insert into item (id)\\nvalues (char_length('x--')) -- three\"}\n");

		SqlResult result = sql(null, null, null);

		run(result);
		assertThat(jdbc().queryForList("select id from item order by id", Integer.class)).containsExactly(1, 2, 3);
		assertThat(result.sql()).contains("values (2) /* two */;");
	}

	@Test
	void knowsTheCommentsOfMysql() {
		begin(TestDatabase.H2.create());
		changelog(CHANGELOG.replace("insert into item (id) values (1)", "\"select '#', 1 # one\"")
			.replace("insert into item (id) values (2)", "\"select '# it\\\\'s two'\""));

		assertThat(sql(null, null, "mariadb").sql().lines()).containsSequence("select '#', 1 # one", ";",
				"select '# it\\'s two';");
		assertThat(sql(null, null, "postgresql").sql().lines()).contains("select '#', 1 # one;");
	}

	@Test
	void meansTheLastOfThoseWithOneTag() {
		begin(TestDatabase.H2.create());
		changelog(CHANGELOG + """
				- changeSet:
				    id: 5-release
				    author: mia
				    changes:
				    - tagDatabase: {tag: release-1}
				- changeSet:
				    id: 6-code
				    author: mia
				    changes:
				    - sql: {sql: insert into item (id) values (3)}
				""");

		assertThat(ids(sql(null, "release-1", null))).last().isEqualTo("5-release");
		assertThat(ids(sql("release-1", null, null))).containsExactly("6-code");
	}

	@ParameterizedTest
	@ValueSource(strings = { "moon", "postgresql?changeLogFile=/tmp/x.csv",
			"postgresql?version=18&snapshot=/etc/passwd", "../h2" })
	void refusesWhatIsNoProduct(String product) {
		begin(TestDatabase.H2.create());

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> sql(null, null, product))
			.withMessageContaining(product)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.BAD_REQUEST));
	}

	@Test
	void namesWhatIsNearAnUnknownChangeSet() {
		begin(TestDatabase.H2.create());

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> sql("1-custmer", null, null))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("--turnstone.sql.from=1-customer"));
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> sql(null, "release-9", null))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("--turnstone.sql.to=release-1"));
	}

	private void begin(DriverManagerDataSource dataSource) {
		try {
			this.project = new Project(Files.createTempDirectory(this.directory, "p"), dataSource);
			this.migrations = this.project.withEntities();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		changelog(CHANGELOG);
	}

	private void changelog(String content) {
		try {
			Path file = this.project.resources().resolve("db/changelog/db.changelog-master.yaml");
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SqlResult sql(String from, String to, String offline) {
		return this.migrations.sql(new SqlRequest("dataSource", from, to, offline));
	}

	private void run(SqlResult result) throws Exception {
		try (Connection connection = this.project.dataSource().getConnection()) {
			ScriptUtils.executeSqlScript(connection,
					new ByteArrayResource(result.sql().getBytes(StandardCharsets.UTF_8)));
		}
	}

	private static String offline(TestDatabase database) {
		return switch (database) {
			case H2 -> "h2";
			case POSTGRESQL -> "postgresql?version=18";
			case MARIADB -> "mariadb";
		};
	}

	private static List<String> ids(SqlResult result) {
		return result.changeSets().stream().map(ChangeSetId::id).toList();
	}

	private JdbcTemplate jdbc() {
		return new JdbcTemplate(this.project.dataSource());
	}

	private static List<String> tables(Project project) throws Exception {
		List<String> tables = new ArrayList<>();
		try (Connection connection = project.dataSource().getConnection();
				ResultSet found = connection.getMetaData()
					.getTables(connection.getCatalog(), connection.getSchema(), null, new String[] { "TABLE" })) {
			while (found.next()) {
				tables.add(found.getString("TABLE_NAME"));
			}
		}
		return tables;
	}

}

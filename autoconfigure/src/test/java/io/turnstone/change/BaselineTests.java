package io.turnstone.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.BaselineResult;
import io.turnstone.DatabaseStatus.State;
import io.turnstone.DraftResult;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Adoption of databases that are there already.
 */
class BaselineTests {

	@TempDir
	Path directory;

	private Project project;

	private Migrations migrations;

	private JdbcTemplate jdbc;

	@ParameterizedTest
	@EnumSource
	void adoptsWhatHibernateMade(TestDatabase database) {
		begin(database.create(), Client.class, Parcel.class);
		this.project.hibernate("create");
		this.jdbc.execute("insert into client (id, name) values (7, 'Ada')");
		var before = this.project.catalog();

		BaselineResult result = baseline();

		assertThat(this.project.resources().resolve("db/changelog/db.changelog-master.yaml")).exists();
		assertThat(result.file()).endsWith("-baseline.yaml");
		assertThat(result.content()).contains("makes the same schema from nothing");
		assertThat(result.notInIt()).isEmpty();
		assertThat(this.project.catalog()).isEqualTo(before);
		assertThat(this.jdbc.queryForObject("select count(*) from client", Integer.class)).isEqualTo(1);
		assertThat(this.migrations.status("dataSource")).satisfies((status) -> {
			assertThat(status.state()).isEqualTo(State.UP_TO_DATE);
			assertThat(status.applied()).isEqualTo(result.changeSets().size());
		});
		assertThat(this.project.upgrade().changeSets()).isEmpty();
		assertThat(this.project.check(Base.CHANGELOG).differences()).isEmpty();
		assertThat(this.project.draft("nothing").file()).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void adoptsWhatHandsMade(TestDatabase database) {
		begin(database.create(), LaterClient.class, Parcel.class);
		handMade(database);

		BaselineResult result = baseline();

		assertThat(result.notInIt()).extracting((left) -> left.toLowerCase(Locale.ROOT)).contains("view big_parcel");
		DraftResult draft = this.project.draft("later");
		assertThat(draft.differences()).extracting((difference) -> difference.object().toLowerCase(Locale.ROOT))
			.containsExactly("client.email");
		assertThat(draft.proof().proved()).as(draft.proof().reason()).isTrue();
		this.project.upgrade();
		assertThat(this.project.check(Base.DATABASE).inSync()).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void runsTheBaselineInAnEmptyDatabase(TestDatabase database) throws Exception {
		begin(database.create(), Client.class, Parcel.class);
		handMade(database);
		BaselineResult result = baseline();
		var expected = this.project.catalog();

		Project elsewhere = new Project(this.directory.resolve("elsewhere"), database.create());
		copyChangelog(this.project.resources(), elsewhere.resources());
		assertThat(elsewhere.upgrade().changeSets()).hasSize(result.changeSets().size());

		assertThat(elsewhere.changedSince(expected)).isEmpty();
		assertThat(this.project.catalog().tables()).hasSize(4);
	}

	@Test
	void keepsTheSpecialsOfPostgresql() {
		begin(TestDatabase.POSTGRESQL.create(), Client.class);
		TestDatabase.execute(this.project.dataSource(), "create type mood as enum ('sad', 'happy')",
				"create domain code as varchar(5) check (value <> '')",
				"create table client (id bigserial primary key, name varchar(80) not null, feeling mood default 'happy', "
						+ "codes text[], code code, doc jsonb, upper_name text generated always as (upper(name)) stored)",
				"create index ix_doc on client using gin (doc)",
				"create unique index ux_name on client (lower(name)) where id > 5",
				"create function touch() returns trigger language plpgsql as 'begin return new; end'",
				"create trigger touched before update on client for each row execute function touch()",
				"create materialized view names as select name from client",
				"create table thing (id int generated always as identity, primary key (id))",
				"create sequence order_number start 1000 increment 10");

		BaselineResult result = baseline();

		assertThat(result.notInIt()).contains("trigger touched", "routine touch")
			.anyMatch((left) -> left.contains("names"));
		assertThat(result.content()).contains("gin", "lower(");
		assertThat(this.migrations.status("dataSource").state()).isEqualTo(State.UP_TO_DATE);
		assertThat(this.project.check(Base.CHANGELOG).differences())
			.isEqualTo(this.project.check(Base.DATABASE).differences());
	}

	@Test
	void listsTriggersAndRoutinesOfMariaDb() {
		begin(TestDatabase.MARIADB.create(), Client.class);
		TestDatabase.execute(this.project.dataSource(),
				"create table client (id bigint primary key, name varchar(80) not null comment 'in full', "
						+ "changed timestamp not null default current_timestamp on update current_timestamp, "
						+ "kind enum('a', 'b') default 'a', fulltext key ft (name)) comment 'who buys'",
				"create trigger touched before insert on client for each row set new.name = upper(new.name)",
				"create function one() returns int return 1");

		BaselineResult result = baseline();

		assertThat(result.notInIt()).contains("trigger touched", "function one");
		assertThat(this.migrations.status("dataSource").state()).isEqualTo(State.UP_TO_DATE);
	}

	@ParameterizedTest
	@EnumSource
	void refusesADatabaseWithAHistory(TestDatabase database) {
		begin(database.create(), Client.class, Parcel.class);
		this.project.draft("first");
		refused("and a baseline is the first of all");
		this.project.upgrade();

		refused("so it is adopted already");
	}

	@ParameterizedTest
	@ValueSource(strings = { "context: other", "dbms: oracle", "ignore: true" })
	void refusesAChangelogWhoseChangeSetsAreLeftOutHere(String attribute) throws Exception {
		begin(TestDatabase.H2.create(), Client.class);
		this.project.hibernate("create");
		Path master = this.project.resources().resolve("db/changelog/db.changelog-master.yaml");
		Files.createDirectories(master.getParent());
		Files.writeString(master, """
				databaseChangeLog:
				- include: {file: db/changelog/first.yaml}
				""");
		Files.writeString(master.resolveSibling("first.yaml"), """
				databaseChangeLog:
				- changeSet:
				    id: 1
				    author: mia
				    %s
				    changes:
				    - createTable: {tableName: client, columns: [{column: {name: id, type: bigint}}]}
				""".formatted(attribute));

		refused("The changelog has 1 change set, and a baseline is the first of all");
	}

	@Test
	void refusesAnEmptyDatabase() {
		begin(TestDatabase.H2.create(), Client.class);

		refused("There is nothing to adopt");
	}

	@Test
	void marksNothingWhereTheProofFails() {
		begin(TestDatabase.H2.create(), Client.class);
		this.project.hibernate("create");
		TestDatabase.execute(this.project.dataSource(), "create alias twice for \"java.lang.Math.abs(int)\"",
				"create table odd (id int check (twice(id) > 0))");

		refused("No baseline was written, as its proof failed");
		assertThat(this.project.resources()).isEmptyDirectory();
		assertThat(this.migrations.status("dataSource").applied()).isZero();
		assertThat(this.project.catalog().tables()).hasSize(2);
	}

	private void refused(String message) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(this::baseline)
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.CONFLICT));
	}

	private void begin(DriverManagerDataSource dataSource, Class<?>... entities) {
		this.project = new Project(this.directory.resolve("project"), dataSource);
		this.migrations = this.project.withEntities(entities);
		this.jdbc = new JdbcTemplate(dataSource);
	}

	private void handMade(TestDatabase database) {
		String id = (database == TestDatabase.MARIADB) ? "bigint primary key" : "bigint not null";
		TestDatabase.execute(this.project.dataSource(),
				"create table client (id %s, name varchar(80) default 'nobody' not null, since date%s)".formatted(id,
						(database == TestDatabase.MARIADB) ? "" : ", constraint pk_client primary key (id)"),
				"create table parcel (id bigint not null primary key, client_id bigint, weight decimal(8,3) "
						+ "default 1.5 not null, constraint ck_weight check (weight > 0), "
						+ "constraint fk_parcel_client foreign key (client_id) references client (id) on delete cascade)",
				"create index ix_parcel_weight on parcel (weight desc, client_id)",
				"create table order_log (id bigint primary key, \"order\" varchar(20), constraint uq_order unique (\"order\"))"
					.replace("\"", (database == TestDatabase.MARIADB) ? "`" : "\""),
				"create table lonely (a int, b int, primary key (a, b))",
				"create sequence client_seq start with 1 increment by 50",
				"create view big_parcel as select id from parcel where weight > 10");
	}

	private static void copyChangelog(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
	}

	private BaselineResult baseline() {
		return this.project.baseline();
	}

	@Entity(name = "Client")
	@Table(name = "client")
	static class Client {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false, length = 80)
		String name;

	}

	@Entity(name = "Client")
	@Table(name = "client")
	static class LaterClient {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false, length = 80)
		String name;

		String email;

	}

	@Entity(name = "Parcel")
	@Table(name = "parcel")
	static class Parcel {

		@Id
		Long id;

		@Column(name = "client_id")
		Long client;

	}

}

package io.turnstone.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.turnstone.DraftAnswers;
import io.turnstone.LintRequest;
import io.turnstone.LintResult;
import io.turnstone.LintResult.Finding;
import io.turnstone.LintScope;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LintTests {

	private static final String YAML = """
			databaseChangeLog:
			- changeSet:
			    id: 1
			    author: mia
			    changes:
			    - dropColumn: {tableName: purchase, columnName: note}
			- changeSet:
			    id: two
			    author: mia
			    comment: turnstone:accept TS101 nobody needs it
			    labels: contract
			    rollback: empty
			    changes:
			    - dropTable: {tableName: old_purchase}
			- changeSet:
			    id: 3
			    author: mia
			    changes:
			    - modifyDataType: {tableName: purchase, columnName: code, newDataType: varchar(10)}
			- changeSet:
			    id: 4
			    author: mia
			    changes:
			    - addColumn:
			        tableName: purchase
			        columns:
			        - column: {name: state, type: varchar(20)}
			""";

	private static final String XML = """
			<?xml version="1.0" encoding="UTF-8"?>
			<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
			    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
			  <changeSet id="1" author="mia">
			    <dropColumn tableName="purchase" columnName="note"/>
			  </changeSet>
			  <changeSet author="mia"
			      id="two" labels="contract">
			    <comment>turnstone:accept TS101 nobody needs it</comment>
			    <dropTable tableName="old_purchase"/>
			    <rollback/>
			  </changeSet>
			  <changeSet id="3" author="mia">
			    <modifyDataType tableName="purchase" columnName="code" newDataType="varchar(10)"/>
			  </changeSet>
			  <changeSet id="4" author="mia">
			    <addColumn tableName="purchase"><column name="state" type="varchar(20)"/></addColumn>
			  </changeSet>
			</databaseChangeLog>
			""";

	private static final String JSON = """
			{"databaseChangeLog": [
			  {"changeSet": {
			    "id": "1",
			    "author": "mia",
			    "changes": [{"dropColumn": {"tableName": "purchase", "columnName": "note"}}]}},
			  {"changeSet": {
			    "id": "two",
			    "author": "mia", "labels": "contract", "comment": "turnstone:accept TS101 nobody needs it",
			    "rollback": "empty",
			    "changes": [{"dropTable": {"tableName": "old_purchase"}}]}},
			  {"changeSet": {
			    "id": "3",
			    "author": "mia",
			    "changes": [{"modifyDataType": {"tableName": "purchase", "columnName": "code", "newDataType": "varchar(10)"}}]}},
			  {"changeSet": {
			    "id": "4",
			    "author": "mia",
			    "changes": [{"addColumn": {"tableName": "purchase", "columns": [
			      {"column": {"name": "state", "type": "varchar(20)"}}]}}]}}
			]}
			""";

	private static final String SQL = """
			--liquibase formatted sql

			--changeset mia:1
			alter table purchase drop column note;
			--rollback alter table purchase add column note varchar(50);

			--changeset mia:two labels:contract
			--comment: turnstone:accept TS101 nobody needs it
			drop table old_purchase;
			--rollback empty

			--changeset mia:3
			%s;
			--rollback empty

			--changeset mia:4
			alter table purchase add column state varchar(20);
			--rollback alter table purchase drop column state;
			""";

	private static final List<String> CHANGES = List.of(
			"createTable: {tableName: bill, columns: [{column: {name: id, type: bigint, autoIncrement: true, "
					+ "constraints: {primaryKey: true}}}, {column: {name: text, type: varchar(9), constraints: {unique: true, "
					+ "uniqueConstraintName: u}}}]}",
			"createSequence: {sequenceName: bill_seq}",
			"insert: {tableName: purchase, columns: [{column: {name: id, value: 1}}]}",
			"createIndex: {tableName: purchase, indexName: ix, columns: [{column: {name: note}}]}",
			"addColumn: {tableName: purchase, columns: [{column: {name: a, type: timestamp, defaultValueComputed: now()}}]}",
			"addUniqueConstraint: {tableName: purchase, columnNames: code, constraintName: uk}",
			"addDefaultValue: {tableName: purchase, columnName: code, defaultValue: x}",
			"addColumn: {tableName: purchase, columns: [{column: {name: b, type: int, constraints: {nullable: false}}}]}",
			"addNotNullConstraint: {tableName: purchase, columnName: note, columnDataType: varchar(50)}",
			"dropDefaultValue: {tableName: purchase, columnName: code, columnDataType: varchar(20)}",
			"modifyDataType: {tableName: purchase, columnName: note, newDataType: varchar(60)}",
			"modifyDataType: {tableName: purchase, columnName: note, newDataType: varchar(55)}",
			"addForeignKeyConstraint: {baseTableName: purchase, baseColumnNames: id, referencedTableName: old_purchase, "
					+ "referencedColumnNames: id, constraintName: fk}",
			"renameColumn: {tableName: purchase, oldColumnName: note, newColumnName: remark, columnDataType: varchar(55)}",
			"renameTable: {oldTableName: purchase, newTableName: orders}",
			"dropForeignKeyConstraint: {baseTableName: orders, constraintName: fk}",
			"dropUniqueConstraint: {tableName: orders, constraintName: uk}",
			"dropIndex: {tableName: orders, indexName: ix}",
			"dropNotNullConstraint: {tableName: orders, columnName: remark, columnDataType: varchar(55)}",
			"setTableRemarks: {tableName: orders, remarks: hello}",
			"dropColumn: {tableName: orders, columnName: remark}",
			"update: {tableName: orders, columns: [{column: {name: code, value: x}}]}",
			"update: {tableName: orders, where: id = 1, columns: [{column: {name: code, value: x}}]}",
			"delete: {tableName: orders}", "tagDatabase: {tag: v1}", "dropTable: {tableName: orders}",
			"createView: {viewName: v, selectQuery: select 1 as one}");

	@TempDir
	Path directory;

	private Project project;

	private Migrations migrations;

	@ParameterizedTest
	@MethodSource("changelogs")
	void findsTheSameInEachFormat(TestDatabase database, String format, String text, List<Integer> lines)
			throws IOException {
		start(database);
		write("hand." + format, text);

		LintResult result = lint("classpath:/db/changelog/hand." + format);

		assertThat(result.changeSets()).isEqualTo(4);
		assertThat(result.unjudged()).isEmpty();
		assertThat(serious(result)).contains("1 DANGER TS101 %s null".formatted(name(database, "purchase.note")),
				"1 CAUTION TS202 %s null".formatted(name(database, "purchase.note")),
				"two DANGER TS101 %s nobody needs it".formatted(name(database, "old_purchase")),
				"3 DANGER TS102 %s null".formatted(name(database, "purchase.code")));
		assertThat(serious(result)).noneMatch((finding) -> finding.startsWith("4 ") || finding.contains("two CAUTION"));
		assertThat(result.findings().stream().map(Finding::line).distinct()).containsExactlyElementsOf(lines);
		assertThat(result.findings()).extracting(Finding::path)
			.containsOnly(this.directory.resolve("src/main/resources/db/changelog/hand." + format).toString());
	}

	static Stream<Arguments> changelogs() {
		return Stream.of(TestDatabase.values())
			.flatMap((database) -> Stream.of(Arguments.of(database, "yaml", YAML, List.of(3, 8, 16)),
					Arguments.of(database, "xml", XML, List.of(5, 8, 14)),
					Arguments.of(database, "json", JSON, List.of(3, 7, 12)),
					Arguments.of(database, "sql", SQL.formatted(retype(database)), List.of(3, 7, 12))));
	}

	private static String retype(TestDatabase database) {
		return switch (database) {
			case POSTGRESQL -> "alter table purchase alter column code type varchar(10)";
			case MARIADB -> "alter table purchase modify code varchar(10)";
			case H2 -> "alter table purchase alter column code set data type varchar(10)";
		};
	}

	@ParameterizedTest
	@EnumSource
	void writesNothingToTheDatabase(TestDatabase database) throws Exception {
		start(database);
		var before = this.project.catalog();
		write("hand.yaml", YAML);

		lint("classpath:/db/changelog/hand.yaml");

		assertThat(this.project.catalog()).isEqualTo(before);
		assertThat(tables()).contains("purchase").noneMatch((table) -> table.startsWith("databasechangelog"));
	}

	@ParameterizedTest
	@EnumSource
	void findsNothingSeriousInADraftOfItsOwn(TestDatabase database) {
		this.project = new Project(this.directory, database.create());
		this.migrations = this.project.withEntities(Purchase.class);
		this.project.draft("first");

		assertThat(serious(lint(null))).isEmpty();

		this.project.upgrade();
		assertThat(lint(null).changeSets()).isZero();
		assertThat(this.migrations.lint(new LintRequest("dataSource", LintScope.ALL, null)).changeSets()).isPositive();

		this.migrations = this.project.withEntities(BetterPurchase.class);
		this.project.draft("better", new DraftAnswers(List.of(), List.of("purchase.note='-'")));
		LintResult result = lint(null);

		assertThat(result.unjudged()).isEmpty();
		assertThat(serious(result).stream().map((finding) -> finding.split(" ")[2]).distinct()).isSubsetOf("TS110",
				"TS111");
	}

	@ParameterizedTest
	@EnumSource
	void readsWhatLiquibaseWrites(TestDatabase database) throws IOException {
		start(database);
		StringBuilder changes = new StringBuilder("databaseChangeLog:\n");
		int id = 0;
		for (String change : CHANGES) {
			changes.append("""
					- changeSet:
					    id: %d
					    author: mia
					    changes:
					    - %s
					    rollback: empty
					""".formatted(++id, change));
		}
		write("hand.yaml", changes.toString());

		LintResult result = lint("classpath:/db/changelog/hand.yaml");

		assertThat(result.changeSets()).isEqualTo(CHANGES.size());
		assertThat(result.unjudged()).isEmpty();
		assertThat(serious(result).stream()
			.map((finding) -> finding.split(" ")[0] + " " + finding.split(" ")[2])
			.filter((finding) -> !finding.contains("TS3"))).containsExactly("6 TS111", "8 TS110", "8 TS203", "9 TS110",
					"9 TS203", "12 TS102", "13 TS111", "14 TS201", "15 TS201", "21 TS101", "21 TS202", "22 TS103",
					"24 TS103", "26 TS101", "26 TS202");
	}

	@Test
	void judgesPostgresqlByHand() throws IOException {
		start(TestDatabase.POSTGRESQL);
		write("hand.sql", """
				--liquibase formatted sql

				--changeset mia:1
				create index concurrently ix on purchase (note);

				--changeset mia:2 runInTransaction:false
				create index concurrently ix on purchase (note);
				--rollback drop index ix;

				--changeset mia:3
				create index ix2 on purchase (code);
				--rollback drop index ix2;

				--changeset mia:4 splitStatements:false
				do $$ begin delete from purchase; end $$
				--rollback empty

				--changeset mia:5
				truncate purchase;
				update purchase set note = 'x';
				--rollback empty
				""");

		LintResult result = lint("classpath:/db/changelog/hand.sql");

		assertThat(serious(result)).containsExactly("1 CAUTION TS303 index ... concurrently null",
				"1 CAUTION TS401 1 null", "3 CAUTION TS301 purchase null", "5 DANGER TS103 purchase null",
				"5 DANGER TS103 purchase null");
		assertThat(result.unjudged()).singleElement()
			.satisfies((unjudged) -> assertThat(unjudged.what()).startsWith("do $$ begin delete from purchase"));
	}

	@ParameterizedTest
	@EnumSource(names = { "MARIADB", "H2" })
	void tellsWhatMayBeLeftHalfDone(TestDatabase database) throws IOException {
		start(database);
		write("hand.yaml", """
				databaseChangeLog:
				- changeSet:
				    id: 1
				    author: mia
				    changes:
				    - addColumn: {tableName: purchase, columns: [{column: {name: a, type: int}}]}
				    - addColumn: {tableName: purchase, columns: [{column: {name: b, type: int}}]}
				""");

		assertThat(serious(lint("classpath:/db/changelog/hand.yaml"))).containsExactly("1 CAUTION TS304 1 null");
	}

	@ParameterizedTest
	@EnumSource
	void takesATableAsNewInTheFileThatCreatesIt(TestDatabase database) throws IOException {
		this.project = new Project(this.directory, database.create());
		this.migrations = this.project.withEntities();
		write("db.changelog-master.yaml", """
				databaseChangeLog:
				- include: {file: db/changelog/first.yaml}
				- include: {file: db/changelog/second.yaml}
				""");
		write("first.yaml",
				"""
						databaseChangeLog:
						- changeSet:
						    id: 1
						    author: mia
						    changes:
						    - createTable: {tableName: bill, columns: [{column: {name: id, type: int}}, {column: {name: text, type: varchar(50)}}]}
						- changeSet:
						    id: 2
						    author: mia
						    changes:
						    - addUniqueConstraint: {tableName: bill, columnNames: id, constraintName: u1}
						""");
		write("second.yaml", """
				databaseChangeLog:
				- changeSet:
				    id: 3
				    author: mia
				    changes:
				    - addUniqueConstraint: {tableName: bill, columnNames: text, constraintName: u2}
				- changeSet:
				    id: 4
				    author: mia
				    changes:
				    - modifyDataType: {tableName: bill, columnName: text, newDataType: varchar(40)}
				    rollback: empty
				""");

		assertThat(serious(lint(null))).isEmpty();

		this.project.upgrade();
		LintResult all = this.migrations.lint(new LintRequest("dataSource", LintScope.ALL, null));

		assertThat(all.unjudged()).isEmpty();
		assertThat(serious(all).stream().map((finding) -> finding.split(" ")[0] + " " + finding.split(" ")[2]))
			.filteredOn((finding) -> !finding.contains("TS3"))
			.containsExactly("3 TS111", "4 TS102");
	}

	@Test
	void runsNoCodeOfTheApplication() throws IOException {
		start(TestDatabase.H2);
		write("hand.yaml", """
				databaseChangeLog:
				- changeSet:
				    id: 1
				    author: mia
				    changes:
				    - customChange: {class: io.turnstone.lint.ForbiddenChange}
				    rollback: empty
				""");

		LintResult result = lint("classpath:/db/changelog/hand.yaml");

		assertThat(result.findings()).isEmpty();
		assertThat(result.unjudged()).singleElement()
			.satisfies(
					(unjudged) -> assertThat(unjudged.what()).isEqualTo("customChange: only a run shows what it does"));
	}

	@Test
	void wantsAReasonWhereAHazardIsAccepted() throws IOException {
		start(TestDatabase.H2);
		write("hand.yaml", """
				databaseChangeLog:
				- changeSet:
				    id: 1
				    author: mia
				    comment: turnstone:accept TS101, TS202
				    changes:
				    - dropColumn: {tableName: purchase, columnName: note}
				    rollback: empty
				""");

		LintResult result = lint("classpath:/db/changelog/hand.yaml");

		assertThat(result.open()).hasSize(2);
		assertThat(result.unjudged()).singleElement()
			.satisfies((unjudged) -> assertThat(unjudged.what()).contains("without a code and a reason"));
	}

	@Test
	void refusesAChangelogThatIsNotThere() {
		start(TestDatabase.H2);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> lint("classpath:/nowhere.yaml"))
			.withMessage("There is no changelog classpath:/nowhere.yaml");
	}

	private void start(TestDatabase database) {
		this.project = new Project(this.directory, database.create());
		this.migrations = this.project.withEntities();
		TestDatabase.execute(this.project.dataSource(),
				"create table purchase (id integer primary key, note varchar(50), code varchar(20))",
				"create table old_purchase (id integer primary key)");
	}

	private void write(String name, String text) throws IOException {
		Path folder = Files.createDirectories(this.project.resources().resolve("db/changelog"));
		Files.writeString(folder.resolve(name), text);
	}

	private LintResult lint(String changeLog) {
		return this.migrations.lint(new LintRequest("dataSource", LintScope.PENDING, changeLog));
	}

	private List<String> tables() throws SQLException {
		List<String> tables = new ArrayList<>();
		try (var connection = this.project.dataSource().getConnection();
				var rows = connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
			while (rows.next()) {
				tables.add(rows.getString("TABLE_NAME").toLowerCase());
			}
		}
		return tables;
	}

	private static List<String> serious(LintResult result) {
		return result.findings()
			.stream()
			.filter((finding) -> !finding.hazard().level().equals("SAFE"))
			.map((finding) -> "%s %s %s %s %s".formatted(finding.changeSet().id(), finding.hazard().level(),
					finding.hazard().code(), finding.hazard().object(), finding.accepted()))
			.toList();
	}

	private static String name(TestDatabase database, String name) {
		return (database == TestDatabase.H2) ? name.toUpperCase() : name;
	}

	@Entity(name = "Purchase")
	@Table(name = "purchase")
	static class Purchase {

		@Id
		@GeneratedValue
		Long id;

		String note;

	}

	@Entity(name = "Purchase")
	@Table(name = "purchase", indexes = @Index(columnList = "code"))
	static class BetterPurchase {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false)
		String note;

		@Column(unique = true)
		String code;

	}

}

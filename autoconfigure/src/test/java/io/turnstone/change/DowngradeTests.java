package io.turnstone.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.turnstone.DataLoss;
import io.turnstone.DowngradePlan;
import io.turnstone.DowngradePlan.LostData;
import io.turnstone.DowngradeRequest;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.UpgradeResult;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Downgrades of changelogs that somebody wrote: to what they go back, and what they
 * refuse to lose.
 */
class DowngradeTests {

	private static final String BASE = """
			- changeSet:
			    id: 1-customer
			    author: mia
			    changes:
			    - createTable:
			        tableName: customer
			        columns:
			        - column: {name: id, type: bigint, constraints: {primaryKey: true, nullable: false}}
			- changeSet:
			    id: 2-note
			    author: mia
			    changes:
			    - addColumn:
			        tableName: customer
			        columns:
			        - column: {name: note, type: varchar(40)}
			        - column: {name: state, type: int, defaultValueNumeric: 1, constraints: {nullable: false}}
			- changeSet:
			    id: 3-release
			    author: mia
			    changes:
			    - tagDatabase: {tag: release-1}
			- changeSet:
			    id: 4-item
			    author: mia
			    changes:
			    - createTable:
			        tableName: item
			        columns:
			        - column: {name: id, type: bigint, constraints: {primaryKey: true, nullable: false}}
			""";

	@TempDir
	Path directory;

	private Project project;

	private Migrations migrations;

	private JdbcTemplate jdbc;

	@ParameterizedTest
	@EnumSource
	void goesBackToATag(TestDatabase database) {
		begin(database, BASE);

		assertThat(downgradeTo("RELEASE-1").changeSets()).extracting("id").containsExactly("4-item");
		assertThat(tables()).containsExactlyInAnyOrder("customer");
		assertThat(downgradeTo("release-1").outcome()).isEqualTo(UpgradeResult.Outcome.NOTHING_TO_DO);
	}

	@ParameterizedTest
	@EnumSource
	void goesBackToAChangeSetThatStays(TestDatabase database) {
		begin(database, BASE);

		assertThat(downgradeTo("1-customer").changeSets()).extracting("id")
			.containsExactly("4-item", "3-release", "2-note");
		assertThat(tables()).containsExactlyInAnyOrder("customer");
		assertThat(this.project.upgrade().changeSets()).hasSize(3);
	}

	@Test
	void goesBackToAChangeSetNamedInFull() {
		begin(TestDatabase.H2,
				BASE + BASE.replace("author: mia", "author: ben")
					.replace("customer", "person")
					.replace("item", "thing")
					.replace("release-1", "release-2")
					.replace("3-release", "5-release"));

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> downgradeTo("2-note"))
			.withMessage("'2-note' may mean 2 change sets: %1$s::2-note::ben, %1$s::2-note::mia".formatted(master()))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.BAD_REQUEST));
		assertThat(downgradeTo(master() + "::2-note::ben").changeSets()).extracting("author").containsOnly("ben");
	}

	@ParameterizedTest
	@ValueSource(strings = { "relaese-1", "2-not", "zzz" })
	void namesWhatIsNearAnUnknownOne(String unknown) {
		begin(TestDatabase.H2, BASE);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> downgradeTo(unknown))
			.withMessage("There is no tag and no change set '%s' in the history of the database dataSource"
				.formatted(unknown))
			.satisfies((ex) -> {
				assertThat(ex.getReason()).isEqualTo(Reason.BAD_REQUEST);
				assertThat(ex.getAction()).contains("release-1", "2-note");
				if (unknown.startsWith("rel")) {
					assertThat(ex.getAction()).endsWith("--turnstone.downgrade.to=release-1");
				}
			});
		assertThat(tables()).containsExactlyInAnyOrder("customer", "item");
	}

	@ParameterizedTest
	@EnumSource
	void refusesToDropRows(TestDatabase database) {
		begin(database, BASE);
		this.jdbc.execute("insert into item (id) values (1), (2)");

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> downgrade(4))
			.withMessageContaining("item is dropped with 2 rows")
			.satisfies((ex) -> {
				assertThat(ex.getReason()).isEqualTo(Reason.CONFLICT);
				assertThat(ex.getAction())
					.contains("--turnstone.downgrade.count=4 --turnstone.downgrade.allow-data-loss=true");
			});
		assertThat(tables()).containsExactlyInAnyOrder("customer", "item");
		assertThat(plan(4).losses()).hasSize(1);

		this.migrations.downgrade(new DowngradeRequest("dataSource", 4, null, DataLoss.ALLOWED));
		assertThat(tables()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void dropsColumnsThatHoldNothingButTheirDefault(TestDatabase database) {
		begin(database, BASE);
		this.jdbc.execute("insert into customer (id) values (1), (2)");

		assertThat(downgradeTo("1-customer").changeSets()).hasSize(3);
		assertThat(this.jdbc.queryForObject("select count(*) from customer", Integer.class)).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void countsTextsThatEqualTheirDefault(TestDatabase database) {
		begin(database, BASE + """
				- changeSet:
				    id: 5-colour
				    author: mia
				    changes:
				    - addColumn:
				        tableName: customer
				        columns:
				        - column: {name: colour, type: varchar(10), defaultValue: Red}
				""");
		this.jdbc.execute("insert into customer (id, colour) values (1, 'RED'), (2, 'Red'), (3, null)");

		assertThat(plan(1).losses()).extracting(LostData::rows).containsExactly(2L);
	}

	@ParameterizedTest
	@EnumSource
	void refusesToDropValues(TestDatabase database) {
		begin(database, BASE);
		this.jdbc.execute("insert into customer (id, note, state) values (1, 'x', 1), (2, null, 2)");

		DowngradePlan plan = this.migrations
			.planDowngrade(new DowngradeRequest("dataSource", null, "1-customer", DataLoss.REFUSED));

		assertThat(plan.losses()).extracting(LostData::rows).containsExactly(1L, 1L);
		assertThat(plan.losses()).extracting((loss) -> loss.object().replaceFirst(".*customer", "customer"))
			.containsExactlyInAnyOrder("customer.note", "customer.state");
		assertThat(plan.losses()).extracting((loss) -> loss.changeSet().id()).containsOnly("2-note");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> downgradeTo("1-customer"));
		assertThat(this.jdbc.queryForList("select note from customer order by id", String.class)).contains("x");
	}

	@ParameterizedTest
	@EnumSource
	void tellsTheSqlAndRunsNoneOfIt(TestDatabase database) {
		begin(database, BASE);
		var before = this.project.catalog();

		DowngradePlan plan = plan(4);

		assertThat(plan.steps()).extracting((step) -> step.changeSet().id())
			.containsExactly("4-item", "3-release", "2-note", "1-customer");
		assertThat(plan.steps().get(0).statements()).singleElement()
			.satisfies((sql) -> assertThat(sql).startsWithIgnoringCase("drop table").endsWithIgnoringCase("item"));
		assertThat(plan.losses()).isEmpty();
		assertThat(this.project.catalog()).isEqualTo(before);
		assertThat(this.migrations.status("dataSource").applied()).isEqualTo(4);
	}

	@ParameterizedTest
	@EnumSource
	void namesTheChangeSetThatHasNoRollback(TestDatabase database) {
		begin(database,
				BASE + """
						- changeSet:
						    id: 5-merge
						    author: mia
						    changes:
						    - sql: {sql: "insert into item (id) values (7)"}
						"""
						+ BASE.replace("customer", "person")
							.replace("item", "thing")
							.replace("id: ", "id: 6")
							.replace("release-1", "release-2"));

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> downgrade(5))
			.withMessageContaining("5-merge (%s): it has no rollback".formatted(master()))
			.withMessageContaining("so nothing was")
			.satisfies((ex) -> assertThat(ex.getAction()).endsWith("--turnstone.downgrade.to=5-merge"));
		assertThat(this.migrations.status("dataSource").applied()).isEqualTo(9);
		assertThat(downgradeTo("5-merge").changeSets()).hasSize(4);
	}

	@ParameterizedTest
	@EnumSource
	void refusesWhatItCannotTell(TestDatabase database) {
		begin(database, BASE + rollback("insert into item (id) values (7)", "delete from item where id = 7")
				+ rollback("insert into item (id) values (8)", "merge into somewhere"));

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> downgrade(2))
			.withMessageContaining("item: 1 row deleted or overwritten")
			.withMessageContaining("it cannot be told what this takes away: merge into somewhere");
		this.jdbc.execute("delete from item where id = 7");
		assertThat(plan(2).losses()).extracting(LostData::rows).containsOnlyNulls().hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void cannotTellWhatIsBehindAView(TestDatabase database) {
		begin(database, BASE + rollback("create view things as select * from item", "delete from things"));

		assertThat(plan(1).losses()).extracting(LostData::rows).containsOnlyNulls().hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void followsNamesOnTheWayBack(TestDatabase database) {
		begin(database, BASE + """
				- changeSet:
				    id: 5-rename
				    author: mia
				    changes:
				    - renameTable: {oldTableName: item, newTableName: thing}
				- changeSet:
				    id: 6-rename
				    author: mia
				    changes:
				    - renameColumn:
				        {tableName: customer, oldColumnName: note, newColumnName: remark, columnDataType: varchar(40)}
				""");
		this.jdbc.execute("insert into thing (id) values (1), (2), (3)");
		this.jdbc.execute("insert into customer (id, remark) values (1, 'x')");

		assertThat(plan(6).losses()).extracting((loss) -> loss.changeSet().id(), LostData::rows)
			.containsExactly(tuple("4-item", 3L), tuple("2-note", 1L), tuple("1-customer", 1L));
	}

	@ParameterizedTest
	@EnumSource
	void tellsAColumnFromAnotherOneThatHadItsNameSince(TestDatabase database) {
		begin(database, BASE + """
				- changeSet:
				    id: 5-rename
				    author: mia
				    changes:
				    - renameColumn:
				        {tableName: customer, oldColumnName: note, newColumnName: remark, columnDataType: varchar(40)}
				- changeSet:
				    id: 6-again
				    author: mia
				    changes:
				    - addColumn: {tableName: customer, columns: [{column: {name: note, type: varchar(40)}}]}
				- changeSet:
				    id: 7-gone
				    author: mia
				    changes:
				    - dropColumn: {tableName: customer, columnName: note}
				    rollback:
				    - addColumn: {tableName: customer, columns: [{column: {name: note, type: varchar(40)}}]}
				""");
		this.jdbc.execute("insert into customer (id, remark) values (1, 'x')");

		assertThat(plan(6).losses()).extracting((loss) -> loss.changeSet().id(), LostData::rows)
			.containsExactly(tuple("2-note", 1L));
	}

	@ParameterizedTest
	@EnumSource
	void tellsATableFromAnotherOneThatHadItsNameSince(TestDatabase database) {
		String item = """
				    - createTable:
				        tableName: item
				        columns:
				        - column: {name: id, type: bigint}
				""";
		begin(database, BASE + """
				- changeSet:
				    id: 5-rename
				    author: mia
				    changes:
				    - renameTable: {oldTableName: item, newTableName: thing}
				- changeSet:
				    id: 6-again
				    author: mia
				    changes:
				%1$s
				- changeSet:
				    id: 7-gone
				    author: mia
				    changes:
				    - dropTable: {tableName: item}
				    rollback:
				%1$s
				""".formatted(item.stripTrailing()));
		this.jdbc.execute("insert into thing (id) values (1), (2), (3)");

		assertThat(plan(4).losses()).extracting((loss) -> loss.changeSet().id(), LostData::rows)
			.containsExactly(tuple("4-item", 3L));
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhetherValuesFitTheFormerType(TestDatabase database) {
		begin(database, BASE + """
				- changeSet:
				    id: 5-longer
				    author: mia
				    changes:
				    - modifyDataType: {tableName: customer, columnName: note, newDataType: varchar(60)}
				    rollback:
				    - modifyDataType: {tableName: customer, columnName: note, newDataType: varchar(40)}
				""");
		this.jdbc.execute("insert into customer (id, note) values (1, '%s')".formatted("x".repeat(40)));
		assertThat(plan(1).losses()).isEmpty();

		this.jdbc.execute("insert into customer (id, note) values (2, '%s')".formatted("x".repeat(41)));

		assertThat(plan(1).losses()).extracting(LostData::rows).containsExactly(1L);
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> downgrade(1));
	}

	@Test
	void refusesWhatTheChangelogDoesNotKnow() {
		begin(TestDatabase.H2, BASE);
		changelog(BASE.substring(0, BASE.indexOf("- changeSet:\n    id: 4-item")));

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> downgradeTo("2-note"))
			.withMessageContaining("does not know 4-item");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> downgrade(1));
		assertThat(tables()).containsExactlyInAnyOrder("customer", "item");
	}

	@Test
	void wantsEitherANumberOrAName() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> new DowngradeRequest("dataSource", 2, "release-1", DataLoss.REFUSED))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.BAD_REQUEST));
	}

	private static String rollback(String sql, String rollback) {
		return """
				- changeSet:
				    id: %s
				    author: mia
				    changes:
				    - sql: {sql: "%s"}
				    rollback:
				    - sql: {sql: "%s"}
				""".formatted("5-" + Math.abs(sql.hashCode()), sql, rollback);
	}

	private void begin(TestDatabase database, String changeSets) {
		this.project = new Project(this.directory, database.create());
		this.migrations = this.project.withEntities();
		this.jdbc = new JdbcTemplate(this.project.dataSource());
		changelog(changeSets);
		this.project.upgrade();
	}

	private void changelog(String changeSets) {
		try {
			Path file = this.project.resources().resolve(master());
			Files.createDirectories(file.getParent());
			Files.writeString(file, "databaseChangeLog:\n" + changeSets);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String master() {
		return "db/changelog/db.changelog-master.yaml";
	}

	private UpgradeResult downgrade(int count) {
		return this.migrations.downgrade(new DowngradeRequest("dataSource", count));
	}

	private UpgradeResult downgradeTo(String to) {
		return this.migrations.downgrade(new DowngradeRequest("dataSource", null, to, DataLoss.REFUSED));
	}

	private DowngradePlan plan(int count) {
		return this.migrations.planDowngrade(new DowngradeRequest("dataSource", count));
	}

	private List<String> tables() {
		return this.project.catalog()
			.tables()
			.keySet()
			.stream()
			.map((name) -> name.name().toLowerCase(Locale.ROOT))
			.toList();
	}

}

package io.turnstone.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.turnstone.ChangeSetId;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.SqlRequest;
import io.turnstone.SqlResult;
import io.turnstone.UpgradeRequest;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.UpgradeExtent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Upgrades that do not go to the end of the changelog.
 */
class PartialUpgradeTests {

	private static final String CHANGELOG = """
			databaseChangeLog:
			- changeSet:
			    id: 1-customer
			    author: mia
			    changes:
			    - createTable:
			        tableName: customer
			        columns:
			        - column: {name: id, type: bigint, constraints: {primaryKey: true, nullable: false}}
			- changeSet:
			    id: 2-release
			    author: mia
			    changes:
			    - tagDatabase: {tag: release-1}
			- changeSet:
			    id: 3-contract
			    author: mia
			    labels: contract
			    changes:
			    - sql: {sql: insert into customer (id) values (3)}
			- changeSet:
			    id: 4-more
			    author: mia
			    changes:
			    - sql: {sql: insert into customer (id) values (4)}
			- changeSet:
			    id: 5-more
			    author: mia
			    changes:
			    - sql: {sql: insert into customer (id) values (5)}
			""";

	@TempDir
	Path directory;

	private Project project;

	private Migrations migrations;

	@ParameterizedTest
	@EnumSource
	void goesAsFarAsItIsTold(TestDatabase database) throws Exception {
		begin(database.create());

		assertThat(upgrade("release-1")).containsExactly("1-customer", "2-release");
		assertThat(upgrade("4-more")).containsExactly("3-contract", "4-more");
		assertThat(upgrade("1-customer")).isEmpty();
		assertThat(this.migrations.status("dataSource").pending()).extracting(ChangeSetId::id)
			.containsExactly("5-more");
		assertThat(upgrade(null)).containsExactly("5-more");
	}

	@Test
	void leavesWhatWaitsUntilItIsAskedFor() throws Exception {
		begin(TestDatabase.H2.create());
		this.migrations = this.project.withExtent(UpgradeExtent.EXPAND);

		assertThat(upgrade("3-contract")).containsExactly("1-customer", "2-release");
		assertThat(upgrade("4-more")).containsExactly("4-more");
		this.migrations = this.project.withExtent(UpgradeExtent.ALL);
		assertThat(upgrade("4-more")).containsExactly("3-contract");
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhatItWouldRun(TestDatabase database) throws Exception {
		begin(database.create());

		SqlResult plan = this.migrations.planUpgrade(new UpgradeRequest("dataSource", "3-contract"));

		assertThat(ids(plan)).containsExactly("1-customer", "2-release", "3-contract");
		assertThat(plan.sql()).contains("(3)").doesNotContain("(4)");
		assertThat(this.migrations.status("dataSource").applied()).isZero();
		assertThat(this.project.catalog().tables()).isEmpty();
	}

	@Test
	void writesNoScriptOfWhatAnUpgradeLeaves() throws Exception {
		begin(TestDatabase.H2.create());
		this.migrations = this.project.withExtent(UpgradeExtent.EXPAND);

		assertThat(ids(this.migrations.planUpgrade(new UpgradeRequest("dataSource", "3-contract"))))
			.containsExactly("1-customer", "2-release");
		assertThat(ids(this.migrations.sql(new SqlRequest("dataSource", null, null, null))))
			.containsExactly("1-customer", "2-release", "4-more", "5-more");
	}

	@Test
	void namesWhatIsNearAnUnknownChangeSet() throws Exception {
		begin(TestDatabase.H2.create());

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> upgrade("release-9"))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.BAD_REQUEST))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("--turnstone.upgrade.to=release-1"));
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> this.migrations.planUpgrade(new UpgradeRequest("dataSource", "release-9")))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("--turnstone.upgrade.to=release-1"));
		assertThat(this.migrations.status("dataSource").applied()).isZero();
	}

	private List<String> upgrade(String to) {
		return this.migrations.upgrade(new UpgradeRequest("dataSource", to))
			.changeSets()
			.stream()
			.map(ChangeSetId::id)
			.toList();
	}

	private static List<String> ids(SqlResult result) {
		return result.changeSets().stream().map(ChangeSetId::id).toList();
	}

	private void begin(DriverManagerDataSource dataSource) throws Exception {
		this.project = new Project(this.directory, dataSource);
		this.migrations = this.project.withEntities();
		Path file = this.project.resources().resolve("db/changelog/db.changelog-master.yaml");
		Files.createDirectories(file.getParent());
		Files.writeString(file, CHANGELOG);
	}

}

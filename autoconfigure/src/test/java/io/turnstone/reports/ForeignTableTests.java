package io.turnstone.reports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.turnstone.Base;
import io.turnstone.ComparisonFilters;
import io.turnstone.diff.DifferencePattern;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What other tools do to tables that the entities know nothing of. Each test is named
 * after what goes wrong for their users, and shows that it does not here.
 */
class ForeignTableTests {

	@TempDir
	Path directory;

	/**
	 * grails-database-migration 51.
	 */
	@ParameterizedTest
	@EnumSource
	void theTablesOfQuartzAreDropped(TestDatabase database) {
		var scene = scene(database);
		scene.byHand(
				"create table QRTZ_JOB_DETAILS (SCHED_NAME varchar(120) not null, JOB_NAME varchar(190) not null,"
						+ " primary key (SCHED_NAME, JOB_NAME))",
				"create table QRTZ_TRIGGERS (SCHED_NAME varchar(120) not null, JOB_NAME varchar(190) not null,"
						+ " foreign key (SCHED_NAME, JOB_NAME) references QRTZ_JOB_DETAILS (SCHED_NAME, JOB_NAME))");

		assertThat(scene.project().check(Base.DATABASE).leftInPlace()).hasSize(2)
			.allSatisfy((left) -> assertThat(left.database()).isEqualTo("table of Quartz"));
		assertThat(scene.told()).isEmpty();
		assertThat(scene.project().draft("nothing").drafted()).isFalse();
	}

	/**
	 * liquibase 3425.
	 */
	@ParameterizedTest
	@EnumSource
	void whatIsExcludedIsToldWhereASnapshotIsCompared(TestDatabase database) {
		var scene = scene(database);
		scene.map(Later.Purchase.class);
		scene.project().withFilters(filters(List.of(), List.of("purchase.note")));

		for (Base base : List.of(Base.CHANGELOG, Base.DATABASE)) {
			assertThat(Scene.describe(scene.project().check(base).differences()))
				.containsExactly("column is missing: purchase.points");
		}
		assertThat(scene.proved().content().toLowerCase(Locale.ROOT)).contains("points").doesNotContain("note");
	}

	/**
	 * liquibase 2403.
	 */
	@ParameterizedTest
	@EnumSource
	void tablesColumnsAndKeysAreLostToAFilterByKind(TestDatabase database) {
		var scene = scene(database);
		scene.map(Later.Purchase.class, Later.Customer.class);
		scene.project()
			.withFilters(filters(List.of("TABLE_MISSING:*", "COLUMN_MISSING:*", "PRIMARY_KEY_*:*"), List.of()));

		assertThat(scene.told()).containsExactlyInAnyOrder("table is missing: customer",
				"column is missing: purchase.note", "column is missing: purchase.points");
		scene.proved();
		scene.project().upgrade();
		assertThat(scene.told()).isEmpty();
		assertThat(scene.project().catalog().tables().values()).allSatisfy((table) -> {
			assertThat(table.columns()).isNotEmpty();
			assertThat(table.primaryKey()).isNotNull();
		});
	}

	/**
	 * liquibase-gradle-plugin 56, generator-jhipster 1119.
	 */
	@ParameterizedTest
	@EnumSource
	void theTablesOfLiquibaseAndOfTheLoginCannotBeExcluded(TestDatabase database) {
		var scene = scene(database);
		scene.byHand("create table oauth2_authorized_client (principal_name varchar(200) not null primary key)");

		var check = scene.project().check(Base.DATABASE);
		assertThat(Scene.describe(check.differences())).isEmpty();
		assertThat(Scene.describe(check.leftInPlace()))
			.containsExactly("table is not mapped: oauth2_authorized_client");
		assertThat(check.leftInPlace().get(0).database()).isEqualTo("table of Spring Security");

		scene.project().withFilters(filters(List.of(), List.of("oauth2_*")));
		assertThat(scene.left()).isEmpty();
		assertThat(scene.project().draft("nothing").drafted()).isFalse();
	}

	private Scene scene(TestDatabase database) {
		return new Scene(this.directory, database).map(Now.Purchase.class).migrated();
	}

	private static ComparisonFilters filters(List<String> included, List<String> excluded) {
		return new ComparisonFilters(included.stream().map(DifferencePattern::of).toList(),
				excluded.stream().map(DifferencePattern::of).toList(), List.of());
	}

	interface Now {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

		}

	}

	interface Later {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			String note;

			Integer points;

		}

		@Entity(name = "Customer")
		class Customer {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			String name;

		}

	}

}

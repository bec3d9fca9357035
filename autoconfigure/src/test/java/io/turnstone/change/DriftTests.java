package io.turnstone.change;

import java.nio.file.Path;

import io.turnstone.Base;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody changed by hand: it is listed and left in place, or told where the
 * application would fail on it.
 */
class DriftTests {

	private static final SingleChange CHANGE = SingleChange.of(ConstraintChanges.AddIndex.class);

	private static final String[] BY_HAND = { "create table archive (id int primary key)",
			"create sequence numbers increment by 5", "alter table purchase add column tip int default 3 not null",
			"create index ix_by_hand on purchase (points, code)",
			"create unique index ux_by_hand on purchase (tip, code)",
			"alter table purchase add constraint ck_by_hand check (points < 1000)",
			"alter table purchase add constraint uk_by_hand unique (tip)",
			"alter table purchase add constraint fk_by_hand foreign key (tip) references archive (id)",
			"alter table purchase alter column points set default 7" };

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void leavesInPlaceWhatSomebodyMadeByHand(TestDatabase database) {
		var project = before(database);
		var jdbc = new JdbcTemplate(project.dataSource());
		for (var statement : BY_HAND) {
			jdbc.execute(statement);
		}
		jdbc.execute((database == TestDatabase.MARIADB) ? "alter table purchase comment = 'made by hand'"
				: "comment on table purchase is 'made by hand'");
		var drifted = project.catalog();

		var check = project.check(Base.DATABASE);
		assertThat(check.inSync()).as(check.toString()).isTrue();
		// To MariaDB a unique index is a unique key
		String uniqueIndex = (database == TestDatabase.MARIADB) ? "unique key" : "index";
		assertThat(SingleChange.describe(check.leftInPlace())).containsExactlyInAnyOrder(
				"table is not mapped: archive | LEFT | null", "sequence is not mapped: numbers | LEFT | null",
				"column is not mapped: purchase.tip | LEFT | null", "index is not mapped: purchase | LEFT | null",
				uniqueIndex + " is not mapped: purchase | LEFT | null", "check is not mapped: purchase | LEFT | null",
				"unique key is not mapped: purchase | LEFT | null", "foreign key is not mapped: purchase | LEFT | null",
				"default is not declared: purchase.points | LEFT | Purchase.points",
				"comment is not declared: purchase | LEFT | Purchase");
		assertThat(project.draft("nothing").drafted()).isFalse();

		project.withEntities(CHANGE.after());
		var draft = project.draft("change");

		assertThat(SingleChange.describe(draft.differences())).containsExactlyElementsOf(CHANGE.differences(database));
		assertThat(draft.changeSets()).hasSize(1);

		project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.DATABASE).leftInPlace()).isEqualTo(check.leftInPlace());

		project.downgrade(1);

		assertThat(project.changedSince(drifted)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void tellsDriftThatTheApplicationFailsOn(TestDatabase database) {
		var project = before(database);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("alter table purchase add column tip int not null");
		jdbc.execute("alter table purchase drop column code");

		assertThat(SingleChange.describe(project.check(Base.DATABASE).differences())).containsExactlyInAnyOrder(
				"unmapped column must not be null: purchase.tip | BREAKS | Purchase",
				"column is missing: purchase.code | BREAKS | Purchase.code");
		assertThat(project.check(Base.CHANGELOG).inSync()).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void comparesWithTheChangelogWhateverTheDatabaseHolds(TestDatabase database) {
		var project = before(database);
		new JdbcTemplate(project.dataSource()).execute("alter table purchase drop column code");

		assertThat(project.check(Base.AUTO).base()).isEqualTo(Base.CHANGELOG);
		assertThat(project.check(Base.AUTO).inSync()).isTrue();
		assertThat(project.draft("nothing").drafted()).isFalse();
	}

	private Project before(TestDatabase database) {
		var project = new Project(this.directory, database.create());
		project.withEntities(CHANGE.before());
		project.draft("before");
		project.upgrade();
		return project;
	}

}

package io.turnstone.upgrade;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.testing.TestDatabase;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryService;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link IndexedHistory}.
 */
class IndexedHistoryTests {

	private final List<RanChangeSet> entries = new ArrayList<>();

	private final IndexedHistory history = new IndexedHistory() {

		@Override
		public boolean hasDatabaseChangeLogTable() {
			return true;
		}

		@Override
		public List<RanChangeSet> getRanChangeSets() {
			return List.copyOf(IndexedHistoryTests.this.entries);
		}

	};

	@ParameterizedTest
	@CsvSource({ "1, mia, a.yaml, 1, mia, a.yaml", "1, mia, a.yaml, 1, MIA, A.yaml", "1, mia, a.yaml, 2, mia, a.yaml",
			"1, mia, a.yaml, 1, max, a.yaml", "1, mia, a.yaml, 1, mia, b.yaml",
			"1, mia, classpath:db/a.yaml, 1, mia, db/a.yaml", "1, mia, /db/a.yaml, 1, mia, db/a.yaml",
			"1, mia, db\\a.yaml, 1, mia, db/a.yaml", "straße, mia, a.yaml, STRASSE, mia, a.yaml",
			"I, mia, a.yaml, ı, mia, a.yaml", "1 m, ia, a.yaml, 1, m ia, a.yaml" })
	void findsWhatLiquibaseHoldsToBeTheSame(String id, String author, String path, String otherId, String otherAuthor,
			String otherPath) throws Exception {
		RanChangeSet entry = new RanChangeSet(changeSet(id, author, path));
		ChangeSet asked = changeSet(otherId, otherAuthor, otherPath);
		this.entries.add(entry);

		assertThat(this.history.getRanChangeSet(asked)).isEqualTo(entry.isSameAs(asked) ? entry : null);
	}

	@Test
	void followsWhatIsRunAndWhatIsTakenBack() throws Exception {
		assertThat(found("1")).isNull();

		add("1");
		add("2");
		assertThat(found("1")).isSameAs(this.entries.get(0));
		assertThat(found("2")).isSameAs(this.entries.get(1));

		add("3");
		assertThat(found("3")).isSameAs(this.entries.get(2));
		add("1");
		assertThat(found("1")).as("the first of two").isSameAs(this.entries.get(0));

		this.entries.remove(1);
		assertThat(found("2")).isNull();
		assertThat(found("3")).isNotNull();

		this.entries.remove(2);
		add("4");
		assertThat(found("4")).isNotNull();

		this.entries.clear();
		assertThat(found("3")).isNull();
	}

	@Test
	void servesTurnstoneAndNobodyElse() throws Exception {
		Connection connection = TestDatabase.H2.create().getConnection();
		try (connection) {
			Database database = LiquibaseFactory.database(ChangelogSettings.of(""), connection);

			assertThat(service(database)).isExactlyInstanceOf(StandardChangeLogHistoryService.class);
			assertThat(LiquibaseScope.live(() -> service(database))).isExactlyInstanceOf(IndexedHistory.class);
			assertThat(service(database)).isExactlyInstanceOf(StandardChangeLogHistoryService.class);
		}
	}

	private static ChangeLogHistoryService service(Database database) {
		services().resetAll();
		return services().getChangeLogService(database);
	}

	private static ChangeLogHistoryServiceFactory services() {
		return Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class);
	}

	private void add(String id) {
		this.entries.add(new RanChangeSet(changeSet(id, "mia", "a.yaml"), ExecType.EXECUTED, null, null));
	}

	private RanChangeSet found(String id) throws Exception {
		return this.history.getRanChangeSet(changeSet(id, "mia", "a.yaml"));
	}

	private static ChangeSet changeSet(String id, String author, String path) {
		return new ChangeSet(id, author, false, false, path, null, null, new DatabaseChangeLog(path));
	}

}

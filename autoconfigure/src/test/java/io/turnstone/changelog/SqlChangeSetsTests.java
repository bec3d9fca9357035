package io.turnstone.changelog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.turnstone.diff.Phase;
import io.turnstone.testing.TestDatabase;
import liquibase.Labels;
import liquibase.change.AddColumnConfig;
import liquibase.change.core.AddColumnChange;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SqlChangeSetsTests {

	@Test
	void writesWhatLiquibaseRuns() throws SQLException {
		ReversibleChangeSet changeSet = changeSet("mia", "1-1", true, new Preflight(
				"select count(*) from orders where note is null", null, "rows without a value", Map.of()));
		AddColumnConfig column = new AddColumnConfig();
		column.setName("note");
		column.setType("varchar(20)");
		AddColumnChange change = new AddColumnChange();
		change.setTableName("orders");
		change.addColumn(column);
		changeSet.addChange(change);
		changeSet.setLabels(new Labels("expand"));
		changeSet.addRollbackChange(new RawSQLChange("alter table orders drop column note"));

		assertThat(write(changeSet)).isEqualTo("""
				--changeset mia:1-1 logicalFilePath:changes/1-orders.sql labels:expand
				--comment: orders: add note
				--preconditions onFail:HALT
				--precondition-sql-check expectedResult:0 select count(*) from orders where note is null
				ALTER TABLE orders ADD note VARCHAR(20);
				--rollback alter table orders drop column note;
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 'a;b'", "select 'it''s -- no'", "select 'a' -- yes", "select \"x;y\" from t",
			"create function f() begin select 1; select 2; end", "select begin from t", "select '//'; select 1",
			"select 1;", "do $$ begin null; end $$", "select 'a\nb\n\n  c'", "select 1\n/\nselect 2", "select 1 # one",
			"select '@@', '//', ';'", "go" })
	void keepsStatementsTogether(String statement) throws SQLException {
		for (List<String> statements : List.of(List.of(statement), List.of("select 0", statement, "select 9"))) {
			ReversibleChangeSet changeSet = changeSet("mia", "1-1", false, null);
			statements.forEach((sql) -> changeSet.addChange(raw(sql)));
			try {
				assertThat(read(write(changeSet))).isEqualTo(statements);
			}
			catch (DraftLocationException ex) {
				assertThat(statements).as(ex.getMessage()).hasSizeGreaterThan(1);
				assertThat(statement).as(ex.getMessage()).containsIgnoringCase("begin");
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mia           | 1-1              | mia:1-1
			Mia Müller    | 1-1              | "Mia Müller":1-1
			mia:x         | SHOP-7: notes-1  | "mia:x":"SHOP-7: notes-1"
			Mia "M"       | 1/2-1            | "Mia "M"":1/2-1
			""")
	void quotesNamesWhereTheyNeedIt(String author, String id, String written) throws SQLException {
		ReversibleChangeSet changeSet = changeSet(author, id, true, null);
		changeSet.addChange(raw("select 1"));

		assertThat(write(changeSet)).startsWith("--changeset " + written + " ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			Mia "M": x | select 1
			mia        | select 'a~--rollback b~c'
			mia        | select 'a~-- changeset b'
			""")
	void refusesWhatLiquibaseWouldReadAsSomethingElse(String author, String statement) throws SQLException {
		ReversibleChangeSet changeSet = changeSet(author, "1-1", true, null);
		changeSet.addChange(raw(statement.replace('~', '\n')));

		assertThatExceptionOfType(DraftLocationException.class).isThrownBy(() -> write(changeSet))
			.withMessageContaining("1-1 by " + author)
			.extracting(DraftLocationException::getAction)
			.isEqualTo("Set turnstone.draft.format to yaml, xml or json.");
	}

	@Test
	void saysWhenThereIsNothingToTakeBack() throws SQLException {
		ReversibleChangeSet changeSet = changeSet("mia", "1-1", true, null);
		changeSet.addChange(raw("update orders set note = 'x'"));

		assertThat(write(changeSet)).endsWith("--rollback empty\n");
	}

	private static List<String> read(String text) throws SQLException {
		try (Connection connection = TestDatabase.H2.create().getConnection()) {
			ChangeSet changeSet = new ChangelogReader(Path.of(""), SqlChangeSetsTests.class.getClassLoader())
				.read("a.sql", Map.of("a.sql", SqlSyntax.FIRST_LINE + text))
				.get(0);
			return SqlStatements.of(changeSet, Target.of(connection)).statements();
		}
		catch (SQLException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RawSQLChange raw(String sql) {
		RawSQLChange change = new RawSQLChange(sql);
		change.setSplitStatements(false);
		change.setStripComments(false);
		return change;
	}

	private static String write(ChangeSet changeSet) throws SQLException {
		try (Connection connection = TestDatabase.H2.create().getConnection()) {
			return new SqlChangeSets(Target.of(connection)).write(changeSet);
		}
	}

	private static ReversibleChangeSet changeSet(String author, String id, boolean transactional,
			@Nullable Preflight preflight) throws SQLException {
		try (Connection connection = TestDatabase.H2.create().getConnection()) {
			return new ReversibleChangeSet(
					new DraftedChangeSet(id, author, "orders", "add note", transactional, Phase.EXPAND, preflight),
					"changes/1-orders.sql", ChangeNames.quotedWhereReserved(Target.of(connection)));
		}
	}

}

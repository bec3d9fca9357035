package io.turnstone.upgrade;

import java.sql.SQLException;
import java.util.List;

import io.turnstone.upgrade.RecordedStatement.State;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of the statements of one change set.
 *
 * @param table where it is written
 * @param changeSet the change set
 * @param direction which way it is run
 */
record ProgressRows(ProgressTable table, ChangeSet changeSet, RunDirection direction) {

	List<RecordedStatement> read() throws SQLException {
		return this.table.read(this.changeSet, this.direction);
	}

	void add(RecordedStatement statement) throws SQLException {
		this.table.add(this.changeSet, this.direction, statement);
	}

	void update(int number, State state, @Nullable String imprint) throws SQLException {
		this.table.update(this.changeSet, this.direction, number, state, imprint);
	}

	/**
	 * Forget a statement and those after it.
	 */
	void forget(int number) throws SQLException {
		this.table.forget(this.changeSet, this.direction, number);
	}

	/**
	 * Return a statement for a person to run, so that the change set begins anew.
	 */
	String reset() {
		return "delete from %s where %s".formatted(this.table.name(), condition());
	}

	/**
	 * Return a statement for a person to run, so that a statement counts as not begun.
	 */
	String forgetting(int number) {
		return "%s and statement_number = %d".formatted(reset(), number);
	}

	/**
	 * Return a statement for a person to run, so that a statement counts as done.
	 */
	String marking(int number) {
		return "update %s set state = '%s' where %s and statement_number = %d".formatted(this.table.name(), State.DONE,
				condition(), number);
	}

	private String condition() {
		return "id = '%s' and author = '%s' and filename = '%s'".formatted(quoted(this.changeSet.getId()),
				quoted(this.changeSet.getAuthor()), quoted(this.changeSet.getFilePath()));
	}

	private static String quoted(String text) {
		return text.replace("'", "''");
	}

}

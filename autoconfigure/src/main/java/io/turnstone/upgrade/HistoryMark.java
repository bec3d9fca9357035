package io.turnstone.upgrade;

import java.util.regex.Pattern;

import liquibase.database.Database;

/**
 * What tells the history that a change set was run or rolled back.
 *
 * @param statement matches such statements
 */
record HistoryMark(Pattern statement) {

	static HistoryMark of(Database database) {
		return new HistoryMark(Pattern.compile("(?is)\\s*(insert\\s+into|update|delete\\s+from)\\s+(\\S+\\.)?[`\"]?"
				+ Pattern.quote(database.getDatabaseChangeLogTableName()) + "[`\"]?\\s.*"));
	}

	boolean isMadeBy(String sql) {
		return this.statement.matcher(sql).matches();
	}

}

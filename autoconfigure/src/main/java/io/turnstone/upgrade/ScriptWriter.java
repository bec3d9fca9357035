package io.turnstone.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.upgrade.UpdateScripts.ScriptStart;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.database.Database;
import liquibase.database.core.MySQLDatabase;
import liquibase.exception.LiquibaseException;
import liquibase.precondition.Precondition;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.SqlPrecondition;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;
import liquibase.statement.core.MarkChangeSetRanStatement;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Writes one script.
 */
final class ScriptWriter {

	private static final Pattern LITERAL = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'");

	/**
	 * What may hold the sign of a comment, and comments to the end of a line.
	 */
	private static final Pattern WORD = Pattern
		.compile("(?s)'[^']*'|\"[^\"]*\"|(\\$\\w*\\$).*?\\1|/\\*.*?\\*/|--[^\n]*");

	private static final Pattern WORD_OF_MYSQL = Pattern
		.compile("(?s)'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"|`[^`]*`|/\\*.*?\\*/|--[^\n]*|#[^\n]*");

	private static final SqlStatement HISTORY_TABLE = new CreateDatabaseChangeLogTableStatement();

	private final Database database;

	private final ChangeSetSql sql;

	private final ScriptStart start;

	private final List<String> lines = new ArrayList<>();

	/**
	 * Create a writer.
	 * @param database the database
	 * @param history its history, which tells whether there is a table for it
	 * @param start where the script begins
	 */
	ScriptWriter(Database database, ReadOnlyHistory history, ScriptStart start) {
		this.database = database;
		this.sql = new ChangeSetSql(database);
		this.start = start;
		if (start == ScriptStart.HISTORY && !history.hasDatabaseChangeLogTable()) {
			statements(List.of(SqlGeneratorFactory.getInstance().generateSql(HISTORY_TABLE, database)[0].toSql()));
		}
	}

	void add(ChangeSet changeSet) throws LiquibaseException {
		comment("");
		comment(changeSet.toString(false));
		if (StringUtils.hasText(changeSet.getComments())) {
			comment(changeSet.getComments());
		}
		preconditions(changeSet.getPreconditions());
		boolean transactional = changeSet.isRunInTransaction() && this.database.supportsDDLInTransaction();
		if (transactional) {
			this.lines.add("begin;");
		}
		statements(this.sql.ofUpdate(changeSet));
		statements(this.sql.sql(new SqlStatement[] { new MarkChangeSetRanStatement(changeSet, execType(changeSet)) },
				List.of()));
		if (transactional) {
			this.lines.add("commit;");
		}
	}

	private ExecType execType(ChangeSet changeSet) throws LiquibaseException {
		boolean ranBefore = (this.start == ScriptStart.NAMED) ? changeSet.shouldAlwaysRun()
				: this.database.getRunStatus(changeSet) != RunStatus.NOT_RAN;
		return ranBefore ? ExecType.RERAN : ExecType.EXECUTED;
	}

	/**
	 * Say what an upgrade would look at first, as a script cannot.
	 */
	private void preconditions(@Nullable PreconditionContainer container) {
		if (container == null) {
			return;
		}
		for (Precondition precondition : container.getNestedPreconditions()) {
			comment((precondition instanceof SqlPrecondition query)
					? "NOT CHECKED HERE: only if this returns %s, else %s: %s".formatted(query.getExpectedResult(),
							container.getOnFail(), query.getSql())
					: "NOT CHECKED HERE: only if %s, else %s".formatted(precondition.getName(), container.getOnFail()));
		}
	}

	private void comment(String text) {
		text.lines().forEach((line) -> this.lines.add("-- " + line.strip()));
		if (text.isEmpty()) {
			this.lines.add("");
		}
	}

	private void statements(List<String> statements) {
		for (String statement : statements) {
			if (statement.startsWith("-- not SQL")) {
				this.lines.add(statement);
			}
			else if (this.database instanceof MySQLDatabase
					&& LITERAL.matcher(statement).replaceAll("").contains(";")) {
				// The client would take the first semicolon for the end
				this.lines.addAll(List.of("delimiter //", statement, "//", "delimiter ;"));
			}
			else if (!statement.isEmpty()) {
				ended(statement);
			}
		}
	}

	private void ended(String statement) {
		String code = word().matcher(statement)
			.replaceAll((word) -> isLineComment(word) ? "" : Matcher.quoteReplacement(word.group()))
			.strip();
		if (code.isEmpty() || code.endsWith(";")) {
			this.lines.add(statement);
		}
		else if (endsWithLineComment(statement)) {
			this.lines.addAll(List.of(statement, ";"));
		}
		else {
			this.lines.add(statement + ";");
		}
	}

	private boolean endsWithLineComment(String statement) {
		boolean comment = false;
		Matcher word = word().matcher(statement);
		while (word.find()) {
			comment = isLineComment(word) && word.end() == statement.length();
		}
		return comment;
	}

	private Pattern word() {
		return (this.database instanceof MySQLDatabase) ? WORD_OF_MYSQL : WORD;
	}

	private static boolean isLineComment(MatchResult word) {
		return word.group().startsWith("--") || word.group().startsWith("#");
	}

	UpdateScript script() throws LiquibaseException {
		String product = "%s %s"
			.formatted(this.database.getDatabaseProductName().replace("Offline ", ""),
					String.valueOf(this.database.getDatabaseProductVersion()).replace("null", ""))
			.strip();
		return new UpdateScript(product, String.join(System.lineSeparator(), this.lines));
	}

}

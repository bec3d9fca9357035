package io.turnstone.upgrade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import liquibase.change.Change;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.ObjectQuotingStrategy;
import liquibase.exception.RollbackImpossibleException;
import liquibase.sql.Sql;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.ExecutablePreparedStatement;
import liquibase.statement.SqlStatement;

/**
 * The SQL of change sets, which is only written down. What is no SQL stands there as a
 * comment.
 *
 * @param database the database that it is for
 */
record ChangeSetSql(Database database) {

	/**
	 * Return what applies a change set.
	 */
	List<String> ofUpdate(ChangeSet changeSet) {
		return inStrategyOf(changeSet, () -> {
			List<String> sql = new ArrayList<>();
			for (Change change : changeSet.getChanges()) {
				sql.addAll(isCode(change) ? List.of(code(change))
						: sql(change.generateStatements(this.database), changeSet.getSqlVisitors()));
			}
			return sql;
		});
	}

	/**
	 * Return what rolls a change set back.
	 * @throws RollbackImpossibleException if a change cannot be reversed
	 */
	List<String> ofRollback(ChangeSet changeSet) throws RollbackImpossibleException {
		List<SqlVisitor> visitors = changeSet.getSqlVisitors().stream().filter(SqlVisitor::isApplyToRollback).toList();
		List<Change> written = changeSet.getRollback().getChanges();
		return inStrategyOf(changeSet, () -> {
			List<String> sql = new ArrayList<>();
			for (Change change : written.isEmpty() ? reversed(changeSet.getChanges()) : written) {
				SqlGeneration generation = written.isEmpty() ? change::generateRollbackStatements
						: change::generateStatements;
				sql.addAll(isCode(change) ? List.of(code(change)) : sql(generation.on(this.database), visitors));
			}
			return sql;
		});
	}

	private static List<Change> reversed(List<Change> changes) {
		List<Change> reversed = new ArrayList<>(changes);
		Collections.reverse(reversed);
		return reversed;
	}

	private <X extends Exception> List<String> inStrategyOf(ChangeSet changeSet, Writing<X> writing) throws X {
		ObjectQuotingStrategy before = this.database.getObjectQuotingStrategy();
		this.database.setObjectQuotingStrategy(changeSet.getObjectQuotingStrategy());
		try {
			return writing.write();
		}
		finally {
			this.database.setObjectQuotingStrategy(before);
		}
	}

	/**
	 * Tell whether a change would do its work while it is asked for its SQL.
	 */
	private static boolean isCode(Change change) {
		return change instanceof CustomChangeWrapper || change instanceof ExecuteShellCommandChange;
	}

	private static String code(Change change) {
		return "-- not SQL: " + ((change instanceof CustomChangeWrapper custom) ? custom.getClassName()
				: change.getDescription().replaceAll("\\s+", " "));
	}

	List<String> sql(SqlStatement[] statements, List<SqlVisitor> visitors) {
		List<String> sql = new ArrayList<>();
		for (SqlStatement statement : statements) {
			if (statement instanceof ExecutablePreparedStatement) {
				sql.add("-- not SQL alone: a statement that takes its values from a file");
				continue;
			}
			for (Sql part : SqlGeneratorFactory.getInstance().generateSql(statement, this.database)) {
				String text = part.toSql();
				for (SqlVisitor visitor : visitors) {
					text = visitor.modifySql(text, this.database);
				}
				sql.add(text.strip());
			}
		}
		return sql;
	}

	/**
	 * Asks a change for its statements.
	 */
	private interface SqlGeneration {

		SqlStatement[] on(Database database) throws RollbackImpossibleException;

	}

	/**
	 * Writes SQL down.
	 *
	 * @param <X> what can go wrong
	 */
	private interface Writing<X extends Exception> {

		List<String> write() throws X;

	}

}

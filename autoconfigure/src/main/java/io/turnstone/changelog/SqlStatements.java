package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.ObjectQuotingStrategy;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;

/**
 * SQL that Liquibase runs for a change set.
 *
 * @param statements the statements that make the changes
 * @param rollback the statements that take them back
 */
record SqlStatements(List<String> statements, List<String> rollback) {

	SqlStatements {
		statements = List.copyOf(statements);
		rollback = List.copyOf(rollback);
	}

	/**
	 * Return the SQL of a change set.
	 * @param changeSet the change set
	 * @param target the database that it is for
	 * @return the SQL
	 */
	static SqlStatements of(ChangeSet changeSet, Target target) {
		Database database = target.database();
		ObjectQuotingStrategy strategy = database.getObjectQuotingStrategy();
		try {
			database.setObjectQuotingStrategy(
					Objects.requireNonNullElse(changeSet.getObjectQuotingStrategy(), ObjectQuotingStrategy.LEGACY));
			return new SqlStatements(statements(changeSet.getChanges(), database),
					statements(changeSet.getRollback().getChanges(), database));
		}
		finally {
			database.setObjectQuotingStrategy(strategy);
		}
	}

	private static List<String> statements(List<Change> changes, Database database) {
		List<String> statements = new ArrayList<>();
		for (Change change : changes) {
			Sql[] generated = SqlGeneratorFactory.getInstance().generateSql(change, database);
			Arrays.stream(generated).map(Sql::toSql).map(String::strip).forEach(statements::add);
		}
		return statements;
	}

}

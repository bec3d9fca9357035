package io.turnstone.changelog;

import java.util.List;
import java.util.stream.Stream;

import io.turnstone.schema.ObjectName;
import liquibase.change.Change;
import liquibase.change.core.RawSQLChange;

/**
 * What the renderers of one change set share.
 *
 * @param target the database
 * @param words what Liquibase's changes can express
 * @param names names in Liquibase's changes
 */
record Rendering(Target target, ExactWords words, ChangeNames names) {

	/**
	 * Return changes that run statements on this product only.
	 * @param statements the statements
	 * @return one change per statement
	 */
	List<Change> sql(List<String> statements) {
		return statements.stream().map(this::sqlChange).toList();
	}

	List<Change> sql(String... statements) {
		return sql(Stream.of(statements).toList());
	}

	/**
	 * Return a name in SQL.
	 * @param name the stored name
	 * @return the name, quoted where it has to be
	 */
	String inSql(ObjectName name) {
		return this.target.names().of(name);
	}

	String inSql(String name) {
		return this.target.names().of(name);
	}

	String inSql(List<String> names) {
		return this.target.names().of(names);
	}

	private Change sqlChange(String statement) {
		RawSQLChange change = new RawSQLChange(this.target.product().protect(statement));
		change.setDbms(this.target.database().getShortName());
		change.setSplitStatements(false);
		return change;
	}

}

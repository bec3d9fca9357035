package io.turnstone.lint;

import liquibase.change.custom.CustomSqlChange;
import liquibase.database.Database;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;

/**
 * Change that nobody but an upgrade may ask for its statements.
 */
public class ForbiddenChange implements CustomSqlChange {

	@Override
	public SqlStatement[] generateStatements(Database database) {
		throw new IllegalStateException("Only a run may do this");
	}

	@Override
	public String getConfirmationMessage() {
		return "done";
	}

	@Override
	public void setUp() {
	}

	@Override
	public void setFileOpener(ResourceAccessor resourceAccessor) {
	}

	@Override
	public ValidationErrors validate(Database database) {
		return new ValidationErrors();
	}

}

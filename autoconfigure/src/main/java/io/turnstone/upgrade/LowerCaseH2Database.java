package io.turnstone.upgrade;

import liquibase.CatalogAndSchema.CatalogAndSchemaCase;
import liquibase.database.core.H2Database;

/**
 * H2 that stores names in lower case, as {@code DATABASE_TO_LOWER=TRUE} has it. Liquibase
 * takes it to store them in upper case, looks for its own tables in vain, and fails to
 * create them a second time.
 */
final class LowerCaseH2Database extends H2Database {

	LowerCaseH2Database() {
		this.unquotedObjectsAreUppercased = false;
	}

	@Override
	public CatalogAndSchemaCase getSchemaAndCatalogCase() {
		return CatalogAndSchemaCase.LOWER_CASE;
	}

}

package io.turnstone.cases;

import io.turnstone.testing.TestDatabase;

class PostgresqlCaseTests extends CaseTests {

	PostgresqlCaseTests() {
		super(TestDatabase.POSTGRESQL);
	}

}

package io.turnstone.cases;

import io.turnstone.testing.TestDatabase;

class MariaDbCaseTests extends CaseTests {

	MariaDbCaseTests() {
		super(TestDatabase.MARIADB);
	}

}

package io.turnstone.cases;

import io.turnstone.testing.TestDatabase;

class H2CaseTests extends CaseTests {

	H2CaseTests() {
		super(TestDatabase.H2);
	}

}

package io.turnstone.mutation;

import io.turnstone.testing.TestDatabase;

class MariaDbMutationTests extends MutationTests {

	MariaDbMutationTests() {
		super(TestDatabase.MARIADB);
	}

}

package io.turnstone.mutation;

import io.turnstone.testing.TestDatabase;

class PostgresqlMutationTests extends MutationTests {

	PostgresqlMutationTests() {
		super(TestDatabase.POSTGRESQL);
	}

}

package io.turnstone.mutation;

import io.turnstone.testing.TestDatabase;

class H2MutationTests extends MutationTests {

	H2MutationTests() {
		super(TestDatabase.H2);
	}

}

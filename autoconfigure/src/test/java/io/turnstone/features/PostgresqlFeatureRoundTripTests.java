package io.turnstone.features;

import io.turnstone.testing.TestDatabase;

class PostgresqlFeatureRoundTripTests extends FeatureRoundTripTests {

	PostgresqlFeatureRoundTripTests() {
		super(TestDatabase.POSTGRESQL);
	}

}

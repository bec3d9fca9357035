package io.turnstone.features;

import io.turnstone.testing.TestDatabase;

class MariaDbFeatureRoundTripTests extends FeatureRoundTripTests {

	MariaDbFeatureRoundTripTests() {
		super(TestDatabase.MARIADB);
	}

}

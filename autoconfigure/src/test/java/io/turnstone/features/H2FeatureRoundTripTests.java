package io.turnstone.features;

import io.turnstone.testing.TestDatabase;

class H2FeatureRoundTripTests extends FeatureRoundTripTests {

	H2FeatureRoundTripTests() {
		super(TestDatabase.H2);
	}

}

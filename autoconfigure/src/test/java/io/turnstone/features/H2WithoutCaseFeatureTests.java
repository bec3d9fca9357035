package io.turnstone.features;

class H2WithoutCaseFeatureTests extends FeatureRoundTripTests {

	H2WithoutCaseFeatureTests() {
		super(Product.H2_WITHOUT_CASE);
	}

}

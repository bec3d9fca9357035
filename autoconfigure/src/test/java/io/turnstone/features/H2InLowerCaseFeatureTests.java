package io.turnstone.features;

class H2InLowerCaseFeatureTests extends FeatureRoundTripTests {

	H2InLowerCaseFeatureTests() {
		super(Product.H2_IN_LOWER_CASE);
	}

}

package io.turnstone.features;

class H2FeatureTests extends ThemeRoundTripTests {

	H2FeatureTests() {
		super(Product.H2);
	}

}

package io.turnstone.features;

class H2WithoutCaseFeatureTests extends FeatureTests {

	H2WithoutCaseFeatureTests() {
		super(Product.H2_WITHOUT_CASE);
	}

}
